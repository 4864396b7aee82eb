/**
 * The message as an answer to what was just asked: yes or no, one of the options, a time, names, a birth date, a phone, a code.
 * A message that answers something else gives no answer; its intents stand on their own.
 */
import { admits } from '../../domain/constraint.ts';
import type { LocalTime, When } from '../../domain/time.ts';
import type { Answer, Command, HearingContext, Option } from '../meaning.ts';
import { answerBirthDate } from './birth-date.ts';
import { readChoice } from './choice.ts';
import { answerNames } from './names-answer.ts';
import { findPhone } from './phone.ts';
import type { Wording } from './words.ts';

const NO =
  /^_(?:euh_|ah_|ben_|bah_|bon_|,_)*(?:non|no|nope|nah|pas_du_tout|jamais|surtout_pas|negatif|aucun|aucune|pas_vraiment|nao|tsia|lla|awa|👎|❌|pas_encore|je_ne_veux_pas|je_veux_pas|je_prefere_pas|c_est_pas_ca|ce_n_est_pas_ca|c_est_faux|pas_d_accord|ca_ne_me_va_pas|ca_me_va_pas|not_really)_/u;
const YES =
  /^_(?:euh_|ah_|ben_|bah_|bon_|mais_|,_)*(?:oui|ok|d_accord|d_acc|impec|yes|yeah|yep|yup|sure|si(?=_(?:[,.!]|si|claro|gracias|por|$))|sim|eny|wi|absolument|exactement|exact|tout_a_fait|c_est_bon|c_est_ca|c_est_bien_ca|c_est_moi|parfait|volontiers|bien_sur|ca_me_va|ca_me_convient|ca_marche|entendu|evidemment|carrement|affirmatif|correct|je_confirme|je_veux_bien|allez_y|vas_y|👍|✅|👌|avec_plaisir|nickel|super|of_course|that_s_right|right|confirmer|confirme|valide|je_valide|je_prends|va_pour|impeccable|top|go)_/u;

/** "Plus tard", "vous l'avez déjà": to a question about a phone, not now; the request itself is not given up. */
const LATER =
  /_(?:plus_tard|pas_maintenant|pas_tout_de_suite|une_autre_fois|later|not_now|l_ai_deja_donne|deja_donne|vous_l_avez|you_have_it|already_gave|already_have_it|sait_deja|j_en_ai_pas|n_en_ai_pas|pas_besoin|par_mail|par_e_mail|mail|email)_|@/;
const LONGEST_PUT_OFF = 11;

export function isPutOff({ line, words }: Wording, asked: HearingContext['asked']): boolean {
  return asked.about === 'phone' && words.length <= LONGEST_PUT_OFF && LATER.test(line);
}

/** Undefined when the message does not answer what was asked. */
export function readAnswer(
  wording: Wording,
  when: When,
  command: Command | undefined,
  context: HearingContext,
): Answer | undefined {
  const { asked } = context;
  if (asked.about === 'words') return wording.text.trim() ? { is: 'words', text: wording.text.trim() } : undefined;
  if (command && command !== 'repeat') return undefined;
  switch (asked.about) {
    case 'nothing':
    case 'forWhom':
      return readYesNo(wording);
    case 'yesNo':
      return correction(wording, when) ?? readYesNo(wording) ?? whenAnswer(when);
    case 'options':
    case 'reason':
      return readOptions(wording, when, asked.options, asked.about);
    case 'when':
      return whenAnswer(when) ?? clockAnswer(wording) ?? readYesNo(wording);
    case 'names':
    case 'birthName':
    case 'firstNames':
      return answerNames(wording, asked);
    case 'birthDate':
      return answerBirthDate(wording, localDate(context)) ?? readYesNo(wording);
    case 'phone': {
      const phone = findPhone(wording, context.territory);
      if (phone) return { is: 'phone', phone };
      return isPutOff(wording, asked) ? { is: 'no' } : readYesNo(wording);
    }
    case 'code':
      // The digits of a phone number are no code.
      return (findPhone(wording, context.territory) ? undefined : codeAnswer(wording)) ?? readYesNo(wording);
  }
}

function readYesNo(wording: Wording): Answer | undefined {
  if (NO.test(wording.line)) return { is: 'no' };
  const yes = YES.exec(wording.line)?.[0];
  return yes && !RESERVED.test(wording.line.slice(yes.length - 1)) ? { is: 'yes' } : undefined;
}

