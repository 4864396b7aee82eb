/**
 * How far an appointment that exists is moved: "l'avancer d'une semaine", "deux jours plus tard", "décaler d'une heure". Means
 * nothing until that appointment is known; plain readings have no use for it.
 */
import { COUNT, countOf, phrase } from '../fragment.ts';
import type { ParseContext, Parser } from '../piece.ts';

const EARLIER = /^(?:avancer|avance|avancez|bring)$/;
const LATER =
  /^(?:decaler|decale|decalez|reculer|recule|reculez|repousser|repousse|repoussez|retarder|deplacer|reporter)$/;
/** More than that is the hour of a day, not a distance. */
const LONGEST_HOURS = 4;
/** Words between the verb and the distance: "avancer mon rdv de mardi d'une semaine". */
const REACH = 8;

/** "l'avancer d'une semaine", "le décaler de 30 minutes": the verb says which way. */
const BY: Parser = {
  name: 'moved by',
  heads: ['de'],
  pattern: phrase(
    `de (?:(${COUNT}) (jour|semaine|minute)|(\\d{1,2})h(\\d{2})?|(?:un |1 ?)?(demi|quart)(?: -)?(?: de| de le)? ?heure)(?: plus tard| plus tot)?`,
  ),
  extract: (match, context, index) => {
    const way = wayOf(context, index);
    const [, count, unit, hours, minutes, part] = match;
    const isOfVisit = /^(?:rdv|creneau|consultation|celui|seance)$/.test(context.words[index - 1]?.text ?? '');
    if (context.plain || way === 0 || isOfVisit || Number(hours ?? 0) > LONGEST_HOURS) return null;
    if (unit === 'jour' || unit === 'semaine') return shiftedDay(way * countOf(count) * (unit === 'semaine' ? 7 : 1));
    const length = part
      ? part === 'demi'
        ? 30
        : 15
      : unit === 'minute'
        ? countOf(count)
        : Number(hours) * 60 + Number(minutes ?? 0);
    return shiftedHour(way * length);
  },
};

/** "le mettre deux jours plus tard", "une semaine avant": the last word says which way. */
const LATER_ON: Parser = {
  name: 'moved later',
  heads: ['#', 'un'],
  pattern: phrase(
    `(?:(${COUNT}) (jour|semaine)|([1-4])h(\\d{2})?) (plus tard|apres|later|plus tot|avant|earlier)(?= [,.;!?]|$| svp| stp| si | ou )`,
  ),
  extract: (match, context) => {
    if (context.plain || (match[3] && /^(?:apres|avant)$/.test(match[5] ?? ''))) return null;
    const way = /^(?:plus tard|apres|later)$/.test(match[5] ?? '') ? 1 : -1;
    if (match[3]) return shiftedHour(way * (60 * Number(match[3]) + Number(match[4] ?? 0)));
    const days = countOf(match[1]) * (match[2] === 'semaine' ? 7 : 1);
    return shiftedDay(way * days);
  },
};

export const SHIFTED: readonly Parser[] = [BY, LATER_ON];

function wayOf(context: ParseContext, index: number): -1 | 0 | 1 {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const word = context.words[at]?.text ?? '';
    if (EARLIER.test(word)) return -1;
    if (LATER.test(word)) return 1;
  }
  return 0;
}

function shiftedHour(shift: number): ReturnType<Parser['extract']> {
  return { kind: 'time', shape: 'clock', at: 0, range: { from: 0, to: 1440 }, grain: 'hour', same: true, shift };
}

function shiftedDay(days: number): ReturnType<Parser['extract']> {
  return { kind: 'day', shape: 'near', ranges: [], grain: 'day', follows: days, moved: true };
}
