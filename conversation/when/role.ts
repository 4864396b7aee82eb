/**
 * What each date or hour of a message is for: wanted, refused, an appointment that exists, or nothing to do with an appointment.
 * A list of named rules over the segments; the first that speaks wins.
 */
import {
  ANSWERED_NO,
  ANSWERS_LATER,
  ASKED_ALONE,
  ASKS_HOURS,
  ASKS_VISIT,
  ASKS_WHICH,
  AVAILABLE,
  AWAY,
  BECAUSE,
  BIRTH,
  CALL_BACK,
  CHOSEN,
  CORRECTS,
  DAY_OFF,
  DISCHARGED,
  DOSE,
  ELSEWHERE,
  EMERGENCY_NUMBER,
  INCLUDED,
  IS_A_FEAST,
  IS_AN_EVENT,
  ITS_DAY,
  LOG,
  NO_CALL,
  OPENS_AT,
  OTHERS_EVENT,
  PAPER,
  PARTING,
  PAST_EVENT,
  PAYS,
  PRICE,
  PRIVATE_EVENT,
  RETURN_VISIT,
  SLIP,
  STILL_GOOD,
  TAKES_ONE,
  THEIR_ABSENCE,
  TOLD_TO_COME,
  TREATMENT,
} from '../words/when-cues.ts';
import { findCue, hasCue } from './cue.ts';
import { existing, instead } from './existing-visit.ts';
import type { Piece } from './piece.ts';
import {
  foundBy,
  give,
  giveRun,
  isClock,
  isPart,
  mark,
  type Reading,
  type Role,
  type Rule,
  setIfWanted,
} from './reading.ts';
import { busyAt, clauseAt, refusedDirectly, saidNo, shiftWork, unavailable } from './refusal.ts';
import type { Segment } from './segment.ts';
import type { Word } from './spelling.ts';

const RULES: readonly Rule[] = [
  corrected,
  chosen,
  past,
  birth,
  parting,
  hoursAsked,
  emergencyNumber,
  namedOnly,
  existing,
  told,
  doses,
  errand,
  privateEvent,
  instead,
  shiftWork,
  refusedDirectly,
  saidNo,
  busyAt,
  unavailable,
  reason,
];

/** A role for every piece, in order. */
export function rolesOf(pieces: readonly Piece[], segments: readonly Segment[], words: readonly Word[]): Role[] {
  const roles: Role[] = pieces.map(() => 'want');
  for (const [index, segment] of segments.entries()) {
    if (segment.pieces.length === 0) continue;
    const after = segments[index + 1];
    if (hasCue(after, STILL_GOOD)) give(segment.pieces, roles, 'refers');
    if (hasCue(segment, ASKED_ALONE) && hasCue(after, ANSWERED_NO)) give(segment.pieces, roles, 'refuse');
    if (hasCue(segments[index - 1], ASKS_WHICH) && !hasCue(segment, ASKS_VISIT)) give(segment.pieces, roles, 'refers');
    const isBare = !/[a-z]{2}|\d[.,]\d/.test(segment.masked);
    const reading: Reading = { segment, pieces, words, roles };
    for (const rule of isBare ? [past] : RULES)
      if (segment.pieces.some((piece) => roles[piece] === 'want')) rule(reading);
  }
  return roles;
}

/** "mardi, euh non, mercredi matin": the last word counts. */
function corrected({ segment, pieces, words, roles }: Reading): void {
  for (const index of segment.pieces) {
    const [said, piece] = [pieces[index - 1], pieces[index]];
    if (!said || !piece || !(piece.kind === 'day' || piece.kind === 'time') || roles[index - 1] !== 'want') continue;
    if (piece.kind === 'day' && piece.shape === 'any') continue;
    const before = pieces[index - 2];
    if (before?.kind === 'relation' && /^(?:not|except|nor)$/.test(before.relation)) continue;
    const between = words.slice(said.last + 1, piece.first).map((word) => word.text);
    const gap = `${between.join(' ')} `;
    if (between.length > 8 || !SLIP.test(gap) || !CORRECTS.test(gap)) continue;
    if (said.kind === piece.kind) setIfWanted(roles, index - 1, 'other');
    else if (piece.kind === 'day' && said.kind === 'time' && pieces[index - 2]?.kind === 'day')
      give([index - 2, index - 1], roles, 'other');
  }
}

/** "j'ai le choix entre le 3 et le 10, je prends le 10": what was named before is only what was offered. */
function chosen({ segment, pieces, roles }: Reading): void {
  const found = foundBy(CHOSEN, segment);
  if (pieces[found]?.kind !== 'day') return;
  give(
    pieces.flatMap((piece, index) => (index < found && piece.kind === 'day' ? [index] : [])),
    roles,
    'other',
  );
}