/** "Oui mais plus tard", "ok sauf le nom": what follows counts more than the yes. */
const RESERVED = /^_(?:[^_]+_){0,3}(?:mais|but|sauf|par_contre|plutot|except)_(?!(?:oui|ok|c_est|non)_)/;

/** "Non, gardez celui de jeudi": the day names what stays as it is. */
const KEEPS =
  /^_(?:ah_|,_)*(?:non|nan|no|nope)_(?:[^_]+_){0,3}(?:garde|gardez|garder|gardons|conserve|conservez|keep)_/;

/** "non finalement jeudi", "oui mais plutôt le matin": neither yes nor no, another wish. */
function correction(wording: Wording, when: When): Answer | undefined {
  if (KEEPS.test(wording.line)) return { is: 'no' };
  return /_(?:non|nan|no|mais|plutot|finalement|par_contre|but|rather)_/.test(wording.line)
    ? whenAnswer(when)
    : undefined;
}

function readOptions(
  wording: Wording,
  when: When,
  options: readonly Option[],
  about: 'options' | 'reason',
): Answer | undefined {
  const wish = whenAnswer(when);
  const other = about === 'options' && wish ? refusal(wording, when, options) : undefined;
  if (other) return other === 'wish' ? wish : other;
  const choice = readChoice(wording, options);
  if (choice) return choice;
  if (about === 'options' && wish) return wish;
  const yesNo = readYesNo(wording);
  if (yesNo?.is === 'no') return { is: 'noneOfThem' };
  const [only, ...others] = options;
  return yesNo && only && !others.length ? { is: 'option', id: only.id } : yesNo;
}

/**
 * "Non, pas mercredi, jeudi": the options that the new wish still admits, or the wish itself when it admits none. "Pas le matin" says
 * nothing but what is not wanted, and picks nothing.
 */
function refusal(wording: Wording, when: When, options: readonly Option[]): Answer | 'wish' | undefined {
  if (!NO.test(wording.line) && !when.exclude?.length) return undefined;
  if (isOnlyExclusion(when)) return 'wish';
  const dated = options.filter(({ start }) => start !== undefined);
  const left = dated.filter(({ start }) => start !== undefined && admits(when, start));
  const [only, ...others] = left;
  if (dated.length === 0 || left.length === dated.length) return undefined;
  if (!only) return 'wish';
  return others.length === 0 ? { is: 'option', id: only.id } : { is: 'ambiguous', ids: left.map(({ id }) => id) };
}

function isOnlyExclusion({ exclude, ...when }: When): boolean {
  return exclude !== undefined && exclude.length > 0 && whenAnswer(when) === undefined;
}

function whenAnswer(when: When): Answer | undefined {
  const { windows, timeOfDay, weekdays, anyOf, exclude, earliest, latest, asap, clarify, needsSchoolCalendar } = when;
  const parts =
    windows.length ||
    timeOfDay ||
    weekdays ||
    anyOf ||
    exclude ||
    earliest ||
    latest ||
    asap ||
    clarify ||
    needsSchoolCalendar;
  return parts ? { is: 'when', when } : undefined;
}

function clockAnswer(wording: Wording): Answer | undefined {
  const time = readClock(wording.line);
  return time ? { is: 'time', time } : undefined;
}

/** A lone clock time in canonical words: "14h", "14 h 30", "midi". */
export function readClock(line: string): LocalTime | undefined {
  if (/_midi_/.test(line) && !/_apres_midi_/.test(line)) return '12:00';
  const clock = /_(\d{1,2})_?(?:h|heures?|:)_?(\d{2})?_/.exec(line);
  if (!clock || Number(clock[1]) > 23 || Number(clock[2] ?? 0) > 59) return undefined;
  return `${String(clock[1]).padStart(2, '0')}:${clock[2] ?? '00'}`;
}

/** Six digits or capitals, alone or after "code"; blanks and dashes inside are ignored. */
function codeAnswer(wording: Wording): Answer | undefined {
  const { text } = wording;
  const digits = /(?<![\p{L}\p{N}])(?:\d[\s-]?){5}\d(?![\p{L}\p{N}])/u.exec(text)?.[0].replace(/[\s-]/g, '');
  if (digits) return { is: 'code', code: digits };
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])[A-Z\d]{6}(?![\p{L}\p{N}])/giu)) {
    if (/\d/.test(word) || word === word.toUpperCase()) return { is: 'code', code: word.toUpperCase() };
  }
  return undefined;
}

function localDate({ now, zone }: HearingContext): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
}
