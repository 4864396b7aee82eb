/**
 * Numbers written in digits or in French, English and Spanish words ("mille neuf cent cinquante-huit", "twenty twelve").
 * Reads from one place of a list of canonical words; knows nothing of dates or phones.
 */

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    un: 1,
    une: 1,
    premier: 1,
    premiere: 1,
    '1er': 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    one: 1,
    first: 1,
    two: 2,
    second: 2,
    three: 3,
    third: 3,
    four: 4,
    fourth: 4,
    five: 5,
    fifth: 5,
    sixth: 6,
    seven: 7,
    seventh: 7,
    eight: 8,
    eighth: 8,
    nine: 9,
    ninth: 9,
    ten: 10,
    tenth: 10,
    eleven: 11,
    eleventh: 11,
    twelve: 12,
    twelfth: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    oh: 0,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
  }),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    octante: 80,
    huitante: 80,
    nonante: 90,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    twentieth: 20,
    thirtieth: 30,
  }),
);

export interface ReadNumber {
  value: number;
  /** Index of the first word after it. */
  next: number;
  /** As digits in the text, with their count; a year of two digits is not a year of four. */
  digits?: number;
}

/** The number below 100 that starts at `at`, spelled out. */
export function readBelowHundred(words: readonly string[], at: number): ReadNumber | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (word === 'quatre' && /^vingts?$/.test(words[at + 1] ?? '')) return withUnit(words, at + 2, 80, 19);
  const tens = TENS.get(word);
  if (tens !== undefined) return withUnit(words, at + 1, tens, tens === 60 ? 19 : 9);
  if (word === 'dix') {
    const unit = UNITS.get(words[at + 1] ?? '');
    if (unit !== undefined && unit >= 7 && unit <= 9) return { value: 10 + unit, next: at + 2 };
  }
  const unit = UNITS.get(word);
  return unit === undefined ? undefined : { value: unit, next: at + 1 };
}

/** A number from 0 to 9999 that starts at `at`, in digits or spelled out. */
export function readNumber(words: readonly string[], at: number): ReadNumber | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const digits = /^(\d{1,4})(?:er|st|nd|rd|th|e)?$/.exec(word);
  if (digits?.[1]) return { value: Number(digits[1]), next: at + 1, digits: digits[1].length };
  if (/^mill?es?$|^mil$/.test(word)) return withHundreds(words, at + 1, 1000);
  const first = readBelowHundred(words, at);
  if (!first && !/^cents?$/.test(word)) return undefined;
  const head = first ?? { value: 1, next: at };
  const follower = words[head.next] ?? '';
  if (/^mill?es?$|^thousand$|^mil$/.test(follower)) return withHundreds(words, head.next + 1, head.value * 1000);
  if (/^cents?$|^hundred$/.test(follower)) return withRest(words, head.next + 1, head.value * 100);
  // "nineteen eighty five", "twenty twelve"
  const second = readBelowHundred(words, head.next);
  if (second && (head.value === 19 || head.value === 20) && second.value >= 10 && /^(?:nineteen|twenty)$/.test(word)) {
    return { value: head.value * 100 + second.value, next: second.next };
  }
  return head;
}

function withUnit(words: readonly string[], at: number, tens: number, most: number): ReadNumber {
  const skip = words[at] === 'et' ? 1 : 0;
  const rest = readTeen(words, at + skip);
  if (rest && rest.value >= 1 && rest.value <= most) return { value: tens + rest.value, next: rest.next };
  return { value: tens, next: at };
}

function readTeen(words: readonly string[], at: number): ReadNumber | undefined {
  const word = words[at] ?? '';
  if (word === 'dix') return readBelowHundred(words, at);
  const unit = UNITS.get(word);
  return unit === undefined ? undefined : { value: unit, next: at + 1 };
}

function withHundreds(words: readonly string[], at: number, base: number): ReadNumber {
  const skip = words[at] === 'and' ? 1 : 0;
  const head = readBelowHundred(words, at + skip);
  if (head && /^cents?$/.test(words[head.next] ?? '')) return withRest(words, head.next + 1, base + head.value * 100);
  if (!head && /^cents?$/.test(words[at] ?? '')) return withRest(words, at + 1, base + 100);
  return head && head.value > 0 ? { value: base + head.value, next: head.next } : { value: base, next: at };
}

function withRest(words: readonly string[], at: number, base: number): ReadNumber {
  const skip = words[at] === 'et' || words[at] === 'and' ? 1 : 0;
  const rest = readBelowHundred(words, at + skip);
  return rest ? { value: base + rest.value, next: rest.next } : { value: base, next: at };
}