function past({ segment, pieces, roles }: Reading): void {
  for (const index of segment.pieces) {
    const piece = pieces[index];
    const isBeforeSaid =
      piece?.kind === 'day' &&
      piece.follows === -1 &&
      pieces.slice(0, index).some((said) => said.kind === 'day' && !said.past);
    if (isBeforeSaid) continue;
    if (piece?.kind === 'time' && piece.past) giveRun(segment, index, pieces, roles, 'other');
    if (piece?.kind !== 'day' || !piece.past) continue;
    if (isClock(pieces[index - 1]) && segment.masked.includes(`@${index - 1} @${index} `))
      setIfWanted(roles, index - 1, 'other');
    giveRun(segment, index, pieces, roles, 'other');
    if (
      / (?:de|du|entre) @\d+ (?:(?:a|et|au) )?$/.test(until(segment.masked, index)) &&
      pieces[index - 1]?.kind === 'day'
    )
      setIfWanted(roles, index - 1, 'other');
  }
}

/** What stands before a place, up to its article: "suivie de janvier à juin 2025" starts in the past too. */
function until(masked: string, index: number): string {
  return masked.slice(0, masked.indexOf(`@${index} `));
}

function birth({ segment, pieces, roles }: Reading): void {
  mark(segment, BIRTH, pieces, roles, 'other');
}

function parting({ segment, pieces, roles }: Reading): void {
  const included = findCue(segment, INCLUDED);
  setIfWanted(roles, Number(included?.[1] ?? included?.[2] ?? -1), 'other');
  mark(segment, PARTING, pieces, roles, 'other');
}

function doses({ segment, pieces, words, roles }: Reading): void {
  const hasDay = segment.pieces.some(
    (index) =>
      pieces[index]?.kind === 'day' && roles[index] === 'want' && !segment.masked.includes(` depuis @${index} `),
  );
  const isDose = hasCue(segment, DOSE) && !(hasDay && hasCue(segment, TAKES_ONE));
  const partsOnly = segment.pieces.filter(
    (index) => pieces[index]?.kind === 'time' || pieces[index]?.kind === 'number',
  );
  const isTreatment =
    hasCue(segment, TREATMENT) &&
    !hasDay &&
    !/ (?:rdv|voudrais|venir|place|creneau|dispo|souhaite) /.test(segment.masked);
  const threeParts = partsOnly.filter((index) => isPart(pieces[index])).length >= 3 && !hasDay;
  if (isDose || threeParts)
    give(
      segment.pieces.filter((index) => !isAskedAfter(index, segment, pieces)),
      roles,
      'other',
    );
  else if (isTreatment)
    give(
      partsOnly.filter((index) => !isRather(index, segment, words, pieces)),
      roles,
      'other',
    );
}

/** "2 comprimés matin et soir, renouvellement avant mercredi": a day after a comma is not part of the dose. */
function isAskedAfter(index: number, { masked }: Segment, pieces: readonly Piece[]): boolean {
  const comma = masked.lastIndexOf(' , ', masked.indexOf(`@${index} `));
  const rest = comma < 0 ? '' : masked.slice(comma);
  const hasOthers = /@\d+ .*@/.test(rest.slice(0, rest.indexOf(`@${index} `) + 1));
  return (
    pieces[index]?.kind === 'day' &&
    rest !== '' &&
    !hasOthers &&
    !DOSE.test(rest) &&
    DOSE.test(masked.slice(0, comma + 1))
  );
}

function hoursAsked({ segment, pieces, roles }: Reading): void {
  if (hasCue(segment, ASKS_HOURS)) give(segment.pieces, roles, 'other');
  const opening = foundBy(OPENS_AT, segment);
  if (isClock(pieces[opening])) give(segment.pieces, roles, 'other');
}

/** "le 15 m'a dit d'appeler". */
function emergencyNumber({ segment, pieces, roles }: Reading): void {
  const found = findCue(segment, EMERGENCY_NUMBER);
  const index = Number(found?.[1] ?? found?.[2] ?? -1);
  const piece = pieces[index];
  const isNumber = piece?.kind === 'day' && piece.month === undefined && piece.article === 'le' && !piece.weekday;
  if (isNumber && /^1[578]$/.test(String(piece.dom))) setIfWanted(roles, index, 'other');
}

/** "mercredi 11 c'est l'armistice, donc jeudi 12". */
function namedOnly({ segment, pieces, roles }: Reading): void {
  const found = findCue(segment, IS_A_FEAST);
  const [first, second] = [Number(found?.[1] ?? -1), Number(found?.[2] ?? -1)];
  const feast = pieces[second];
  const isNamed = feast?.kind === 'day' && (feast.shape === 'feast' || feast.shape === 'date');
  const hasOther = pieces.some((piece, index) => index > second && piece.kind === 'day');
  if (pieces[first]?.kind === 'day' && isNamed && hasOther) give([first, second], roles, 'other');
  const event = foundBy(IS_AN_EVENT, segment);
  const hasLater = pieces.some((piece, index) => index > event && piece.kind === 'day');
  if (pieces[event]?.kind === 'day' && hasLater) setIfWanted(roles, event, 'other');
}

