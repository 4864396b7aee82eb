/**
 * Dates and hours that are refused: "pas lundi", "sauf le mardi", "je ne suis pas dispo jeudi", "je suis du matin".
 */
import {
  ACTIVITY,
  AVAILABLE,
  BUSY_AT,
  CLOSED,
  DAY_OFF,
  PROPOSES,
  REFUSED_BESIDE,
  SAID_NO,
  SHIFT,
  SLIPPED,
  UNAVAILABLE,
} from '../words/when-cues.ts';
import { findCue, hasCue } from './cue.ts';
import type { Piece } from './piece.ts';
import { foundBy, give, isClock, isPart, type Reading, type Role, setIfWanted } from './reading.ts';
import type { Segment } from './segment.ts';
import type { Word } from './spelling.ts';

/** The part of the day that one works is out, and so are the days until the shift ends. */
export function shiftWork({ segment, pieces, roles }: Reading): void {
  const found = shiftOf(segment, pieces);
  if (found < 0) return;
  setIfWanted(roles, found, 'refuse');
  const relation = pieces[found + 1];
  if (relation?.kind === 'relation' && relation.relation === 'until' && segment.pieces.includes(found + 2))
    setIfWanted(roles, found + 2, 'refuse');
}

/** "je travaille sauf le vendredi": an exception to an absence is a wish, unless the absence has its hours. */
function isFreeing(segment: Segment, pieces: readonly Piece[], word: string): boolean {
  const { masked, pieces: inside } = segment;
  const at = masked.indexOf(` ${word} `);
  const cue = findCue(segment, UNAVAILABLE);
  const hasHours = inside.some((index) => pieces[index]?.kind === 'time' && masked.indexOf(`@${index} `) < at);
  return cue !== null && at >= 0 && cue.index < at && !hasHours;
}

/** "pas lundi", "sauf le mardi et le jeudi", "ni lundi ni mardi". */
export function refusedDirectly({ segment, pieces, words, roles }: Reading): void {
  let scope: 'not' | 'except' | 'nor' | null = null;
  let isDayOff = false;
  let end = -1;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.first < segment.first || piece.first > segment.last) continue;
    if (piece.kind === 'relation' && piece.relation === 'except' && isPostposed(piece, index, pieces, words)) {
      setIfWanted(roles, index - 1, 'refuse');
      continue;
    }
    if (piece.kind === 'relation' && /^(?:not|except|nor)$/.test(piece.relation)) {
      if (/^(?:travaille|bosse|taffe|travaillons|travaillez)$/.test(words[piece.first - 1]?.text ?? ''))
        isDayOff = true;
      if (isDayOff && piece.relation !== 'except') continue;
      const isFree = piece.relation === 'except' && isFreeing(segment, pieces, words[piece.first]?.text ?? '');
      scope = isFree ? null : (piece.relation as 'not' | 'except' | 'nor');
      end = piece.last;
      continue;
    }
    if (piece.kind === 'relation' || scope === null) {
      if (
        piece.kind === 'relation' &&
        scope !== null &&
        /^(?:before|after|from|until|between|about)$/.test(piece.relation) &&
        words.slice(end + 1, piece.first).every((word) => FILLERS.test(word.text) || isAnd(scope, piece, word))
      )
        end = piece.last;
      else if (piece.kind === 'relation') scope = null;
      continue;
    }
    const gap = words.slice(end + 1, piece.first).map((word) => word.text);
    const isFirst = pieces[index - 1]?.kind === 'relation';
    const bridges = isFirst
      ? FILLERS
      : scope === 'not'
        ? /^(?:et|ou|ni|le|la|les|de|a|en)$/
        : /^(?:et|ou|ni|,|le|la|les|de|du|a|en|aussi)$/;
    const isAside =
      !isFirst &&
      /^,?$/.test(gap.join(' ')) &&
      pieces[index - 1]?.kind === 'day' &&
      piece.kind === 'day' &&
      piece.frame;
    const isWholeDay = piece.kind === 'time' && piece.shape === 'all';
    const isNewHour = !isFirst && piece.kind === 'time' && piece.shape === 'clock' && gap.includes(',');
    if (isAside || isWholeDay || isNewHour || !gap.every((word) => bridges.test(word))) {
      scope = null;
      continue;
    }
    setIfWanted(roles, index, 'refuse');
    end = piece.last;
  }
}

/** "sauf avant 9h et après 18h". */
function isAnd(scope: string | null, piece: Piece, word: Word): boolean {
  const isBound = piece.kind === 'relation' && /^(?:before|after)$/.test(piece.relation);
  return isBound && scope === 'except' && /^(?:et|ou|ni)$/.test(word.text);
}

/** "la semaine prochaine, lundi excepté". */
function isPostposed(piece: Piece, index: number, pieces: readonly Piece[], words: readonly Word[]): boolean {
  const [before, earlier] = [pieces[index - 1], pieces[index - 2]];
  const next = words[piece.last + 1]?.text ?? '.';
  const isAfter = earlier !== undefined || before?.first === 0;
  return before?.kind === 'day' && isAfter && before.last === piece.first - 1 && /^[.,;!?]$/.test(next);
}

const FILLERS =
  /^(?:le|la|les|de|du|a|en|possible|dispo|libre|venir|ici|pour|trop|rentre|rentree|revenu|revenue|chez|moi|rdv|creneau|consultation|vraiment|si|ce|au|pendant|aux|durant|celui|celle|ceux|come|un)$/;

/** "si c'est pris, vendredi", "si vous n'êtes pas là lundi": only a case. */
const IS_A_CASE =
  / si (?:@\d+ )?(?:(?:c|ca|vous|le|n|ce|deja|tous|docteur|medecin|creneau|rdv) ){0,3}(?:est |etes |sont |n )?$/;

