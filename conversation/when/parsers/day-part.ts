/**
 * Parts of the day, by the conventions of the practice's secretaries: matin is 08:00–12:00, après l'école 16:30–19:00.
 */
import { dateTimeText } from '../day-number.ts';
import { MONTH, phrase, WEEKDAY } from '../fragment.ts';
import type { Body, ParseContext, Parser, PlainInstant, TimeBody } from '../piece.ts';

interface Part {
  name: string;
  /** After the folding and respelling of the text. */
  source: string;
  from: number;
  to: number;
  /** Replaces a wider part that was said for the same day. */
  event?: true;
  /** Start in plain readings, where the custom of other parsers differs from a practice's. */
  plainFrom?: number;
}

const H = 60;
/** "debut", "milieu", "fin", with what may be said around. */
const START = '(?:tout |tous |toute )?(?:debut|tot)(?: de| du| le){0,4}';
const MIDDLE = '(?:milieu|mi)(?: -)?(?: de| du| le){0,4}';
const END = '(?:tout |tous |toute )?(?:fin|tard)(?: de| du| le| dans){0,4}';

/** Narrow parts first: the longest match wins anyway, ties go to the first. */
const PARTS: readonly Part[] = [
  { name: 'early morning', source: `${START} (?:matin|matinee)`, from: 8 * H, to: 10 * H },
  {
    name: 'early morning',
    source:
      '(?:matin|matinee) (?:tres |assez |le plus )?(?:tot|de bonne heure)|(?:tres |assez |plutot )?tot(?: (?:le|dans le|de le|en|du|ce) (?:matin|matinee|journee))?|de bon matin|petit matin|de bonne heure|(?:a |dans |de )?(?:le |les )?1er heure(?: (?:du|de le) (?:matin|matinee|journee))?|1ere heure|(?:des |a |de )(?:le )?ouverture(?: (?:du|de le) cabinet)?|debut de journee|debut du jour',
    from: 8 * H,
    to: 10 * H,
  },
  { name: 'mid-morning', source: `${MIDDLE} (?:matin|matinee)`, from: 9 * H + 30, to: 11 * H, plainFrom: 10 * H },
  {
    name: 'late morning',
    source: `${END} (?:matin|matinee)|(?:matin|matinee) (?:tard|vers le fin)`,
    from: 10 * H + 30,
    to: 12 * H,
    plainFrom: 10 * H,
  },
  { name: 'morning', source: '(?:matin|matinee)', from: 8 * H, to: 12 * H },
  {
    name: 'lunch',
    source: `entre-midi-deux|midi|(?:a )?(?:le )?heure (?:de|du) (?:le )?midi|pendant (?:le )?(?:dejeuner|midi|repas)|(?:au|a le heure du) dejeuner`,
    from: 12 * H,
    to: 14 * H,
  },
  {
    name: 'early afternoon',
    source: `${START} apres-midi|apres-midi (?:tot|debut)|(?:juste )?apres (?:le )?(?:dejeuner|repas|manger)`,
    from: 14 * H,
    to: 15 * H + 30,
    plainFrom: 12 * H,
  },
  { name: 'mid-afternoon', source: `${MIDDLE} apres-midi`, from: 15 * H, to: 16 * H + 30, plainFrom: 14 * H },
  {
    name: 'late afternoon',
    source: `${END} apres-midi|apres-midi (?:tard|vers le fin)`,
    from: 16 * H,
    to: 18 * H,
    plainFrom: 17 * H,
  },
  { name: 'afternoon', source: 'apres-midi|(?<!a |autant )tantot', from: 12 * H, to: 18 * H },
  {
    name: 'after school',
    source:
      'apres (?:le |les )?(?:ecole|classe|classes|cours|college|lycee|creche)|(?:a |apres )?(?:le )?sortie (?:de|des|du) (?:le |les )?(?:ecoles?|classes?|cours|college|lycee|creche)',
    from: 16 * H + 30,
    to: 19 * H,
    event: true,
  },
  {
    name: 'after work',
    source:
      'apres (?:le |mon |son |ma |notre |leur |avoir fini le |les heure de ){0,4}(?:travail|boulot|taf|bureau|job|service|journee de (?:travail|boulot))|apres (?:que je )?(?:bosser|travailler|taffer)|(?:en |a )?(?:le )?(?:sortie|sortant|retour) (?:de|du) (?:le |mon )?(?:travail|boulot|taf|bureau|job)',
    from: 17 * H + 30,
    to: 20 * H,
    event: true,
  },
  {
    name: 'before work',
    source:
      "avant (?:le |mon |son |ma |les heure de ){0,4}(?:travail|boulot|taf|bureau|job)|avant (?:de |d' )?(?:aller )?(?:bosser|travailler|taffer|au (?:travail|boulot|taf|bureau))|avant (?:le |les )?(?:ecole|classe|classes|cours|college|lycee|creche)",
    from: 8 * H,
    to: 9 * H,
    event: true,
  },
  {
    name: 'end of day',
    source: `${END} (?:journee|jour)|fin journee|(?:a |en )?(?:le )?dernier heure|(?<=(?:a|avant|vers) (?:le )?)fermeture|(?:a|avant|vers) (?:le )?fermeture|le plus tard possible (?=dans le soiree)`,
    from: 17 * H,
    to: 20 * H,
  },
  { name: 'early evening', source: `${START} (?:soir|soiree)`, from: 18 * H, to: 20 * H },
  { name: 'late evening', source: `${END} (?:soir|soiree)`, from: 18 * H, to: 20 * H },
  { name: 'evening', source: '(?:soir|soiree)', from: 18 * H, to: 20 * H },
  { name: 'early night', source: `${START} nuit`, from: 20 * H, to: 22 * H },
  { name: 'late night', source: `${END} nuit|nuit tard`, from: 22 * H, to: 24 * H },
  { name: 'night', source: 'nuit', from: 20 * H, to: 24 * H },
  { name: 'tonight', source: 'ce-soir', from: 18 * H, to: 20 * H },
  { name: 'mid-day', source: `${MIDDLE} journee`, from: 11 * H, to: 16 * H },
];

