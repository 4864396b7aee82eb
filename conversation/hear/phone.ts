/**
 * Phone numbers in a message, in digits however grouped or spelled out two by two, in the practice's territory.
 */
import { createRequire } from 'node:module';
import type { CountryCode } from 'libphonenumber-js';
import { marksOf } from './marks.ts';
import { readBelowHundred } from './numbers.ts';
import type { Wording } from './words.ts';

const DIGITS = /(?<![\d/.,])(?:\+|00)?\(?\d(?:[\s.\-/()_]{0,2}\d){7,14}(?!\d)/g;
/** Fewer make no number that it finds. */
const FEWEST_DIGITS = 8;
/** Calling codes of the territories where a number is dialled with a leading zero: France and overseas. */
const FRENCH_CODES = new Set(['33', '262', '590', '594', '596', '508']);
const FRENCH_TERRITORIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM', '57', '67', '68']);
/** The numbering plans of the whole world are loaded for the first number that needs them. */
const load = createRequire(import.meta.url);

/**
 * The first phone number of a text: `0XXXXXXXXX` when it is French (metropolitan or overseas), otherwise international `+…`.
 * `territory` is the practice's: FR, FR-57, GP, RE…
 */
export function findPhone(wording: Wording, territory: string): string | undefined {
  const isWritten = marksOf(wording.text).digits >= FEWEST_DIGITS;
  for (const [digits] of isWritten ? wording.text.matchAll(DIGITS) : []) {
    const phone = readPhone(digits, territory);
    if (phone) return phone;
  }
  return spokenPhone(wording, territory);
}

function readPhone(digits: string, territory: string): string | undefined {
  const bare = digits.replace(/[^\d+]/g, '');
  const international = /^(?:\+|00)/.test(bare);
  if (!international && !/^0[1-9]\d{8}$/.test(bare)) return undefined;
  const code = territory.slice(0, 2).toUpperCase();
  // Ten digits that begin with a zero are dialled as written in every French territory, whatever its own plan says of them.
  if (!international && FRENCH_TERRITORIES.has(code)) return bare;
  const phones: typeof import('libphonenumber-js') = load('libphonenumber-js');
  const country: CountryCode = phones.isSupportedCountry(code) ? code : 'FR';
  const number = phones.parsePhoneNumberFromString(bare, country);
  if (!number?.isPossible()) return international ? undefined : bare;
  return FRENCH_CODES.has(number.countryCallingCode) ? `0${number.nationalNumber}` : number.number;
}

/** "zéro six trente-neuf quatre-vingt-dix-huit douze soixante-seize". */
function spokenPhone(wording: Wording, territory: string): string | undefined {
  if (!wording.words.some(({ word }) => word === 'zero' || word.startsWith('0'))) return undefined;
  const words = wording.words.map((word) => word.word);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word !== 'zero' && !(word.startsWith('0') && /^0\d?$/.test(word))) continue;
    let digits = '';
    let at = i;
    while (digits.length < 10) {
      const word = words[at] ?? '';
      if (/^[,.]$/.test(word)) {
        at++;
        continue;
      }
      if (/^\d{1,2}$/.test(word)) {
        digits += word;
        at++;
        continue;
      }
      const number = readBelowHundred(words, at);
      if (!number) break;
      const lone = digits.length % 2 === 1 || number.value === 0;
      digits += number.value < 10 && !lone ? `0${number.value}` : String(number.value);
      at = number.next;
    }
    if (digits.length === 10) return readPhone(digits, territory);
  }
  return undefined;
}
