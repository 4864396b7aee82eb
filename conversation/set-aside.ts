/**
 * The answer to "il restait votre demande de rendez-vous : souhaitez-vous y revenir ?", asked when a human had closed a case: all of
 * it is taken up, or one of them, or none.
 */
import { understood } from './fallback.ts';
import type { Meaning } from './meaning.ts';
import { resumeNext } from './progress.ts';
import type { Reply } from './reply.ts';
import type { FlowRecord } from './session.ts';
import { fold } from './text.ts';
import { LAST_ONE, ORDINAL_ONLY, ORDINALS } from './words/ordinals.ts';

/** False when nothing was asked of that kind, or when the message is no answer to it. */
export function takesUp(reply: Reply, { answer: said, text }: Meaning): boolean {
  const { asked, shared, waiting } = reply.session;
  const { setAside, ...kept } = shared;
  if (!setAside || asked.about !== 'yesNo') return false;
  const wanted = said?.is === 'yes' ? setAside : said?.is === 'no' ? [] : pointedAt(setAside, text);
  if (wanted === null) return false;
  understood(reply);
  reply.session = { ...reply.session, shared: kept, asked: { about: 'nothing' } };
  if (wanted.length > 0) {
    reply.session = { ...reply.session, waiting: [...wanted, ...waiting] };
    return resumeNext(reply, null);
  }
  reply.say(reply.copy.abandoned);
  reply.say(reply.copy.anythingElse);
  return true;
}

/** "Le premier": the n-th of those that were named, with the identity that it was asking for. */
function pointedAt(setAside: readonly FlowRecord[], text: string): FlowRecord[] | null {
  const words = fold(text).trim();
  if (!ORDINAL_ONLY.test(words)) return null;
  const named = setAside.filter(({ flow }) => flow !== 'identify');
  const nth = LAST_ONE.test(words) ? named.length - 1 : ORDINALS.findIndex((pattern) => pattern.test(words));
  const one = named[nth];
  if (!one) return null;
  const at = setAside.indexOf(one);
  const before = setAside[at - 1];
  return before?.flow === 'identify' ? [before, one] : [one];
}
