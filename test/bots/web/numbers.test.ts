/** Emergency numbers that can be touched: each one that we say, and nothing else that has the same digits. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withCalls } from '../../../bots/web/widget/numbers.ts';
import { deniedText, emergencyText, stillDangerText } from '../../../conversation/copy/emergency.ts';
import { EMERGENCY_KINDS } from '../../../domain/triage.ts';
import { practiceNamed } from '../../support/world.ts';

const called = (text: string): string[] => withCalls(text).flatMap(({ href }) => href ?? []);

// What we say → what can be touched.
it.each<[string, string[]]>([
  ['15 · 112', ['tel:15', 'tel:112']],
  ['3114 · 15 · 112\nAppelez le 3114 maintenant', ['tel:3114', 'tel:15', 'tel:112', 'tel:3114']],
  ['15 · centre antipoison 01 40 05 48 48 · 112', ['tel:15', 'tel:0140054848', 'tel:112']],
  ['Si vous ne pouvez pas parler : 114 par SMS.', ['sms:114']],
  ['En cas d’urgence : 15 ou 112.', ['tel:15', 'tel:112']],
  ['appelez le\u00a015 (ou le 112)', ['tel:15', 'tel:112']],
  ['Call 15 (or 112) right now', ['tel:15', 'tel:112']],
  ['si vous avez besoin d’un médecin : 116 117.', ['tel:116117']],
  ['Écrivez au 114 par SMS', ['sms:114']],
  // Not numbers to call.
  ['mercredi 15 avril à 17 h 00', []],
  ['le 15 avril', []],
  ['du 14/04 au 15/04, au 17/04', []],
  ['le 17 à 9 h', []],
  ['au 15, rue des Lilas', []],
  ['au 15 rue des Lilas', []],
  ['bus 15 ou 17, bus 112 et 114', []],
  ['message n° 15', []],
  ['15 € ou 17 €', []],
  ['de 9 h 15 à 17 h 15', []],
  ['01 12 15 17 19', []],
  ['le 01 99 00 15 17', []],
  ['115 · 31140 · 1512', []],
  ['<a href="javascript:alert(1)">le 15</a>', ['tel:15']],
])('%s', (text, expected) => {
  expect(called(text)).toEqual(expected);
  expect(
    withCalls(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it.each(EMERGENCY_KINDS)('every number of the card of %s can be touched', (kind) => {
  for (const language of ['fr', 'en'] as const) {
    for (const cannotSpeak of [false, true]) {
      const text = emergencyText(kind, language, practiceNamed('tilleuls'), { cannotSpeak });
      const numbers = text.match(/\b(?:15|17|112|114|119|3114|3919|01 40 05 48 48)\b/g) ?? [];
      expect(called(text).map((href) => href.replace(/\D/g, ''))).toEqual(numbers.map((one) => one.replace(/ /g, '')));
    }
  }
});

it('so can those of the sentences that follow', () => {
  expect(called(deniedText('fr'))).toEqual(['tel:15', 'tel:112', 'sms:114']);
  expect(called(stillDangerText('fr'))).toEqual(['tel:15', 'tel:112', 'sms:114']);
});

it('in all that the transcripts say, only a line about an emergency or a duty doctor holds one', () => {
  const folder = new URL('../../conversation/transcripts/', import.meta.url);
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => /^(?:B| ) /.test(line))
      .map((line) => line.slice(2)),
  );
  const linked = lines.filter((line) => called(line).length > 0);
  expect(linked.length).toBeGreaterThan(200);
  const about =
    /urgence|emergency|aggrave|gets? worse|getting worse|SMS|appel|call|écoute|antipoison|poison|avec le 15|^[\d ·]+$/i;
  expect(linked.filter((line) => !about.test(line))).toEqual([]);
});
