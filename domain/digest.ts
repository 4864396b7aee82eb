/**
 * What a practitioner must know, in order: a pure projection of messages and changes of the agenda. Chooses and sorts, writes no
 * sentence.
 */
import type { Message, MessageCategory } from './message.ts';
import type { Instant } from './time.ts';
import { URGENCIES } from './triage.ts';

/** The parts of a digest, in reading order. */
const DIGEST_PARTS = ['urgent', 'renewals', 'certificates', 'callBacks', 'information', 'stillOpen'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

const PART_OF: Record<MessageCategory, Exclude<DigestPart, 'urgent' | 'stillOpen'>> = {
  renewal: 'renewals',
  certificate: 'certificates',
  callBack: 'callBacks',
  results: 'information',
  message: 'information',
  lateArrival: 'information',
  details: 'information',
  complaint: 'information',
  dataRequest: 'information',
};

export interface Digest {
  parts: { part: DigestPart; messages: Message[] }[];
  /** Nothing new and nothing open: sent all the same, as proof of life. */
  nothingToReport: boolean;
}

/**
 * @param messages those not yet handled, and those taken since `since`
 * @param since instant of the digest before this one
 */
export function digestOf(messages: readonly Message[], since: Instant): Digest {
  const open = messages.filter((message) => message.state !== 'handled');
  const partOf = (message: Message): DigestPart => {
    if (message.urgency !== 'routine') return 'urgent';
    if (message.takenAt < since) return 'stillOpen';
    return PART_OF[message.category];
  };
  const parts = DIGEST_PARTS.map((part) => ({
    part,
    messages: open
      .filter((message) => partOf(message) === part)
      .sort(
        (a, b) =>
          URGENCIES.indexOf(b.urgency) - URGENCIES.indexOf(a.urgency) || a.takenAt - b.takenAt || a.number - b.number,
      ),
  })).filter(({ messages: found }) => found.length > 0);
  return { parts, nothingToReport: parts.length === 0 };
}
