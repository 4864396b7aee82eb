/** The forms of the agenda as Slack takes them: every view within its limits, whatever was typed, and what was typed read back. */
import { describe, expect, test } from 'vitest';
import { viewTrouble } from '../../../bots/demo/payload-limits.ts';
import { dayView } from '../../../bots/slack/agenda-day.ts';
import { type AgendaMemory, readTime, timeValue } from '../../../bots/slack/agenda-memory.ts';
import { absenceView, askView, oneVisitView, pickView } from '../../../bots/slack/agenda-views.ts';
import { readBirthDate, readHour, readMemory } from '../../../bots/slack/agenda-words.ts';
import { readForm } from '../../../bots/slack/form.ts';
import { homeView } from '../../../bots/slack/home.ts';
import { findTimes, readWish } from '../../../conversation/desk/visit.ts';
import type { Appointment } from '../../../domain/appointment.ts';
import { Busy } from '../../../domain/busy.ts';
import { daySheet } from '../../../domain/day-sheet.ts';
import { toInstant } from '../../../domain/time.ts';
import { MONDAY, PRACTICES, practiceNamed } from '../../support/world.ts';

const PRACTICE = practiceNamed('tilleuls');
const FORM = '00000000-0000-4000-8000-000000000001';
const memory = (change: Partial<AgendaMemory>): AgendaMemory => ({
  practice: 'tilleuls',
  form: FORM,
  act: 'book',
  ...change,
});
const visit = (label: string, nth = 0): Appointment => ({
  id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
  chain: 'c',
  version: 1,
  practitioner: 'martin',
  resources: ['martin'],
  location: 'tilleuls',
  reason: 'consultation',
  start: toInstant('2026-04-02T08:30', 'Europe/Paris') + nth * 300_000,
  end: toInstant('2026-04-02T08:50', 'Europe/Paris') + nth * 300_000,
  status: 'booked',
  patientId: null,
  patientLabel: label,
  conversation: null,
  contact: null,
  expiresAt: null,
  overbooked: false,
  attendance: 'unknown',
});

const HOSTILE: [string, string][] = [
  ['nothing', ''],
  ['blanks', '   '],
  ['control', '\u0000\u202e\ud800'],
  ['mentions', '<!channel> <@U0PERMANCE> *gras*'],
  ['length', 'é'.repeat(5000)],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(300)],
];