/** "hospitalisé du 2 au 6, à revoir le 20": the cue has days of its own right after it, which were told already. */
function isSpent({ masked }: Segment, end: number, roles: readonly Role[]): boolean {
  const own = /^ ?(?:du |le |de |depuis |en )*@(\d+) /.exec(masked.slice(end));
  const role = roles[Number(own?.[1] ?? -1)];
  return role === 'other' || role === 'private';
}

/** "en juillet n'importe quand, en août je ne suis pas là": what comes before is not refused. */
function isAnyDay(piece: Piece | undefined): boolean {
  return piece?.kind === 'day' && piece.shape === 'any';
}

/** What stands between the commas around a place. */
export function clauseAt(masked: string, at: number): string {
  const end = masked.indexOf(' , ', at);
  return masked.slice(masked.lastIndexOf(' , ', at - 1) + 1, end < 0 ? undefined : end + 1);
}

/** The part of the day that one works, or -1. */
function shiftOf(segment: Segment, pieces: readonly Piece[]): number {
  const found = foundBy(SHIFT, segment);
  const isNight = pieces[found]?.kind === 'trap';
  return isNight || (isPart(pieces[found]) && / du @/.test(segment.masked)) ? found : -1;
}

/** "je suis de nuit cette semaine" tells when the shift holds. */
function isPeriod(piece: Piece | undefined): boolean {
  return piece?.kind === 'day' && piece.frame === true;
}

/** "mardi non, mercredi non plus, jeudi oui", "lundi, mardi : non", "le 5 c'est trop tôt". */
export function saidNo({ segment, roles }: Reading): void {
  for (const [, days = '', listed = ''] of segment.masked.matchAll(SAID_NO)) {
    for (const [, index] of `${days}${listed}`.matchAll(/@(\d+)/g)) setIfWanted(roles, Number(index), 'refuse');
  }
}

/** "jeudi j'ai la banque à 10h". */
export function busyAt({ segment, pieces, roles }: Reading): void {
  const found = findCue(segment, BUSY_AT);
  const [day, hour] = [Number(found?.[1] ?? -1), Number(found?.[2] ?? -1)];
  if (pieces[day]?.kind === 'day' && isClock(pieces[hour])) give([day, hour], roles, 'refuse');
}

/** "je ne suis pas dispo lundi", "le mardi je travaille": the side of the cue where the dates are. */
export function unavailable({ segment, pieces, words, roles }: Reading): void {
  const { masked } = segment;
  const except = masked.search(/ (?:sauf|hors|excepte) /);
  const isShift = shiftOf(segment, pieces) >= 0;
  const wanted = segment.pieces.filter(
    (index) =>
      roles[index] === 'want' &&
      !(isShift && isPeriod(pieces[index])) &&
      pieces[index]?.kind !== 'trap' &&
      !(except >= 0 && masked.indexOf(`@${index} `) > except),
  );
  if (wanted.length === 0) return;
  const closed = masked.includes('?') ? null : findCue(segment, CLOSED);
  const cue = findCue(segment, UNAVAILABLE) ?? closed;
  if (!cue) return;
  const at = cue.index;
  if (IS_A_CASE.test(masked.slice(0, at + 1)) || isSpent(segment, at + cue[0].length, roles)) return;
  const clause = clauseAt(masked, at + cue[0].length - 1);
  if (DAY_OFF.test(clause) && !hasCue(segment, REFUSED_BESIDE)) return;
  const after = wanted.filter((index) => masked.indexOf(`@${index} `) > at);
  const before = wanted.filter((index) => masked.indexOf(`@${index} `) < at);
  const [day, hours] = [before.at(-1), after[0]];
  if (day !== undefined && hours !== undefined && pieces[hours]?.kind === 'time' && pieces[day]?.kind === 'day') {
    const gap = masked.slice(masked.indexOf(`@${day} `) + `@${day} `.length, masked.indexOf(`@${hours} `)).trim();
    if (ACTIVITY.test(gap)) setIfWanted(roles, day, 'refuse');
  }
  const isFree = AVAILABLE.exec(masked.slice(0, at));
  const end = at + cue[0].length;
  const closes =
    (cue === closed || /ferie/.test(cue[0]) || /^ *(?:,|$)/.test(masked.slice(end))) &&
    before.length > 0 &&
    !/,[^@]*$/.test(masked.slice(0, at));
  if (closes && after.length > 0) {
    const comma = masked.slice(0, at).lastIndexOf(',');
    give(
      before.filter((index) => masked.indexOf(`@${index} `) > comma),
      roles,
      'refuse',
    );
    return;
  }
  const comma = masked.indexOf(',', end);
  const isProposal = PROPOSES.test(masked.slice(comma)) || SLIPPED.test(masked.slice(0, at + 1));
  const proposal = comma > 0 && isProposal ? comma : Number.POSITIVE_INFINITY;
  const isRather = (index: number): boolean => words[pieces[index]?.first ?? -1]?.text === 'plutot';
  const near = after.filter((index) => masked.indexOf(`@${index} `) < proposal && !isRather(index));
  if (near.length > 0 || (after.length > 0 && before.length === 0)) {
    const turn = AVAILABLE.exec(masked.slice(end));
    for (const index of near) {
      if (!turn || masked.indexOf(`@${index} `) < end + turn.index) setIfWanted(roles, index, 'refuse');
    }
  } else if (!isFree) {
    const any = before.findLastIndex((index) => isAnyDay(pieces[index]));
    give(before.slice(any + 1), roles, 'refuse');
  }
}
