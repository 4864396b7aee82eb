/**
 * Cuts canonical words into the clauses that may each carry a request: at the ends of sentences and at the words that add
 * one request to another ("et aussi", "par ailleurs", "sinon").
 */
import type { Stretch } from './words.ts';

export interface Clause extends Stretch {
  /** Offset in the whole line. */
  at: number;
}

const CUT =
  /_(?:[.!?;]|\+(?!_\d)|,_(?:et|mais|puis|ensuite|sinon|aussi|donc|and|also|bref)|et_(?:aussi|sinon|puis|par_ailleurs|au_passage|j_en_profite|faut_il|est_ce_que|pouvez|vous|je|j|il_me_faut|il_faut|faut|combien|comment|quand|quels?|quelles?|ou|y_a|savoir|dites|donnez|envoyez|c_est|a_quel|dois_je|avez|si|dans_ce_cas|[a-z]{3,}(?:er|ir|oir|dre))|par_ailleurs|au_passage|j_en_profite|sinon|en_plus|autre_chose|deuxieme_chose|egalement|and_also|also|and_can|and_do|and_could|bref|par_contre|,)(?=_)/g;
/** In words, with the mark that begins it. */
const LEAST_WORDS = 3;
/** Of what a semicolon begins, as the items of a list do: "adresse". */
const LEAST_OF_ITEM = 2;

/** The clauses of a line; pieces of fewer words stay with the one before. */
export function clausesOf({ line, words }: Stretch): Clause[] {
  const clauses: Clause[] = [];
  let [first, next] = [0, 0];
  for (const { index } of line.matchAll(CUT)) {
    while ((words[next]?.at ?? line.length) <= index) next++;
    if (isShort(words, first, next)) continue;
    clauses.push(clauseOf(line, words, first, next));
    first = next;
  }
  const last = clauses.length > 0 && isShort(words, first, words.length) ? clauses.pop() : undefined;
  if (last) first -= last.words.length;
  clauses.push(clauseOf(line, words, first, words.length));
  return clauses;
}

function clauseOf(line: string, words: Stretch['words'], from: number, to: number): Clause {
  const at = (words[from]?.at ?? 1) - 1;
  return {
    line: line.slice(at, words[to]?.at ?? line.length),
    words: words.slice(from, to),
    at,
  };
}

function isShort(words: Stretch['words'], from: number, to: number): boolean {
  return to - from < (words[from]?.word === ';' ? LEAST_OF_ITEM : LEAST_WORDS);
}
