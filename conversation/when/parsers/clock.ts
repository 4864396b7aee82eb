/**
 * Clock times: "14h30", "midi et quart", "10 heures moins le quart", "3pm", "vers 15h".
 */
import { phrase } from '../fragment.ts';
import type { Body, Grain, Parser, TimeBody } from '../piece.ts';

const ABOUT =
  '(vers|environ|a environ|autour de|aux alentours de|au alentours de|alentours de|aux environs de|au environs de|environs de|a peu pres|peu pres|sur le coup de|sur les coups de|dans les|genre|vers environ|plutot vers|approximativement)(?: les)?';
const HALF =
  '(?:(?:du|de le|dans le|en|le|de|ce) )?(matin|matinee|mat|apres-midi|soir|soiree|nuit|am|pm|a m|p m|p \\. m|a \\. m)\\b(?: \\.)?';
const FRACTION =
  '(?:(?:et )?(demi|demie|quart|3 quarts?)|moins (?:le )?(quart|\\d{1,2})|passe de (\\d{1,2})(?: minute)?|et (\\d{1,2})(?! seconde)(?: minute)?)';
/** Abbreviated time zones and their minutes from UTC; "est" is a French verb before it is one. */
const ZONES: Record<string, number> = {
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  'cet-zone': 60,
  cest: 120,
  eet: 120,
  msk: 180,
  ist: 330,
  jst: 540,
  'est-zone': -300,
  edt: -240,
  pdt: -420,
  pst: -480,
};
const ZONE = `(?: (${Object.keys(ZONES).join('|')}))?`;
const TAIL = '(?: (?:pile|environ|precise|precises|tapantes?|exactement|ou environ))?';

const CLOCK: Parser = {
  name: 'clock',
  heads: [
    '#',
    'a',
    'vers',
    'environ',
    'autour',
    'au',
    'peu',
    'sur',
    'dans',
    'genre',
    'alentours',
    'environs',
    'plutot',
    'midi',
    'minuit',
    'pour',
    'le',
    'approximativement',
  ],
  pattern: phrase(
    `(?:a |pour |pour les )?(?:${ABOUT} )?(?:a |les )?(?:(\\d{1,2})h(\\d{2})?(?::(\\d{2}))?|(midi|minuit)(?: (5|10|15|20|25|30|35|40|45|50))?)(?: ${FRACTION})?(?: (?:et )?(\\d{1,2}) seconde)?(?: ${HALF})?${TAIL}${ZONE}`,
  ),
  extract: (match, context) => {
    const [
      whole,
      about,
      hourText,
      minuteText,
      secondText,
      noon,
      noonMinutes,
      plus,
      minus,
      past,
      andMinutes,
      seconds,
      half,
      zone,
    ] = match;
    let hour = noon === 'midi' ? 12 : noon === 'minuit' ? 0 : Number(hourText);
    if (hour > (context.plain ? 24 : 23)) return null;
    const isPart =
      noon === 'midi' &&
      !about &&
      !/^a |pile|precise/.test(whole) &&
      !noonMinutes &&
      !plus &&
      !minus &&
      !past &&
      !andMinutes &&
      !half;
    if (isPart) return null;
    let minute = Number(minuteText ?? noonMinutes ?? 0);
    if (plus) minute += plus.startsWith('demi') ? 30 : plus === 'quart' ? 15 : 45;
    if (minus) minute -= minus === 'quart' ? 15 : Number(minus);
    minute += Number(past ?? andMinutes ?? 0);
    const sure = half !== undefined || noon !== undefined;
    hour = withHalf(hour, half);
    if (minute > 59 && minuteText) return null;
    const at = (hour * 60 + minute + 1440) % 1441;
    const finer = minuteText ?? noonMinutes ?? plus ?? minus ?? past ?? andMinutes;
    const second = secondText ?? seconds;
    const away = zone && context.plain ? context.reference.offset - (ZONES[zone] ?? 0) : 0;
    return clock((hour * 60 + minute < 0 ? at : hour * 60 + minute) + away, {
      about: about !== undefined || /environ$/.test(whole),
      sure,
      grain: second ? 'second' : finer ? 'minute' : 'hour',
      ...(second ? { seconds: Number(second) } : {}),
    });
  },
};

