/**
 * The home tab: the open cases of the practices where one may act, with the one gesture that each needs, so that a case can be
 * taken even when its card was lost. A view only.
 */
import type { types } from '@slack/bolt';
import { slackCopy } from '../../conversation/copy/slack.ts';
import { button, cut, LIMITS } from './blocks.ts';
import type { DeskCase } from './desk.ts';

export interface HomePractice {
  id: string;
  name: string;
  cases: DeskCase[];
}

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

export function homeView(practices: HomePractice[]): types.HomeView {
  const blocks: types.KnownBlock[] = [{ type: 'header', text: plain(slackCopy.homeTitle) }];
  if (practices.length === 0) blocks.push({ type: 'section', text: plain(slackCopy.homeStranger) });
  for (const practice of practices) {
    blocks.push({ type: 'divider' }, { type: 'section', text: plain(cut(practice.name, 300)) });
    if (practice.cases.length === 0) {
      blocks.push({ type: 'context', elements: [plain(slackCopy.homeNothing)] });
    }
    for (const one of practice.cases) {
      const owner = one.ownerName === null ? slackCopy.homeUntaken : slackCopy.homeOwnedBy(one.ownerName);
      blocks.push({
        type: 'section',
        text: plain(cut(`${one.title}\n${owner}`, 500)),
        accessory:
          one.owner === null
            ? button('case_take', slackCopy.homeTake, { practice: practice.id, handoff: one.handoff }, 'primary')
            : button('case_answer', slackCopy.writeToPatient, { practice: practice.id, handoff: one.handoff }),
      });
    }
  }
  return { type: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) };
}
