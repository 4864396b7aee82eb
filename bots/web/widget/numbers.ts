/**
 * The emergency numbers in a sentence of ours, so that they can be called with one touch. Only numbers that are known, only where the
 * words around say that they are numbers to call: "le 15", never "15 h", "le 15 avril" or "bus 15". Makes nothing; the view does.
 */

/** A piece of a text; `href` when it is a number to call. */
export interface Piece {
  text: string;
  href?: string;
}

/** 114 answers in writing: SMS, free, day and night. The others answer the phone. */
const CALLS: Readonly<Record<string, string>> = {
  '15': 'tel:15',
  '17': 'tel:17',
  '112': 'tel:112',
  '114': 'sms:114',
  '119': 'tel:119',
  '3114': 'tel:3114',
  '3919': 'tel:3919',
  '116117': 'tel:116117',
};

const DIGITS = /\d+(?:[ \u00a0\u202f]\d+)*/g;
/** What comes before a number to call. */
const LEADS = /(?:^|\n|[·(:][ \u00a0\u202f]?|\b(?:le|au|call|text|dial|ring)[ \u00a0\u202f])$/i;
/** "Ou" may also join two buses or two days, and a sentence may begin with a count: not before what days and hours have too. */
const JOINS = /(?:\b(?:ou|or)|[.!?])[ \u00a0\u202f]$/i;
/** Once a number to call was named in the sentence, what it is joined to is one as well. */
const ALSO = /(?:\b(?:ou|or)|,)[ \u00a0\u202f]$/i;
const POISON_CENTRE = /(?:antipoison|poison centre)[ \u00a0\u202f]$/i;
/** What makes an hour, a date, an age, a price or an address of a number. */
const COUNTS =
  /^[ \u00a0\u202f]?(?:h\b|heures?\b|:\d|[/.,-]\d|min\b|minutes?\b|ans?\b|mois\b|jours?\b|semaines?\b|€|eur|%|°|e\b|er\b|et\b|and\b|à \d|,? ?(?:rue|avenue|boulevard|place)\b|am\b|pm\b|years?\b|months?\b|days?\b|weeks?\b|janv|january|f[ée]v|february|mars\b|march\b|avril\b|april\b|mai\b|may\b|juin\b|june\b|juil|july\b|ao[ûu]t\b|august\b|sept|octob|novemb|d[ée]cemb)/i;

/** The text in pieces, in order: joined again they are the text. */
export function withCalls(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: digits, index } of text.matchAll(DIGITS)) {
    const before = text.slice(Math.max(0, index - 20), index);
    const isNamed = from > 0 && !/[.!?\n]/.test(text.slice(from, index));
    const href = callOf(digits, before, text.slice(index + digits.length, index + digits.length + 20), isNamed);
    if (href === null) continue;
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: digits, href });
    from = index + digits.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function callOf(digits: string, before: string, after: string, isNamed: boolean): string | null {
  const number = digits.replace(/\D/g, '');
  if (/^0\d{9}$/.test(number)) return POISON_CENTRE.test(before) ? `tel:${number}` : null;
  const href = CALLS[number];
  if (href === undefined || COUNTS.test(after)) return null;
  const isLed = LEADS.test(before) || (number.length > 2 && JOINS.test(before)) || (isNamed && ALSO.test(before));
  return isLed ? href : null;
}
