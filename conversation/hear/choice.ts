/**
 * Which of the options just shown the words pick: by rank, number, hour, weekday, day, part of the day, name or wording; none
 * of them; or several that fit.
 */
import type { Answer, Option } from '../meaning.ts';
import { fold } from '../text.ts';
import { TIME_WORDS, WORD_CLASSES } from '../words/word-classes.ts';
import { isNear } from './near.ts';
import { readWords, type Wording } from './words.ts';

const RANKS: [RegExp, number][] = [
  [/_(?:premiere|premier|first|primero|primera|primeiro|1|un|one|a)_$/, 0],
  [/_(?:deuxieme|second|seconde|segundo|segunda|2|deux|two|b)_$/, 1],
  [/_(?:troisieme|third|tercero|tercera|terceiro|3|trois|three|c)_$/, 2],
  [/_(?:quatrieme|fourth|4|quatre|four|d)_$/, 3],
  [/_(?:cinquieme|fifth|5|cinq|five)_$/, 4],
];
const NONE =
  /_(?:aucun|aucune|ni_l_un|ni_l_autre|none|neither|ninguno|ninguna|nenhum|rien_ne|pas_possible|aucun_ne)_|_(?:autre|autres|d_autres)_(?:horaires?|creneaux?|creneau|dates?|jours?|choix|propositions?|possibilites?|rdv|chose|moment|heures?|options?|ya|svp|que)_|_(?:d_autres|another|other|something_else|autre_chose)_|_(?:me_convient_pas|me_conviennent_pas|me_va_pas|me_vont_pas|convient_pas|conviennent_pas|ca_ne_va_pas|ca_va_pas|ne_va_pas|pas_dispo)_|_autre_$|^_c_est_tout_(?:ce_que_vous_avez_)?\?_$|_(?:rien_d_autre|y_a_que_ca|que_ca)_\?/;
const WEEKDAYS: [RegExp, number][] = [
  [/_(?:dimanche|dim|sunday|domingo)_/, 0],
  [/_(?:lundi|lun|monday|lunes)_/, 1],
  [/_(?:mardi|tuesday|martes)_/, 2],
  [/_(?:mercredi|mer|merc|wednesday|miercoles)_/, 3],
  [/_(?:jeudi|jeu|thursday|jueves)_/, 4],
  [/_(?:vendredi|ven|vend|friday|viernes)_/, 5],
  [/_(?:samedi|sam|saturday|sabado)_/, 6],
];
const LEAD =
  /^_(?:(?:ok|oui|alors|je_prends|je_prefere|je_choisis|je_voudrais|plutot|va_pour|pour|mettez|donc|bon|d_accord|svp|je_veux|j_opte_pour|bonjour|non|disons|on_prend|ce_sera|je_vais_prendre|moi|euh|et|le|la|l|celui|celle|option|choix|numero|n|proposition|creneau|the|number|el|parfait|c_est|mieux|[,.!:;()])_)+/;

/** Not "comme la dernière fois", "last week": of times, the last one has an hour ("d'autres horaires" is none). */
const LAST = /_(?:derniere|dernier|last|ultimo|ultima)_(?!fois|time|rdv|visite|consultation|seance|week|month|year)/;
const PART_OF_HALF =
  /_(?:fin|debut|milieu|late|early|end|start|beginning)_(?:de_|d_|of_|in_|the_)*(?:matinee?|apres_midi|soiree|morning|afternoon|evening)_/;
const BORN = /_(?:19|20)\d{2}_|_nee?_/;
const OR = /\s(?:ou|or)\s/iu;
const ANY =
  /^_(?:bof_|oh_|euh_|ca_)?(?:peu_importe|m_est_egal|n_importe|n_importe_lequel|n_importe_laquelle|au_choix|comme_vous_voulez|any|any_of_them|whichever|either|(?:les_deux|les_trois|tous|toutes|tout)_(?:me_)?(?:vont|va|conviennent|convient))_(?:(?:svp|merci|[.!])_)*$/;
/** "Les deux" is no rank: to be asked again among the two. */
const BOTH =
  /^_(?:(?:oui|ok|non|alors|bah|ben|je_veux|je_prends|je_voudrais|,)_)*(?:(?:tous_|toutes_)?les_(?:deux|2)|both(?:_of_them)?|ambos|ambas|os_dois|los_dos)_(?:(?:svp|merci|please|[.!])_)*$/;

