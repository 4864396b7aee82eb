import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates, readWhen, readWhenWithSpans, type WhenContext } from '../../conversation/when.ts';
import { isSame, PHRASE_FILES, readPhrases } from '../eval/when-gold.ts';
import { PLAIN_CONTEXT, readPlainCases } from '../eval/when-plain.ts';

/** Friday 20 November 2026, 18:40 in Paris. */
const FRIDAY: WhenContext = { now: Date.parse('2026-11-20T18:40:00+01:00'), zone: 'Europe/Paris', territory: 'FR' };

describe.each(PHRASE_FILES)('our phrases, %s', (file) => {
  it.each(readPhrases(file).map((phrase) => [phrase.text, phrase] as const))(
    '%s',
    (_text, { text, reference, gold }) => {
      const read = readWhen(text, { ...FRIDAY, now: Date.parse(reference) });
      expect(isSame(gold, read, reference), JSON.stringify(read)).toBe(true);
    },
  );
});

describe('what is asked rather than guessed', () => {
  it.each([
    ['mercredi prochain 15h', '2026-09-14T11:50:00+02:00', 'altWindows'],
    ['le 30 février', '2026-09-14T11:50:00+02:00', 'invalidDate'],
    ['le mardi 25 novembre', '2026-11-20T18:40:00+01:00', 'conflict'],
    ['demain lundi', '2026-11-20T18:40:00+01:00', 'conflict'],
    ['après le 25 et avant le 20', '2026-09-14T11:50:00+02:00', 'conflict'],
    ['le 14/13/2026', '2026-09-14T11:50:00+02:00', 'invalidDate'],
    ['le 0 octobre', '2026-09-14T11:50:00+02:00', 'invalidDate'],
  ] as const)('%s', (text, now, key) => {
    const read = readWhen(text, { ...FRIDAY, now: Date.parse(now) });
    expect(read.clarify).toBe(true);
    expect(read[key]).toBeDefined();
  });
});

describe('an hour written with a full stop', () => {
  it.each([
    ['tuesday at 9.30', '2026-11-24T09:30'],
    ['mardi 9.30', '2026-11-24T09:30'],
    ['demain à 10.15', '2026-11-21T10:15'],
  ])('%s', (text, start) => {
    expect(readWhen(text, FRIDAY).windows[0]?.start).toBe(start);
  });

  it.each(['her temperature is at 39.50', 'glucose at 7.50 g/l', 'hba1c 7.50', 'tension à 14.10'])(
    '%s is none',
    (text) => {
      expect(readWhen(text, FRIDAY)).toEqual({ windows: [] });
    },
  );
});

describe('territories', () => {
  it.each([
    ['avant le pont de Noël', 'FR', '2026-12-25T00:00'],
    ['avant le pont de Noël', '67', '2026-12-25T00:00'],
    ['après le pont de Pâques', 'FR', undefined],
  ])('%s in %s', (text, territory, latest) => {
    expect(readWhen(text, { ...FRIDAY, territory }).latest).toBe(latest);
  });

  it('the bridge of Easter starts on Good Friday in Alsace', () => {
    expect(readWhen('avant le pont de Pâques', { ...FRIDAY, territory: '67' }).latest).toBe('2027-03-26T00:00');
    expect(readWhen('avant le pont de Pâques', FRIDAY).latest).toBe('2027-03-27T00:00');
  });

  it('reads with the national days where the territory is unknown', () => {
    expect(readWhen('le lundi de Pâques', { ...FRIDAY, territory: 'XX' }).windows[0]?.start).toBe('2027-03-29T00:00');
  });
});

describe('spans', () => {
  it.each([
    ['Bonjour, je voudrais un rdv mardi matin svp', ['mardi matin']],
    ['Née le 12/03/1958, plutôt jeudi 26 à 10h', ['jeudi 26 à 10h']],
    ['mon fils a 4 ans', []],
    ['Le mercredi après-midi, ou samedi', ['Le mercredi après-midi, ou samedi']],
    ['e\u0301te\u0301 ou mardi', ['mardi']], // decomposed accents
  ])('%s', (text, expected) => {
    const { spans } = readWhenWithSpans(text, FRIDAY);
    expect(spans.map((span) => span.text)).toEqual(expected);
    for (const span of spans) expect(text.normalize('NFC').slice(span.start, span.end)).toBe(span.text);
  });
});

