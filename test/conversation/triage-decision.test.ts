/** Who has the last word on a danger: a sure rule over any model, a likely one over all but a model that sees no resemblance. */
import { expect, it } from 'vitest';
import { decide, type Heads } from '../../conversation/triage/decision.ts';
import { type Head, pairHeads } from '../../conversation/triage/model.ts';
import { readSigns } from '../../conversation/triage/signs.ts';

const SURE = 'la moitié de son visage est tombée d’un coup';
const LIKELY = 'je n’arrive plus à respirer';
const PLAIN = 'je voudrais un rendez-vous jeudi pour mon vaccin';

/** A model that answers the same to everything: to whether it is vital and, unless told otherwise, whether it is urgent. */
function modelOf(logOdds: number, urgentOdds = logOdds): Heads {
  const head = headOf(logOdds);
  const kinds = { medical: head, suicide: head, violence: head, child: head, poison: head };
  return { urgency: pairHeads(head, headOf(urgentOdds)), kinds };
}

function headOf(logOdds: number): Head {
  return { bias: logOdds, scale: 1, weights: new Int8Array(1) };
}

it.each([
  ['a sure rule, a model that sees nothing', SURE, -9, 'vital'],
  ['a likely rule, a model that doubts', LIKELY, -1, 'vital'],
  ['a likely rule, a model that sees nothing: for a human the same day', LIKELY, -9, 'urgent'],
  ['a likely rule beyond what the model reads', `${'je voudrais un rendez-vous. '.repeat(120)}${LIKELY}`, -9, 'vital'],
  ['no rule, a model that doubts', PLAIN, -1, 'routine'],
  ['no rule, a model that is sure', PLAIN, 4, 'vital'],
])('%s', (_, text, logOdds, urgency) => {
  expect(decide(readSigns(text), modelOf(logOdds)).urgency).toBe(urgency);
});

it.each([
  ['no rule, a slight resemblance', PLAIN, 1, true],
  ['no rule, a clear resemblance', PLAIN, 2, undefined],
  ['a rule, a model that sees nothing', LIKELY, -9, true],
  ['a rule that the model supports', LIKELY, 0.2, undefined],
])('urgent by %s: what is asked comes first, or not', (_, text, urgentOdds, isSlight) => {
  const heads = modelOf(-9, urgentOdds);
  expect(decide(readSigns(text), heads)).toMatchObject({ urgency: 'urgent' });
  expect(decide(readSigns(text), heads).isSlight).toBe(isSlight);
});

it('the examples are held by rules of the strength that they stand for', () => {
  const strengths = (text: string) =>
    new Set(readSigns(text).held.flatMap(({ urgency, strength }) => (urgency === 'vital' ? [strength] : [])));
  expect(strengths(SURE)).toContain('sure');
  expect([...strengths(LIKELY)]).toEqual(['likely']);
  expect([...strengths(PLAIN)]).toEqual([]);
});
