/** Patterns over canonical words find what the same regular expressions find, where they find it. */
import { expect, it } from 'vitest';
import { endAfter, waysAfter } from '../../conversation/hear/matcher.ts';
import { readPatterns } from '../../conversation/hear/patterns.ts';
import { DATE_EXPRESSIONS, DATE_PIECES } from '../../conversation/words/date-pieces.ts';

const PIECES = new Map([
  ['day', '(?:mar|mardi|mercredi)'],
  ['clock', '\\d{1,2}h\\d{0,2}|midi(?!_et)'],
]);
const PATTERNS = [
  'le_{day}(?:_prochaine?)?',
  '(?:le_|du_)?{day}_(?:a_)?{clock}',
  'entre_le_\\w+_et_le_\\w+_du_mois',
  '(?:a|vers)_{clock}(?:_et_{clock})?(?!_de_retard)',
  'tt?_a_l(?:_heure|eure)',
  'semaine_\\d+|vien\\w*|a_c_\\+_tot',
  '(?:le_)?\\d{4}',
];
const LINES = [
  '_le_mardi_prochain_',
  '_le_mardi_prochaine_',
  '_le_mar_',
  '_le_marde_',
  '_du_mercredi_a_14h30_',
  '_mardi_midi_',
  '_mardi_midi_et_demi_',
  '_entre_le_5_et_le_10_du_cycle_et_le_12_du_mois_',
  '_a_9h_et_10h_de_retard_',
  '_vers_9h_et_11h_',
  '_t_a_leure_',
  '_tt_a_l_heure_',
  '_semaine_2026_',
  '_semaine_',
  '_viendrai_',
  '_a_c_+_tot_',
  '_le_2026_',
  '_20262_',
  '_2026_',
];

function expanded(source: string, pieces: ReadonlyMap<string, string>): string {
  return source.replace(/\{([a-z_]+)\}/g, (_, name) => `(?:${expanded(pieces.get(name) ?? '', pieces)})`);
}

/** Where each matches at the beginning of the line, the first blank left out. */
function ends(source: string, pieces: ReadonlyMap<string, string>, line: string): { found: number; expected: number } {
  const whole = `(?:${source})(?=_)`;
  const word = line.slice(1, line.indexOf('_', 1));
  const ways = waysAfter(readPatterns([whole], pieces), word);
  const expression = new RegExp(`^_${expanded(whole, pieces)}`);
  return {
    found: ways ? endAfter(ways, line, 1, word.length) : -1,
    expected: expression.exec(line)?.[0].length ?? -1,
  };
}

it.each(PATTERNS)('%s is matched as a regular expression', (source) => {
  const all = LINES.map((line) => ends(source, PIECES, line));
  expect(all.map(({ found }) => found)).toEqual(all.map(({ expected }) => expected));
  expect(all.some(({ found }) => found > 0)).toBe(true);
});

it('finds the times of an appointment', () => {
  const line = '_le_mardi_12_mars_vers_14h30_si_possible_';
  const ways = waysAfter(
    readPatterns(
      DATE_EXPRESSIONS.map((source) => `(?:${source})(?=_)`),
      DATE_PIECES,
    ),
    'le',
  );
  expect(ways && line.slice(1, endAfter(ways, line, 1, 'le'.length))).toBe('le_mardi_12_mars_vers_14h30');
});

it.each(['(a)', '[ab]c', '{nothing}', 'a(?:b', 'a)b'])('%s is refused', (source) => {
  expect(() => readPatterns([source], PIECES)).toThrow('cannot be read');
});