describe('the wall clock of the practice', () => {
  it.each([
    ['demain', '2026-10-24T22:30:00Z', 'Europe/Paris', '2026-10-26T00:00'], // already Sunday 25 in Paris, the long day
    ['demain', '2026-10-24T21:30:00Z', 'Europe/Paris', '2026-10-25T00:00'],
    ['dans 3 jours', '2026-03-28T22:30:00+01:00', 'Europe/Paris', '2026-03-31T00:00'], // over the short night
    ["aujourd'hui", '2026-11-20T22:30:00Z', 'Indian/Reunion', '2026-11-21T00:00'],
    ["aujourd'hui", '2026-11-21T02:30:00Z', 'America/Martinique', '2026-11-20T00:00'],
  ])('%s at %s in %s', (text, now, zone, start) => {
    expect(readWhen(text, { ...FRIDAY, now: Date.parse(now), zone }).windows[0]?.start).toBe(start);
  });
});

describe('plain readings', () => {
  it.each([
    ['le 3 mars à 14h30', '2027-03-03T14:30:00', undefined],
    ['du 4 au 9 janvier', '2027-01-04T00:00:00', '2027-01-10T00:00:00'],
    ['hier', '2026-11-19T00:00:00', undefined],
    ['il y a deux semaines', '2026-11-06T18:40:00', undefined],
    ['de 9h à 11h30 demain', '2026-11-21T09:00:00', '2026-11-21T11:30:00'],
    ['à huit heures du soir', '2026-11-20T20:00:00', undefined],
    ['7 du matin', '2026-11-21T07:00:00', undefined],
    ['en avril 2028', '2028-04-01T00:00:00', '2028-05-01T00:00:00'],
    ['avant mardi', null, '2026-11-24T00:00:00'],
  ])('%s', (text, start, end) => {
    const [best] = readDates(text, FRIDAY);
    expect(best?.start).toBe(start);
    expect(best?.end).toBe(end);
  });

  it.each(readPlainCases().map((plain) => [plain.text, plain] as const))('%s', (text, { start, end }) => {
    const [best] = readDates(text, PLAIN_CONTEXT);
    expect(best?.start).toBe(start);
    if (end !== undefined) expect(best?.end ?? null).toBe(end);
  });

  it.each(['bonjour', 'un deux', 'il fait beau', '25:99', 'version 1.2.3.4'])('finds no date in %s', (text) => {
    expect(readDates(text, FRIDAY)).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['', 'empty'],
    ['\u0000\uD800\u202E lundi', 'controls and a lone surrogate'],
    ['😀'.repeat(50), 'emoji'],
    ['99/99/9999 45h78 0000-00-00 le 0', 'impossible numbers'],
    ['lundi '.repeat(3000), 'repetition'],
    ['(((((((((((((((((((((((((((((((((', 'brackets'],
    ['constructor __proto__ toString hasOwnProperty', 'names of an object'],
  ])('%j is read without a throw', (text) => {
    expect(() => readWhen(text, FRIDAY)).not.toThrow();
    expect(() => readDates(text, FRIDAY)).not.toThrow();
  });

  it.each([
    '7',
    '12 ',
    '12/12/',
    '12h30h',
    '12:30:',
    'lundi ou mardi ou ',
    'le 12 ou ',
    'entre 8h et ',
    '٣',
    '１２ ',
    '\u202e12 ',
    'lundimardi',
  ])('64 kB of %j take a moment, not minutes', (unit) => {
    const text = unit.repeat(65_536 / unit.length);
    const start = performance.now();
    readWhen(text, FRIDAY);
    readDates(text, FRIDAY);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('survives a clock and a zone that make no sense', () => {
    expect(readWhen('mardi', { now: Number.NaN, zone: 'Nowhere/City', territory: '' }).windows).toHaveLength(1);
  });

  it('says the same thing twice', () => {
    const text = 'mardi ou jeudi matin, sauf le 26';
    expect(readWhen(text, FRIDAY)).toEqual(readWhen(text, FRIDAY));
  });
});

describe('words of our phrases in any order', () => {
  const vocabulary = [...new Set(PHRASE_FILES.flatMap(readPhrases).flatMap(({ text }) => text.split(/\s+/)))];
  const messages = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 14 })
    .map((words) => words.join(' '));

  it('give well-formed windows, rules and bounds', () => {
    fc.assert(
      fc.property(messages, (text) => {
        const { when, spans } = readWhenWithSpans(text, FRIDAY);
        for (const window of [...when.windows, ...(when.altWindows ?? [])]) {
          expect(window.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
          expect(window.start < window.end).toBe(true);
        }
        for (const { from, to } of when.timeOfDay ?? []) expect(from < to && to <= '24:00').toBe(true);
        for (const out of when.exclude ?? []) {
          if ('start' in out) expect(out.start < out.end).toBe(true);
          else expect((out.from ?? '00:00') < (out.to ?? '24:00')).toBe(true);
        }
        if (when.conflict !== undefined || when.invalidDate !== undefined) expect(when.clarify).toBe(true);
        if (when.needsSchoolCalendar) expect(when.windows).toEqual([]);
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 800, seed: 20261122 },
    );
  });
});