export function readChoice(wording: Wording, options: readonly Option[]): Answer | undefined {
  const { line } = wording;
  const either = readEither(wording, options);
  if (either) return either;
  const [first] = options;
  if (first?.start && ANY.test(line)) return { is: 'option', id: first.id };
  if (BOTH.test(line)) return options.length === 2 ? { is: 'ambiguous', ids: options.map(({ id }) => id) } : undefined;
  if (NONE.test(line) && !/_(?:sauf|que)_/.test(line)) return { is: 'noneOfThem' };
  const exact = options.filter((option) =>
    [option.id, option.label, ...(option.words ?? [])].some((word) => plain(word) === plain(wording.text)),
  );
  if (exact.length === 1 && exact[0]) return { is: 'option', id: exact[0].id };
  // "Jeudi, le premier" is the first of Thursday's.
  const ranked = WEEKDAYS.some(([pattern]) => pattern.test(line)) ? undefined : byRank(line, options);
  if (ranked) return { is: 'option', id: ranked.id };
  const fitting = narrowed(line, wording, options);
  if (fitting.length === 1 && fitting[0]) return { is: 'option', id: fitting[0].id };
  if (fitting.length > 1 && fitting.length < options.length)
    return { is: 'ambiguous', ids: fitting.map(({ id }) => id) };
  if (
    fitting.length > 1 &&
    /_(?:peu_importe|n_importe|au_choix|les_deux|any|whichever|comme_vous_voulez)_/.test(line) &&
    fitting[0]
  ) {
    return { is: 'option', id: fitting[0].id };
  }
  return fitting.length > 1 && saysSomething(line, wording, options)
    ? { is: 'ambiguous', ids: fitting.map(({ id }) => id) }
    : undefined;
}

/** "Mardi ou jeudi": both, to be asked again. */
function readEither(wording: Wording, options: readonly Option[]): Answer | undefined {
  const parts = wording.text.split(OR);
  if (parts.length !== 2) return undefined;
  const ids = new Set<string>();
  for (const part of parts) {
    const choice = readChoice(readWords(part), options);
    if (choice?.is === 'option') ids.add(choice.id);
    else if (choice?.is === 'ambiguous') for (const id of choice.ids) ids.add(id);
    else return undefined;
  }
  const [only] = ids;
  return ids.size === 1 && only
    ? { is: 'option', id: only }
    : { is: 'ambiguous', ids: options.map(({ id }) => id).filter((id) => ids.has(id)) };
}

function byRank(line: string, options: readonly Option[]): Option | undefined {
  const words = line.replace(
    /_(?:svp|merci|please|proposition|option|choix|creneau|me_va|me_convient|convient|ca_me_va|c_est_bien|c_est_bon|bien|est_bien|parfait|serait|sera|one|avec_plaisir|[,.!])(?=_)/g,
    '',
  );
  const rest = words.replace(LEAD, '_').replace(/^__/, '_');
  const dated = options.filter(({ start }) => start);
  if (LAST.test(line)) return (dated.length > 0 ? dated : options).at(-1);
  const sorted = [...dated].sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  if (
    /_(?:l[ea]_plus_tot|au_plus_tot|premier_possible|earliest|soonest|the_earlier)_/.test(line) &&
    sorted.length &&
    !/_avez|auriez|y_a_/.test(line)
  )
    return sorted[0];
  if (/_(?:l[ea]_plus_tard|latest|the_later)_/.test(line) && sorted.length && !/_avez|auriez|y_a_/.test(line))
    return sorted.at(-1);
  if (/_(?:milieu|middle)_/.test(line) && options.length === 3) return options[1];
  // A bare number is a rank; "le 2 avec Martin" is narrowed below by the name.
  for (const [pattern, rank] of RANKS) if (pattern.test(rest) && rest.split('_').length <= 4) return options[rank];
  const ordinal =
    /_(?:le|la|the|option|numero|n|choix|el)_(?:\w+_)?(premiere|premier|first|deuxieme|second|seconde|troisieme|third|quatrieme|[1-9])_(?!avec|chez|du|de|with|[/.-]_\d)/.exec(
      line,
    );
  const rank = RANKS.findIndex(([pattern]) => pattern.test(`_${ordinal?.[1]}_`));
  return ordinal &&
    rank >= 0 &&
    !/_(?:\d+h|heures?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)/.test(line)
    ? options[rank]
    : undefined;
}