describe('views', () => {
  test.each(HOSTILE)('hold %s', (_what, text) => {
    const person = { birthName: text.slice(0, 100), firstNames: text.slice(0, 100), birthDate: '1981-04-12' };
    const many = Array.from({ length: 30 }, (_, nth) => visit(text, nth));
    const when = readWish('jeudi 8h30', PRACTICE, MONDAY);
    if ('unclear' in when) throw new Error(when.unclear);
    const found = findTimes(PRACTICE, new Busy([]), { reason: 'consultation', when }, MONDAY);
    const refused = { ...found, exact: found.exact.map((one) => ({ ...one, refusals: [{ code: 'taken' as const }] })) };
    const picking = { practice: PRACTICE, now: MONDAY, old: many[0] ?? null, isReachable: true };
    const sheet = daySheet(PRACTICE, '2026-04-02', many, [], MONDAY);
    const day = { practitioner: 'martin', date: '2026-04-02' };
    const views = [
      askView({ memory: memory({ when: text.slice(0, 200) }), practice: PRACTICE, now: MONDAY, person }),
      askView({ memory: memory({ act: 'move' }), practice: PRACTICE, now: MONDAY, appointments: many }),
      pickView({ ...picking, memory: memory({ person }), found }),
      pickView({ ...picking, memory: memory({ person }), found: refused }),
      pickView({ ...picking, memory: memory({ act: 'offer' }), found: refused }),
      oneVisitView({ ...memory({}), act: 'cancel' }, PRACTICE, many, true, MONDAY),
      oneVisitView({ ...memory({}), act: 'noShow' }, PRACTICE, many.slice(0, 1), false, MONDAY),
      oneVisitView({ ...memory({}), act: 'presence' }, PRACTICE, [], false, MONDAY),
      dayView(sheet, { ...memory({ act: 'day' }), day }, text || null, MONDAY),
      absenceView(memory({ act: 'absence' }), PRACTICE, ['martin'], '2026-03-30'),
    ];
    for (const view of views) expect(viewTrouble(view)).toBeNull();
    const absence = { id: FORM, practitioner: 'martin', from: '2026-04-02', to: '2026-04-03' };
    expect(viewTrouble(homeView([{ practice: PRACTICE, cases: [], hasAgenda: true, absences: [absence] }]))).toBeNull();
  });

  test('an absence that is marked already is corrected, and may turn out to be none', () => {
    const form = { ...memory({}), act: 'noShow' as const };
    const first = visit('Jeanne Dupont', 0);
    const said = (one: Appointment) => JSON.stringify(oneVisitView(form, PRACTICE, [one], false, MONDAY));
    expect(said(first)).toContain('Marquer absent');
    const corrected = said({ ...first, status: 'noshow', noShow: 'unexcused' });
    expect(corrected).toContain('Finalement venu(e)');
    expect(corrected).toContain('Corriger l’absence');
    expect(corrected).not.toContain('Marquer absent');
  });

  test('a day of a hundred visits ends with where the rest stands', () => {
    const sheet = daySheet(
      PRACTICE,
      '2026-04-02',
      Array.from({ length: 120 }, (_, nth) => visit('X', nth)),
      [],
      MONDAY,
    );
    const view = dayView(
      sheet,
      { ...memory({ act: 'day' }), day: { practitioner: 'martin', date: '2026-04-02' } },
      null,
      MONDAY,
    );
    expect(viewTrouble(view)).toBeNull();
    expect(JSON.stringify(view.blocks.at(-1))).toContain('feuille du jour');
  });

  test('every practice’s forms open', () => {
    for (const practice of PRACTICES) {
      expect(viewTrouble(askView({ memory: memory({ practice: practice.id }), practice, now: MONDAY }))).toBeNull();
    }
  });

  test('a memory comes back as it was kept, and nothing else does', () => {
    const kept = memory({
      person: { birthName: 'Dupont', firstNames: 'Jeanne', birthDate: '1981-04-12' },
      rules: ['taken'],
    });
    expect(readMemory(JSON.stringify(kept))).toEqual(kept);
    for (const text of [
      '',
      '{',
      '[]',
      '{"practice":"p"}',
      JSON.stringify({ ...kept, more: 1 }),
      JSON.stringify({ ...kept, rules: ['any'] }),
    ]) {
      expect(readMemory(text)).toBeNull();
    }
  });
});

describe('what was typed', () => {
  test.each([
    ['12/04/1981', '1981-04-12'],
    ['12 avril 1981', '1981-04-12'],
    ['12.04.81', '1981-04-12'],
    ['20/03/2026', '2026-03-20'],
    ['31/02/1981', null],
    ['12/04/2027', null],
    ['hier', null],
    ['', null],
  ])('« %s » as a birth date', (text, expected) => {
    expect(readBirthDate(text, MONDAY, 'Europe/Paris')).toBe(expected);
  });

  test.each([
    ['14h30', '14:30'],
    ['14:30', '14:30'],
    ['9 h', '09:00'],
    ['', ''],
    ['bientôt', null],
  ])('« %s » as an hour', (text, expected) => {
    expect(readHour(text, PRACTICE, MONDAY)).toBe(expected);
  });

  test.each([
    [timeValue(12, 'martin'), { start: 12, practitioner: 'martin', force: false }],
    [timeValue(12, 'martin', true), { start: 12, practitioner: 'martin', force: true }],
    ['martin', null],
    ['12/', null],
    ['-1/martin', null],
  ])('%s as a time', (value, expected) => {
    expect(readTime(value)).toEqual(expected);
  });

  test('every kind of field is read, and another shape is empty', () => {
    const form = readForm({
      values: {
        a: { value: { type: 'plain_text_input', value: ' x\u0000 ' } },
        b: { value: { type: 'static_select', selected_option: { value: 'y' } } },
        c: { value: { type: 'checkboxes', selected_options: [{ value: 'z' }] } },
        d: { value: { type: 'datepicker', selected_date: '2026-04-02' } },
        e: { value: { type: 'plain_text_input', value: null } },
      },
    });
    expect([form.one('a'), form.one('b'), form.all('c'), form.one('d'), form.one('e')]).toEqual([
      'x',
      'y',
      ['z'],
      '2026-04-02',
      '',
    ]);
    expect([form.has('a'), form.has('f'), form.one('f'), form.all('f')]).toEqual([true, false, '', []]);
    expect(readForm('?').one('a')).toBe('');
  });
});