function told({ segment, pieces, words, roles }: Reading): void {
  for (const cue of PAST_EVENT) {
    const match = findCue(segment, cue);
    if (!match || TOLD_TO_COME.test(match[0])) continue;
    if (!isAhead(pieces[Number(match[1] ?? -1)], words) || / reponse | si /.test(match[0]))
      mark(segment, cue, pieces, roles, 'other');
  }
}

/** "on m'a dit de revenir dans trois semaines": what lies ahead is not told of the past. */
function isAhead(piece: Piece | undefined, words: readonly Word[]): boolean {
  const isMonth = piece?.kind === 'day' && piece.month !== undefined;
  return !isMonth && /^(?:dans|d'ici|sous|demain|apres-demain)$/.test(words[piece?.first ?? -1]?.text ?? '');
}

/** Telephone calls, payments, prices and what was measured: never the days of a visit. */
function errand({ segment, pieces, roles }: Reading): void {
  mark(segment, ANSWERS_LATER, pieces, roles, 'other');
  mark(segment, PRICE, pieces, roles, 'other');
  if (hasCue(segment, ASKS_VISIT)) return;
  mark(segment, CALL_BACK, pieces, roles, 'other');
  if ([NO_CALL, LOG, PAYS].some((cue) => hasCue(segment, cue))) give(segment.pieces, roles, 'other');
}

/** What the writer or somebody else does on a day: a reason, and a limit where "avant" or "après" follows. */
function privateEvent({ segment, pieces, words, roles }: Reading): void {
  mark(segment, THEIR_ABSENCE, pieces, roles, 'private');
  if (hasCue(segment, ASKS_VISIT) || ONLY_FREE.test(segment.masked)) return;
  const own = foundBy(ITS_DAY, segment);
  if (isDayOrToday(pieces[own])) giveRun(segment, own, pieces, roles, 'private');
  const discharged = foundBy(DISCHARGED, segment);
  if (pieces[discharged]?.kind === 'day') setIfWanted(roles, discharged, 'private');
  mark(segment, PAPER, pieces, roles, 'private');
  mark(segment, ELSEWHERE, pieces, roles, 'private');
  mark(segment, OTHERS_EVENT, pieces, roles, 'private');
  const visit = foundBy(RETURN_VISIT, segment);
  const isBack = / (?:rentre|rentree|reviens|revient|revenons|retour|reprends?|reprise) /.test(segment.masked);
  const event = findCue(segment, PRIVATE_EVENT);
  if ((DAY_OFF.test(clauseAt(segment.masked, event?.index ?? 0)) && !isBack) || isAhead(pieces[visit], words)) return;
  const days = segment.pieces.map((index) => pieces[index]).filter((piece) => piece?.kind === 'day');
  if (/ retour /.test(segment.masked) && days.some((piece) => piece?.kind === 'day' && piece.school)) return;
  const isStretch = days.length > 1 || days.some((piece) => piece?.kind === 'day' && piece.frame);
  const isLimit = / (?:jusqu'a|d'ici|des|a-partir)(?: le)? @/.test(segment.masked);
  mark(segment, PRIVATE_EVENT, pieces, roles, (isStretch || isLimit) && hasCue(segment, AWAY) ? 'refuse' : 'private');
}

/** "vers 15h, car j'ai école à 16h30": what is left of a reason is no wish, when another was said. */
function reason({ segment, pieces, words, roles }: Reading): void {
  const isSaid = roles.some(
    (role, index) => role === 'want' && isDated(pieces[index]) && !segment.pieces.includes(index),
  );
  if (isSaid && hasCue(segment, BECAUSE) && !hasCue(segment, AVAILABLE) && !hasCue(segment, ASKS_VISIT))
    give(
      segment.pieces.filter((index) => !isRather(index, segment, words, pieces)),
      roles,
      'private',
    );
}

function isDayOrToday(piece: Piece | undefined): boolean {
  return piece?.kind === 'day' || (piece?.kind === 'time' && piece.today === true);
}

function isDated(piece: Piece | undefined): boolean {
  return piece?.kind === 'day' || piece?.kind === 'time';
}

/** "mon taxi n'est libre que le mardi". */
const ONLY_FREE = / (?:est|sont) (?:pas )?(?:dispo|libre) que @/;

/** "plutôt l'après-midi": a wish, whatever is told before. */
function isRather(index: number, { masked }: Segment, words: readonly Word[], pieces: readonly Piece[]): boolean {
  const piece = pieces[index];
  return (
    words[piece?.first ?? 0]?.text === 'plutot' ||
    / (?:plutot|preference|preferable|mieux|voir|venir) $/.test(until(masked, index))
  );
}
