/**
 * The words about the appointment's time, quoted: the wanted one for a booking or a move, the existing one otherwise. Dates of
 * symptoms, operations and births are left alone. It quotes; what the words mean on a calendar is `when.ts`.
 */
import type { Intent } from '../meaning.ts';
import { DATE_EXPRESSIONS } from '../words/date-pieces.ts';
import { firstWords } from './first-words.ts';
import { quote, type Wording, wordAt } from './words.ts';

/** Only these speak of an appointment's time. */
const DATED: ReadonlySet<Intent> = new Set<Intent>([
  'book',
  'reschedule',
  'cancel',
  'confirm',
  'ask_appointment',
  'late_arrival',
  'register_patient',
  'ask_documents',
  'choose_option',
  'certificate_or_letter',
  'complaint',
]);
/** Here a time counts only beside a word for the appointment. */
const SHY: ReadonlySet<Intent> = new Set<Intent>(['late_arrival', 'certificate_or_letter', 'complaint']);
/** Each made of its source when it is tried for the first time. */
const patterns: RegExp[] = [];
/** Word → the expressions that can begin with it, in order; `#` stands for a number. */
const BY_WORD = new Map<string, number[]>();
DATE_EXPRESSIONS.forEach((source, index) => {
  const words = firstWords(source.replaceAll('\\d', '#'));
  if (!words) throw new Error(`an expression of time that could begin with any word: ${source}`);
  const heads = new Set([...words].map((word) => (/^[#\d]/.test(word) ? '#' : word)));
  for (const head of heads) BY_WORD.set(head, [...(BY_WORD.get(head) ?? []), index]);
});
/** What a second expression is joined with. */
const OR = /_(?:ou|or|et_encore)(?=_)/y;
/** What stands before a time that is not the appointment's. */
const PAST =
  /_(?:depuis|il_y_a|ya|y_a|hier|date_de|datant_de|opere|operee|operation|accouche|accouchee|hospitalise|hospitalisee|ne|nee|naissance|jusqu_a|pendant|since|ago|born|eu|fait|pris|prise|tombe|tombee|vol_de|chute_de_velo|chute|commence|age_de|mort|decede|deces|infarctus|avc|dose|doliprane|malade|fievre)(?:_[^_]+){0,3}_$/;
const SINCE = /_(?:depuis|dpuis|since|ne|nee|datant_de)_(?:[^_]+_){0,2}$/;
const HAPPENED =
  /_(?:j_ai|il_a|elle_a|on_a|nous_avons|ont|a_eu|a_fait|je_suis|etait|avait|s_est|had|was)_(?:[^_.?!]+_){0,5}$/;
/** What stands before the appointment's time as it is now. */
const EXISTING =
  /_(?:rdv|consultation|seance|creneau|appointment|cita|celui|prevu|prevue|avais|mis)_(?:[^_.?!,]+_){0,4}(?:de_|du_|d_|le_|a_|pour_|from_|on_)?$|_(?:au_lieu|plutot_que|plutot_qu|a_la_place|instead_of|from|pas_le|pas|sauf|empechement|dispo_le|peux_pas|peut_pas|travaille)_(?:[^_]+_){0,2}$/;
const WISHED =
  /_(?:a|au|pour|plutot|vers|to|mettre|deplacer|decaler|reporter|repousser|passer|voulais|possible|dispo|remettre|a_la)_(?:le_|la_|l_|[^_]+_)?$/;
const BESIDE =
  /_(?:rdv|rendez|voir|vue?|consultation|consulter|creneau|place|dispo|venir|passer|prendre|recevoir|prenez|montrer|appointment|seance|visite|medecin|docteur|possible|cita|fotoana|annuler|confirmer|confirme|presenter|dokotera|randevou|anything|see|come|radio|besoin|pedir|slot|dermato|pediatre|kine|ophtalmo|dentiste|sage_femme|gyneco|examiner|regarder|passage)_/;

/** "des vacances", "aucun des 3": the article, not "dès". */
const NO_TIME = /^_des_(?:vacances|fetes|\d{1,2}|jours?|semaines?|mois|heures?|deux|trois)$/;
/** "Maintenant" is a time wished after these words, and a way of speaking elsewhere. */
const NOW_ASKED =
  /_(?:venir|passer|voir|prendre|recevoir|prenez|rdv|consultation|disponible|dispo|place|docteur|medecin|come)_(?:[^_]+_)?$/;
const BARE_NUMBER = /^_(?:le|la|du)_\d{1,2}$/;

interface Found {
  at: number;
  end: number;
  score: number;
}

/** `thisYear` tells an appointment's full date from a birth or an event of the past. */
export function chooseDateText(
  wording: Wording,
  intents: readonly Intent[],
  isDanger: boolean,
  thisYear: number,
): string | undefined {
  const { line } = wording;
  const admin = intents.filter((intent) => DATED.has(intent));
  if (!admin.length) return undefined;
  const isMove = admin.includes('reschedule');
  const isBooking = admin[0] === 'book' || admin.includes('book');
  let best: Found | undefined;
  for (const match of expressionsIn(wording)) {
    const found: Found = { at: match.index + 1, end: match.index + match[0].length, score: 0 };
    if (isOfAnotherYear(match[0], thisYear) || (intents[0] === 'choose_option' && BARE_NUMBER.test(match[0]))) continue;
    if (NO_TIME.test(match[0])) continue;
    const before = line.slice(Math.max(0, match.index - 45), match.index + 1);
    const clause = clauseAround(line, match.index);
    if (SINCE.test(before) || (PAST.test(before) && !EXISTING.test(before) && !BESIDE.test(before.slice(-25))))
      continue;
    if (admin.every((intent) => SHY.has(intent)) && !/_(?:rdv|consultation|seance|possible|appointment)_/.test(clause))
      continue;
    if (isDanger && !BESIDE.test(clause)) continue;
    if (HAPPENED.test(before) && !BESIDE.test(clause) && isBooking) found.score -= 2;
    if (BESIDE.test(clause)) found.score += 2;
    if (isMove) found.score += EXISTING.test(before) ? -2 : WISHED.test(before) ? 2 : 0;
    else if (EXISTING.test(before)) found.score += isBooking ? 0 : 1;
    if (
      /^(?:soir|matin|apres_midi|maintenant|la_nuit|tot|vite|le_matin|le_soir)$/.test(line.slice(found.at, found.end))
    )
      found.score -= 1;
    if (/^plus_(?:tot|tard)$/.test(line.slice(found.at, found.end))) found.score -= 3;
    if (match[0] === '_maintenant' && !NOW_ASKED.test(before)) found.score -= 4;
    if (!best || found.score > best.score || (isMove && found.score === best.score)) best = found;
  }
  if (!best || best.score < -1) return undefined;
  return quote(wording, wordAt(wording, best.at), wordAt(wording, best.end - 1));
}

/** Where an expression of time stands, and a second one after "ou"; after them, the search goes on behind. */
function* expressionsIn({ line, words }: Wording): Generator<{ index: number; 0: string }> {
  let from = 0;
  for (const { at } of words) {
    if (at <= from) continue;
    const start = at - 1;
    const first = expressionEnd(line, start);
    if (first < 0) continue;
    OR.lastIndex = first;
    const second = OR.test(line) ? expressionEnd(line, OR.lastIndex) : -1;
    from = Math.max(first, second);
    yield { index: start, 0: line.slice(start, from) };
  }
}

/** Where the expression that begins at this blank ends; −1 when there is none. */
function expressionEnd(line: string, start: number): number {
  const word = line.slice(start + 1, line.indexOf('_', start + 1));
  for (const index of BY_WORD.get(/^\d/.test(word) ? '#' : word) ?? []) {
    const pattern = patterns[index] ?? new RegExp(`_(?:${DATE_EXPRESSIONS[index]})(?=_)`, 'y');
    patterns[index] = pattern;
    pattern.lastIndex = start;
    if (pattern.test(line)) return pattern.lastIndex;
  }
  return -1;
}

/** "12/04/1980", "24 décembre 69": no appointment. */
function isOfAnotherYear(expression: string, thisYear: number): boolean {
  const year = /_\/_\d{1,2}_\/_(\d{2,4})$|_[a-z]{3,9}_(\d{4})$/.exec(expression);
  const digits = year?.[1] ?? year?.[2];
  if (!digits) return false;
  return (
    Number(digits) % 100 < thisYear % 100 ||
    Number(digits) % 100 > (thisYear % 100) + 2 ||
    (digits.length === 4 && Number(digits) < thisYear)
  );
}

function clauseAround(line: string, at: number): string {
  const start = Math.max(
    line.lastIndexOf('_._', at),
    line.lastIndexOf('_?_', at - 1),
    line.lastIndexOf('_!_', at),
    line.lastIndexOf('_;_', at),
    0,
  );
  const ends = ['_._', '_?_', '_!_'].map((mark) => line.indexOf(mark, at + 1)).filter((end) => end > 0);
  return line.slice(start, Math.min(line.length, ...ends.map((end) => end + 1)));
}
