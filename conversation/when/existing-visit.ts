/**
 * The dates of an appointment that exists: kept, asked about, cancelled, or moved from; and the one that another day replaces.
 */
import {
  ASKS_APPOINTMENT,
  CANCELS,
  CANNOT_COME,
  HAS_APPOINTMENT,
  KEEPS,
  MOVED_FROM,
  MOVES,
  MOVES_DATE,
  RATHER,
} from '../words/when-cues.ts';
import { findCue, hasCue } from './cue.ts';
import type { Piece } from './piece.ts';
import { articleOf, foundBy, give, giveRun, isClock, isPart, type Reading, setIfWanted } from './reading.ts';

/** "mon rdv du 14", "décaler celui de jeudi", "annulez lundi". */
export function existing({ segment, pieces, roles }: Reading): void {
  const { masked } = segment;
  const cancelled = findCue(segment, CANCELS);
  if (cancelled) {
    const from = cancelled.index;
    const cut =
      / (?:et|mais|puis|pour) (?!@|le |les |celui |ceux |celle |a |au |du |de |mon |ma |pour )|(?:decaler|deplacer|reporter|reprogrammer|replanifier|refixer|reprendre|remplacer|replacer) /.exec(
        masked.slice(from),
      );
    for (const index of segment.pieces) {
      if (!cut || masked.indexOf(`@${index} `) < from + cut.index) setIfWanted(roles, index, 'refers');
    }
    return;
  }
  if (hasCue(segment, ASKS_APPOINTMENT)) {
    give(segment.pieces, roles, 'refers');
    return;
  }
  const missed = findCue(segment, CANNOT_COME);
  if (missed && isClock(pieces[Number(missed[2])])) {
    giveRun(segment, Number(missed[1]), pieces, roles, 'refers', true);
    return;
  }
  for (const pattern of HAS_APPOINTMENT) {
    const match = findCue(segment, pattern);
    if (!match) continue;
    const found = Number(match[1] ?? match[2] ?? -1);
    const isNoVisit = isPart(pieces[found]) && / du @\d+$/.test(match[0]) && !hasCue(segment, MOVES);
    const isCount = pieces[found]?.kind === 'number' && / mise? /.test(match[0]);
    if (isNoVisit || isCount) continue;
    if (found < 0 || roles[found] !== 'want' || isAsked(masked, found) || isAccepted(masked, found)) continue;
    giveRun(segment, found, pieces, roles, 'refers', hasCue(segment, MOVES));
    return;
  }
  const moved = hasCue(segment, MOVES)
    ? MOVED_FROM.exec(
        masked.replace(/(?:de )?@(\d+)/g, (all, n: string) =>
          isDistance(pieces[Number(n)]) ? `@${n}` : `${all.replace(/@.*/, '')}${articleOf(pieces[Number(n)])} @${n}`,
        ),
      )
    : null;
  const whole = Number(findCue(segment, MOVES_DATE)?.[1] ?? -1);
  const hasTarget = pieces.some((piece, index) => index > whole + 1 && piece.kind === 'day' && !piece.past);
  if (whole >= 0 && hasTarget && pieces[whole]?.kind === 'day') giveRun(segment, whole, pieces, roles, 'refers', true);
  const from = Number(moved?.[1] ?? moved?.[2] ?? -1);
  if (moved && segment.pieces.length > 1 && roles[from] === 'want') {
    giveRun(segment, from, pieces, roles, 'refers', true);
  }
}

/** "décaler d'une heure": how far, not where it stands. */
function isDistance(piece: Piece | undefined): boolean {
  return (piece?.kind === 'day' && piece.moved === true) || (piece?.kind === 'time' && piece.shift !== undefined);
}

/** "le 5 au lieu du 6", "plutôt jeudi que mercredi". */
export function instead({ segment, pieces, roles }: Reading): void {
  const other = foundBy(RATHER, segment);
  if (other >= 0) giveRun(segment, other, pieces, roles, 'refers', true);
  for (const index of segment.pieces) {
    const before = pieces[index - 1];
    const piece = pieces[index];
    if (piece && before?.kind === 'relation' && before.relation === 'instead' && piece.first - before.last <= 2) {
      giveRun(segment, index, pieces, roles, 'refers', true);
    }
  }
}

/** "mon rdv plutôt mardi" asks; "mon rdv de mardi" tells. */
function isAsked(masked: string, index: number): boolean {
  const before = masked.slice(0, masked.indexOf(`@${index} `));
  if (MOVES.test(before) || KEEPS.test(before)) return false;
  return / (?:voudrais|souhaite|souhaiterais|aimerais|prendre|avoir|obtenir|fixer|besoin|faudrait|faut|cherche|prends|prendrai|prendrais|choisis|valide|reserve|bloque|garde|opte pour) (?:[a-z]+ ){0,2}$/.test(
    before.replace(/ rdv.*$/, ' '),
  );
}

/** "le rdv de 10h30 me convient": one of the times that were offered. */
function isAccepted(masked: string, index: number): boolean {
  return / (?:le|celui) (?:rdv )?(?:de|du|a) @\d+ (?:me (?:va|convient|irait|conviendrait|arrange)|convient|irait|serait) /.test(
    masked.slice(0, masked.indexOf(`@${index} `) + 40),
  );
}
