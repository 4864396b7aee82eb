/**
 * One practitioner's day as a view: who comes, what is free, and for each line what may be done. A view of the day sheet; decides
 * nothing.
 */
import type { types } from '@slack/bolt';
import { agendaCopy } from '../../conversation/copy/agenda.ts';
import { sayTime } from '../../conversation/copy/dates.ts';
import { closedLine, sheetLine } from '../../conversation/copy/day-sheet.ts';
import { deskCopy } from '../../conversation/copy/desk.ts';
import { agendaForms } from '../../conversation/copy/slack.ts';
import type { AgendaGesture } from '../../conversation/effect.ts';
import type { DaySheet, SheetLine } from '../../domain/day-sheet.ts';
import { nameOf, shortNameOf } from '../../domain/practice.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import { AGENDA_VIEWS, type AgendaMemory } from './agenda-memory.ts';
import { modal, small } from './agenda-views.ts';
import { button, cut } from './blocks.ts';
import { plain, selectOf } from './form.ts';

export const DAY_ACTIONS = {
  before: 'agenda_before',
  after: 'agenda_after',
  date: 'agenda_date',
  who: 'agenda_who',
  visit: 'agenda_visit',
  here: 'agenda_here',
} as const;

/** Blocks of a view, less those of its head and its last line. */
const MOST_LINES = 90;

export function dayView(
  sheet: DaySheet,
  memory: AgendaMemory & { day: { practitioner: string; date: string } },
  notice: string | null,
  now: Instant,
): types.ModalView {
  const { practice } = sheet;
  const { practitioner, date } = memory.day;
  const page = sheet.pages.find((one) => one.practitioner.id === practitioner);
  const blocks: types.KnownBlock[] = [
    {
      type: 'actions',
      block_id: `day-${date}-${practitioner}`.slice(0, 255),
      elements: [
        button(DAY_ACTIONS.before, agendaForms.before, { practice: practice.id }),
        { type: 'datepicker', action_id: DAY_ACTIONS.date, initial_date: date },
        button(DAY_ACTIONS.after, agendaForms.after, { practice: practice.id }),
        selectOf(
          DAY_ACTIONS.who,
          practice.practitioners.map((one) => ({ value: one.id, label: nameOf(one) })),
          { initial: practitioner },
        ),
      ],
    },
  ];
  if (notice !== null) blocks.push(small(notice));
  if (page) {
    const title = agendaForms.dayTitle(agendaCopy.day(date, now, practice), shortNameOf(page.practitioner));
    blocks.push({ type: 'header', text: plain(cut(title, 150)) });
    for (const line of closedLine(page)) blocks.push({ type: 'section', text: plain(line.trim()) });
    if (page.lines.length === 0) blocks.push({ type: 'section', text: plain(agendaForms.dayNothing) });
    blocks.push(...page.lines.slice(0, MOST_LINES).map((line, nth) => lineBlock(sheet, line, nth, now)));
    if (page.lines.length > MOST_LINES) {
      blocks.push(small(agendaForms.dayMore));
    }
  }
  return modal(AGENDA_VIEWS.day, memory, agendaForms.titles.day, null, blocks);
}

function lineBlock(sheet: DaySheet, line: SheetLine, nth: number, now: Instant): types.KnownBlock {
  const { hours, what } = sheetLine(line, sheet.practice);
  const block: types.SectionBlock = {
    type: 'section',
    block_id: `line-${nth}`,
    text: plain(cut(`${hours}   ${what}`, 3000)),
  };
  const { practice, date } = sheet;
  if (line.is === 'free') {
    if (toInstant(`${date}T${line.to}`, practice.timeZone) <= now) return block;
    const when = `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)} ${sayTime(line.from, 'fr')}`;
    return {
      ...block,
      accessory: button(DAY_ACTIONS.here, agendaForms.bookHere, { practice: practice.id, text: when }),
    };
  }
  if (line.is === 'external') return block;
  const gestures = gesturesOn(line.appointment.status, line.appointment.start <= now, line.appointment.attendance);
  if (gestures.length === 0) return block;
  const isMissed = line.appointment.status === 'noshow';
  const options = gestures.map((gesture) => ({
    text: plain(isMissed ? deskCopy.correctNoShow : deskCopy.actions[gesture]),
    value: `${gesture}/${line.appointment.id}`,
  }));
  return { ...block, accessory: { type: 'overflow', action_id: DAY_ACTIONS.visit, options } };
}

/** What a human has said of a visit that has begun, and may correct. */
export const MARKED: ReadonlySet<string> = new Set(['noshow', 'arrived', 'fulfilled']);

function gesturesOn(status: string, hasBegun: boolean, attendance: string): AgendaGesture[] {
  if (MARKED.has(status) && hasBegun) return ['noShow'];
  if (status !== 'booked') return [];
  if (hasBegun) return ['noShow', 'cancel'];
  return ['move', 'cancel', ...(attendance === 'unknown' ? (['presence'] as const) : [])];
}
