/**
 * The home tab: the open cases of the practices where one may act, with the one gesture that each needs, so that a case can be
 * taken even when its card was lost; the agenda of the day and the absences. A view only.
 */
import type { types } from '@slack/bolt';
import { shownLabel } from '../../conversation/calendar-feed.ts';
import { agendaCopy } from '../../conversation/copy/agenda.ts';
import { deskCopy, momentLabel } from '../../conversation/copy/desk.ts';
import { agendaForms, slackCopy } from '../../conversation/copy/slack.ts';
import type { DeclaredAbsence } from '../../domain/absence.ts';
import { type Practice, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import { toLocal } from '../../domain/time.ts';
import { HOME_ACTIONS } from './agenda-memory.ts';
import { button, cut, LIMITS } from './blocks.ts';
import type { OpenCase } from './desk.ts';
import { plain } from './form.ts';

export interface HomePractice {
  practice: Practice;
  cases: OpenCase[];
  /** Whether the person acts on the agenda of this practice. */
  hasAgenda: boolean;
  /** Declared, not over, and theirs to take back. */
  absences: DeclaredAbsence[];
}

export function homeView(practices: HomePractice[]): types.HomeView {
  const blocks: types.KnownBlock[] = [{ type: 'header', text: plain(slackCopy.homeTitle) }];
  if (practices.length === 0) blocks.push({ type: 'section', text: plain(slackCopy.homeStranger) });
  for (const { practice, cases, hasAgenda, absences } of practices) {
    blocks.push({ type: 'divider' }, { type: 'header', text: plain(cut(practice.name, LIMITS.headerText)) });
    if (hasAgenda) {
      blocks.push({
        type: 'actions',
        elements: [
          button(HOME_ACTIONS.day, agendaForms.homeAgenda, { practice: practice.id }),
          button(HOME_ACTIONS.absence, agendaForms.homeAbsence, { practice: practice.id }),
        ],
      });
    }
    if (cases.length === 0) {
      blocks.push({ type: 'context', elements: [plain(slackCopy.homeNothing)] });
    }
    for (const one of cases) {
      const owner = one.ownerName === null ? slackCopy.homeUntaken : slackCopy.homeOwnedBy(one.ownerName);
      const value = { practice: practice.id, handoff: one.handoff };
      blocks.push({
        type: 'section',
        text: plain(cut([one.title, whose(practice, one), owner].join('\n'), 500)),
        accessory:
          one.owner === null
            ? button('case_take', slackCopy.homeTake, value, 'primary')
            : button('case_answer', slackCopy.writeToPatient, value),
      });
    }
    if (absences.length > 0) {
      blocks.push({ type: 'context', elements: [plain(agendaForms.homeAbsences)] });
      blocks.push(...absences.map((absence) => absenceBlock(practice, absence)));
    }
  }
  return { type: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) };
}

/** "Jeanne DUPONT, 12/04/1981 · Chat du site · depuis le 30/03 à 10 h 00"; a name as far as the practice's privacy mode lets it leave. */
function whose(practice: Practice, { who, channel, openedAt }: OpenCase): string {
  const since = momentLabel(toLocal(openedAt, practice.timeZone));
  const name = who === null ? slackCopy.homeNobody : cut(shownLabel(practice, who), 200);
  return [name, deskCopy.fromChannel(channel), slackCopy.homeSince(since)].join(' · ');
}

function absenceBlock(practice: Practice, absence: DeclaredAbsence): types.SectionBlock {
  const who = practitionerOf(practice, absence.practitioner);
  const text = `${who ? shortNameOf(who) : absence.practitioner} · ${agendaCopy.period(absence)}`;
  return {
    type: 'section',
    text: plain(cut(text, 500)),
    accessory: {
      ...button(HOME_ACTIONS.endAbsence, agendaForms.endAbsence, { practice: practice.id, text: absence.id }),
      confirm: {
        title: plain(agendaForms.endAbsence),
        text: plain(agendaForms.endAbsenceSure),
        confirm: plain(agendaForms.yes),
        deny: plain(agendaForms.no),
      },
    },
  };
}
