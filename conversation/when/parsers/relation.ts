/**
 * The little words that bound, join, exclude or prefer: avant, à partir de, entre, sauf, seulement, le plus tôt possible.
 */
import { phrase } from '../fragment.ts';
import type { Parser, Relation } from '../piece.ts';

const RELATIONS: readonly (readonly [Relation, readonly string[]])[] = [
  ['before', ['avant', 'juste avant']],
  ['after', ['apres', 'juste apres', 'dans le foulee', 'au dela de', 'ulterieur a', 'posterieur a']],
  ['from', ['a-partir', 'des', 'depuis', 'onwards', 'a dater de']],
  ['until', ["jusqu'a"]],
  ['by', ["d'ici"]],
  ['not-before', ['au-plus-tot', 'pas-avant']],
  ['not-after', ['pas-apres', 'au-plus-tard']],
  ['between', ['entre']],
  [
    'about',
    [
      'vers',
      'le plus pres(?: possible)?(?= du )',
      'au plus pres(?= du )',
      'pres(?= du )',
      'proche(?= du )',
      'environ',
      'autour de',
      'autour(?= du )',
      'plus ou moins',
      'a peu pres',
      'ou (?:au |aux )?(?:alentours|environs)',
      'ou autour',
      ...around('alentours'),
      ...around('environs'),
    ],
  ],
  ['except', ['sauf', 'hors', 'a part', 'a le exception de', 'mais pas', 'en dehors de', 'en dehors(?= du | des )']],
  [
    'except',
    [
      'un autre jour que',
      'autre jour que',
      'autre que',
      'en evitant',
      'evitez',
      'eviter',
      'a eviter',
      'sans(?! rdv)',
      'loin de',
      'le plus loin possible de',
    ],
  ],
  ['nor', ['ni']],
  ['not', ['pas', 'aucun', 'jamais', 'non pas', 'et non', 'mais non']],
  ['instead', ['au-lieu']],
  ['only', ['seulement', 'uniquement', 'que', 'exclusivement', 'seul']],
];

const parsers: Parser[] = RELATIONS.map(([relation, ways]) => ({
  name: relation,
  heads: ways.map((way) => /^[^ (]+/.exec(way)?.[0] ?? way),
  pattern: phrase(`(?:${ways.join('|')})`),
  extract: () => ({ kind: 'relation', relation }),
}));

const ASAP: Parser = {
  name: 'as soon as possible',
  heads: [
    'le',
    'les',
    'au',
    'des',
    'asap',
    'urgent',
    'urgence',
    'urgemment',
    'rapidement',
    'vite',
    'tout-de-suite',
    '1er',
    'prochain',
    'en',
    'dans',
    'tres',
    'immediatement',
    'urgente',
    'urge',
    'rapide',
    'sans',
    'plus',
    'un',
    'presse',
    'maintenant',
    'illico',
  ],
  pattern: phrase(
    '(?:le plus (?:tot|vite|rapidement|rapide|proche)(?: possible)?|le plus tot (?:sera|serait) le mieux|au plus (?:tot|vite|presse)|(?:le )?(?:plus vite|plus tot) possible|des que possible|des que (?:vous (?:pouvez|avez)|le (?:docteur|dr|medecin) (?:peut|peux|a))(?: (?:un creneau|une place|un place|un trou|de le place|quelque chose))?|des que (?:un |le )(?:place|creneau|rdv|trou|horaire)(?: (?:se libere|est (?:libre|dispo)|se presente))?|asap|urgent|urgente|urge|urgence|urgemment|(?:tres |assez )?rapidement|(?:tres )?vite|(?:le |les |un |au |votre )?(?:tous )?1er (?:creneau|dispo|disponibilite|rdv|place|horaire|date|possibilite|libre|trou)(?: (?:dispo|libre|possible|disponible|qui se libere))?|(?:le |les )?prochain (?:creneau|dispo|disponibilite|rdv (?:dispo|libre|possible)|place)(?: (?:dispo|libre|possible))?|dans les (?:plus brefs|meilleurs) delais|sans (?:attendre|tarder|delai))',
  ),
  extract: (match, context, index) => {
    const before = [3, 2, 1].map((step) => context.words[index - step]?.text ?? '').join(' ');
    if (/(?:^| )(?:pas|rien|ni|sans|plus|aucun|aucune)(?: (?:de|tres|super|du tout|le|un|trop))*$/.test(before.trim()))
      return { kind: 'trap', why: 'not urgent' };
    if (/^urgen/.test(match[0]) && /(?:^| )(?:si|quand)(?: (?:c |ca )?(?:est|devient|etait))?$/.test(before))
      return { kind: 'trap', why: 'only if' };
    if (
      /vite$/.test(match[0]) &&
      !/plus vite/.test(match[0]) &&
      !/(?:rdv|venir|voir|voie|recevoir|prendre|passer|faut|place) (?:[a-z]+ )?$/.test(`${before} `)
    )
      return null;
    if (/^1er rdv/.test(match[0]) && /(?:^| )(?:mon|ma|notre|son|sa)$/.test(before)) return null;
    if (/(?:dit|propose|affiche|indique|annonce)$/.test(before)) return null;
    const isShown = /^(?:le )?1er (?:horaire|creneau|rdv)$/.test(match[0]);
    if (isShown && /(?:avec|prefere|garde|gardez|revenir a)(?: le)?$/.test(before)) return null;
    if (/^urgence$/.test(match[0]) && /(?:aux?|les|cas de|des|service de)$/.test(before)) return null;
    if (/^urgence$/.test(match[0]) && /(?:partir|partie?|hospitalisee?|operee?|transportee?|emmenee?) en$/.test(before))
      return { kind: 'trap', why: 'told' };
    return {
      kind: 'asap',
      ...(/^(?:urgence|urgent|urgemment)$/.test(match[0]) && /en$/.test(before) ? { now: true as const } : {}),
    };
  },
};

const RIGHT_NOW: Parser = {
  name: 'right now',
  heads: ['tout-de-suite', 'de', 'dans', 'illico'],
  pattern: phrase('(?:tout-de-suite|de suite|dans le heure|illico|le jour meme)'),
  extract: (match, context, index) => {
    const before = context.words[index - 1]?.text ?? '';
    if (
      match[0] === 'de suite' &&
      /^(?:fois|jour|nuits|heure|semaine|mois|h|creneaux?|rdv|places?|consultations?|seances?|horaires?)$/.test(before)
    )
      return null;
    return { kind: 'asap', now: true };
  },
};

export const RELATION_PARSERS: readonly Parser[] = [...parsers, ASAP, RIGHT_NOW];

function around(noun: string): string[] {
  return [`au ${noun} de`, `au ${noun}(?= du )`];
}