/** "3pm", "10 am", "8 du matin", "half past three", "1230pm": no "h" is needed where the half of the day is said. */
const HALF_DAY_CLOCK: Parser = {
  name: 'clock with its half of the day',
  heads: ['#', 'a', 'vers', 'half-past', 'quarter-past', 'quarter-to', 'environ', 'autour', 'peu'],
  pattern: phrase(
    `(?:a )?(?:${ABOUT} )?(?:(half-past|quarter-past|quarter-to) )?(\\d{1,2})(?:h([0-5]\\d)|h|(?: ?[.:] ?| )([0-5]\\d)|(?<=\\d)([0-5]\\d))?(?: ${FRACTION})?(?: (am|pm|a m|p m|p|a(?! \\d)|mp|p \\. m|a \\. m|o'clock)(?= |$)(?: \\.)?(?: m)?| ${HALF})(?: ${FRACTION})?`,
  ),
  extract: (match, context) => {
    const [, about, lead, hourText, glued, spaced, packed, plus, minus, past, andMinutes, english, half, plusAfter] =
      match;
    const minuteText = glued ?? spaced ?? packed;
    if (/^(?:p|a|mp|p m|a m)$/.test(english ?? '') && !context.plain) return null;
    if (/^(?:p|a|mp)$/.test(english ?? '') && !glued) return null;
    if (english && andMinutes && !minuteText) return null; // "between 2 and 4pm"
    let hour = Number(hourText);
    if (hour > (context.plain ? 24 : 23) || (english === 'am' && hour > 12)) return null;
    if (half && !context.plain && !/^(?:matin|soir|apres-midi|am|pm)$/.test(half)) return null;
    if (half && !context.plain && !/ (?:du|de le) /.test(match[0])) return null;
    let minute = Number(minuteText ?? 0);
    const fraction = plus ?? plusAfter;
    if (fraction) minute += fraction.startsWith('demi') ? 30 : fraction === 'quart' ? 15 : 45;
    if (minus) minute -= minus === 'quart' ? 15 : Number(minus);
    minute += Number(past ?? andMinutes ?? 0);
    if (lead === 'half-past') minute += 30;
    if (lead === 'quarter-past') minute += 15;
    if (lead === 'quarter-to') minute -= 15;
    hour = withHalf(hour, english?.replaceAll(/[ .]/g, '') ?? half);
    return clock(hour * 60 + minute, {
      about: about !== undefined,
      sure: english !== "o'clock",
      grain: minuteText || fraction || minus || past || andMinutes || lead ? 'minute' : 'hour',
    });
  },
};

/** "à 7", "huit et demie", "sept trente": too loose for a conversation, where they are more often something else. */
const BARE_CLOCK: Parser = {
  name: 'bare clock',
  heads: ['#', 'a', 'vers', 'peu', 'environ'],
  pattern: phrase(
    `(?:(a|vers|a peu pres|peu pres|environ) )?(\\d{1,2})(?: (?:(?:et )?(demi|demie|quart|3 quarts?)|moins (?:le )?(quart|\\d{1,2}))| ([1-5]\\d))?`,
  ),
  plainOnly: true,
  extract: (match, context, index) => {
    const [whole, lead, hourText, plus, minus, minuteText] = match;
    const finer = plus ?? minus ?? minuteText;
    const hour = Number(hourText);
    const next = context.words[index + whole.split(' ').length]?.text ?? '';
    if (
      (!lead && !finer) ||
      hour > 24 ||
      /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|jour|mois|an|semaine|minute|seconde|\/|-|,)$/.test(
        next,
      )
    )
      return null;
    const minute =
      Number(minuteText ?? 0) +
      (plus ? (plus.startsWith('demi') ? 30 : plus === 'quart' ? 15 : 45) : 0) -
      (minus === 'quart' ? 15 : Number(minus ?? 0));
    return clock(hour * 60 + minute, { about: false, grain: finer ? 'minute' : 'hour' });
  },
};

/** "half past two", "quarter to ten". */
const SPOKEN_ENGLISH: Parser = {
  name: 'spoken English clock',
  heads: ['a', 'half-past', 'quarter-past', 'quarter-to'],
  pattern: phrase('(?:a )?(half-past|quarter-past|quarter-to) (\\d{1,2})'),
  extract: (match) => {
    const minutes = match[1] === 'half-past' ? 30 : match[1] === 'quarter-past' ? 15 : -15;
    return Number(match[2]) > 23 ? null : clock(Number(match[2]) * 60 + minutes, { grain: 'minute' });
  },
};

/** "même heure": settled once the appointment that is moved is known. */
const SAME_HOUR: Parser = {
  name: 'same hour',
  heads: ['meme', 'a', 'au', 'le'],
  pattern: phrase('(?:a |au |le |a le )?meme (?:heure|horaire|creneau)'),
  extract: () => ({ kind: 'time', shape: 'clock', at: 0, range: { from: 0, to: 1440 }, grain: 'hour', same: true }),
};

export const CLOCKS: readonly Parser[] = [CLOCK, HALF_DAY_CLOCK, SPOKEN_ENGLISH, BARE_CLOCK, SAME_HOUR];

/** A thirty-minute start, or half an hour either side when it was said with "vers". */
export function clock(at: number, how: { about?: boolean; sure?: boolean; grain: Grain; seconds?: number }): Body {
  const start = Math.max(0, Math.min(1440, at));
  const body: TimeBody = {
    kind: 'time',
    shape: 'clock',
    at: start,
    range: how.about
      ? { from: Math.max(0, start - 30), to: Math.min(1440, start + 30) }
      : { from: start, to: Math.min(1440, start + 30) },
    grain: how.grain,
  };
  if (how.about) body.about = true;
  if (how.sure) body.sure = true;
  else if (start >= 60 && start < 7 * 60) body.halfDay = true;
  if (how.seconds !== undefined) body.seconds = how.seconds;
  return body;
}

/** The hour on the 24-hour clock, once the half of the day is known. */
export function withHalf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (/^(?:matin|matinee|mat|am|a|a m|a \. m)$/.test(half)) return hour === 12 ? 0 : hour;
  if (half === 'nuit') return hour < 12 && hour > 6 ? hour + 12 : hour;
  if (/^(?:apres-midi|soir|soiree|pm|p|mp|p m|p \. m)$/.test(half)) return hour < 12 ? hour + 12 : hour;
  return hour;
}
