/**
 * Cuts canonical words into the clauses that may each carry a request: at the ends of sentences and at the words that add
 * one request to another ("et aussi", "par ailleurs", "sinon").
 */

export interface Clause {
  line: string;
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
export function clausesOf(line: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of line.matchAll(CUT)) {
    const piece = line.slice(start, match.index + 1);
    if (isShort(piece)) continue;
    clauses.push({ line: piece, at: start });
    start = match.index;
  }
  const rest = line.slice(start);
  const last = clauses.at(-1);
  if (last && isShort(rest)) last.line += rest.slice(1);
  else clauses.push({ line: rest, at: start });
  return clauses;
}

function isShort(piece: string): boolean {
  return piece.split('_').length - 2 < (piece.startsWith('_;') ? LEAST_OF_ITEM : LEAST_WORDS);
}