/** Options left after each thing that was said about them; an empty narrowing is ignored unless it is the only one. */
function narrowed(line: string, wording: Wording, options: readonly Option[]): Option[] {
  let left = [...options];
  let said = false;
  const narrow = (keep: (option: Option) => boolean) => {
    const kept = left.filter(keep);
    said = true;
    left = kept;
  };
  const weekday = WEEKDAYS.find(([pattern]) => pattern.test(line))?.[1];
  if (weekday !== undefined) narrow(({ start }) => start !== undefined && weekdayOf(start) === weekday);
  const clock = /_(?:a_|vers_|de_|celui_de_|le_)?(\d{1,2})_?(?:h|heures?|:|\._(?=\d{2}_))(?:_?(\d{2}))?_/.exec(line);
  const midday = /_midi_/.test(line) && !/_apres_midi_/.test(line);
  if (clock || midday) {
    const hour = midday ? 12 : Number(clock?.[1]);
    const minute = clock?.[2];
    narrow(({ start }) => start !== undefined && hourFits(start, hour, minute));
  } else if (PART_OF_HALF.test(line)) {
    // "Fin d'après-midi" is more than an afternoon: it is a wish.
  } else if (/_apres_midi_|_afternoon_|_tarde_/.test(line))
    narrow(({ start }) => start !== undefined && hourOf(start) >= 12);
  else if (/_(?:matin|matinee|morning|manana)_/.test(line))
    narrow(({ start }) => start !== undefined && hourOf(start) < 12);
  else if (/_(?:soir|soiree|evening)_/.test(line)) narrow(({ start }) => start !== undefined && hourOf(start) >= 17);
  const day =
    /_le_(\d{1,2})(?:_(?!h|heure|:)|_$)|_(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)_(\d{1,2})_/.exec(line);
  const dayNumber = Number(day?.[1] ?? day?.[2]);
  if (dayNumber > 0 && left.some(({ start }) => dayOf(start) === dayNumber))
    narrow(({ start }) => dayOf(start) === dayNumber);
  // Who tells a birth date tells the name of a patient.
  const named = BORN.test(line) ? [] : left.filter((option) => isNamed(wording, option));
  if (named.length) narrow((option) => named.includes(option));
  if (!said) return [];
  const rank = /_(?:premiere|premier|first)_/.test(line)
    ? 0
    : /_(?:deuxieme|second|seconde)_/.test(line)
      ? 1
      : undefined;
  const ranked = rank === undefined ? undefined : left[rank];
  return ranked && left.length > 1 ? [ranked] : left;
}

function isNamed(wording: Wording, option: Option): boolean {
  const heard = wording.words.map(({ word }) => word);
  const practitioner = fold(option.practitioner ?? '')
    .split(/[\s'-]+/)
    .filter((part) => part.length > 2);
  const isSaid = (part: string) =>
    heard.some((word) => word === part || (!TIME_WORDS.has(WORD_CLASSES.get(word)) && isNear(word, part)));
  if (practitioner.length && practitioner.every(isSaid)) return true;
  return (option.words ?? []).concat(option.start ? [] : [option.label]).some((phrase) => {
    const parts = readWords(phrase)
      .words.map(({ word }) => word)
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    if (!parts.length) return false;
    const main = parts.filter((part) => part.length > 3);
    return main.length > 0 && main.every((part) => heard.some((word) => isNear(word, part)));
  });
}

function saysSomething(line: string, wording: Wording, options: readonly Option[]): boolean {
  return (
    WEEKDAYS.some(([pattern]) => pattern.test(line)) ||
    options.some((option) => isNamed(wording, option)) ||
    /_(?:matin|apres_midi|soir)_|\dh/.test(line)
  );
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function weekdayOf(start: string): number {
  return new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay();
}

function hourOf(start: string): number {
  return Number(start.slice(11, 13));
}

function dayOf(start: string | undefined): number {
  return Number(start?.slice(8, 10) ?? 0);
}

/** "2h" in the afternoon list means 14:00; minutes count only when they were said. */
function hourFits(start: string, hour: number, minute: string | undefined): boolean {
  if (minute !== undefined && start.slice(14, 16) !== minute) return false;
  return hourOf(start) === hour || (hour >= 1 && hour <= 7 && hourOf(start) === hour + 12);
}