const LEAD = `(?:(?:(ce|le|les|un|tous les|chaque|tous le|tous|du|au|en|dans|a|de|vers|vers le|plutot|pendant|(?:un peu )?plus tard|(?:un peu )?plus tot) ){1,4})?`;
const HEADS = [
  'ce',
  'le',
  'les',
  'un',
  'tous',
  'chaque',
  'du',
  'au',
  'en',
  'dans',
  'a',
  'de',
  'vers',
  'plutot',
  'plus',
  'pendant',
  'tout',
  'toute',
  'debut',
  'tot',
  'tantot',
  'petit',
  'milieu',
  'mi',
  'fin',
  'dernier',
  'tard',
  'matin',
  'matinee',
  'apres-midi',
  'soir',
  'soiree',
  'nuit',
  'midi',
  'entre-midi-deux',
  'apres',
  'avant',
  'juste',
  'des',
  '1er',
  '#',
  'tres',
  'assez',
  'heure',
  'ouverture',
  'fermeture',
  'sortie',
  'sortant',
  'retour',
  'ce-soir',
  'journee',
  'le',
];

const parsers: Parser[] = PARTS.map((part) => ({
  name: part.name,
  heads: HEADS,
  pattern: phrase(`${LEAD}(?:${part.source})(?: (?:meme|si possible))?`),
  extract: (match: RegExpExecArray, context: ParseContext, index: number): Body | null => {
    const whole = match[0];
    if (
      /(?:^|^plutot )tot(?: si possible)?$/.test(whole) &&
      /^(?:plus|trop|si|aussi|bien)$/.test(context.words[index - 1]?.text ?? '')
    )
      return null;
    if (part.name === 'lunch' && /^(?:a |vers )?(?:vers |a )midi/.test(whole)) return null;
    if (/nuit/.test(whole) && !context.plain) return { kind: 'trap', why: 'nobody consults at night' };
    const from = context.plain ? (part.plainFrom ?? part.from) : part.from;
    const body: TimeBody = {
      kind: 'time',
      shape: part.event ? 'event' : 'part',
      range: { from, to: part.to },
      at: from,
      grain: 'hour',
      part: part.name,
    };
    if (/(?:^| )(?:tous les|les|chaque|tous le) /.test(`${whole} `) || / (?:tous les|les|chaque) /.test(` ${whole} `))
      body.every = true;
    if (/^quel(?:le)?$/.test(context.words[index - 1]?.text ?? '') && context.words[index - 2]?.text === 'importe')
      body.every = true;
    if (/^ce /.test(whole) || /^ce-soir/.test(whole) || /^dans ce /.test(whole)) body.today = true;
    if (body.today && !context.plain && part.to <= context.reference.minute) body.past = true;
    return context.plain && part.name === 'lunch' && whole === 'midi'
      ? { ...body, shape: 'clock', at: 720, range: { from: 720, to: 750 } }
      : body;
  },
}));

const ALL_DAY: Parser = {
  name: 'all day',
  heads: ['tous', 'all', 'le', 'plus', 'un', 'dans', 'en', 'pendant', 'a', 'peu', 'quelle', 'importe', 'au'],
  pattern: phrase(
    '(?:(?:tous|toute|all) (?:le )?(?:journee|jour)|tous (?:le|la) journee|(?:en|dans le|pendant le|au cours de le|au courant de le|courant) journee|(?:a )?(?:n )?(?:importe )quelle heure|tous les (?:horaires|creneaux|heure)|(?:un peu )?plus (?:tard|tot) (?:dans le |en )?journee|peu importe (?:le|les) (?:heure|horaires?))',
  ),
  extract: (match, context, index) => {
    const all: TimeBody = { kind: 'time', shape: 'all', range: { from: 0, to: 1440 }, at: 0, grain: 'day' };
    const next = context.words[index + match[0].split(' ').length]?.text ?? '';
    return /^(?:dans|courant|au cours de|au courant de) /.test(match[0]) && !/^(?:de|du|,)$/.test(next)
      ? { ...all, today: true }
      : all;
  },
};

/** "la nuit dernière", "la nuit prochaine": plain readings only. */
const OTHER_NIGHT: Parser = {
  name: 'another night',
  heads: ['le', 'nuit', 'prochain', 'dernier', 'dans'],
  pattern: phrase(
    `(?:dans )?(?:le )?(?:(prochain|dernier) nuit|nuit (prochain|suivant|dernier|passe|precedent)|nuit (?:de |du )?(?:${WEEKDAY}|\\d{1,2}) (?:a|au) (?:${WEEKDAY}|\\d{1,2}(?: ${MONTH})?))`,
  ),
  extract: (match, context) => {
    if (!context.plain) return { kind: 'trap', why: 'nobody consults at night' };
    if (!match[1] && !match[2]) return null;
    const day = context.reference.today + (/prochain|suivant/.test(match[0]) ? 1 : -1);
    const plain: PlainInstant = {
      start: `${dateTimeText(day, 20 * H)}:00`,
      end: `${dateTimeText(day + 1)}:00`,
      grain: 'hour',
    };
    return { kind: 'day', shape: 'near', ranges: [{ from: day, to: day + 1 }], grain: 'day', plain };
  },
};

export const DAY_PARTS: readonly Parser[] = [...parsers, OTHER_NIGHT, ALL_DAY];
