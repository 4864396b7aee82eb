/** Lines of a thread: what is meant for the patient, and Slack's encoding undone. */
import { expect, it } from 'vitest';
import { readLine } from '../../../bots/slack/line.ts';

const BOT = 'U0BOT';

it.each<[typed: string, text: string, forPatient: boolean]>([
  ['Je la rappelle demain', 'Je la rappelle demain', false],
  ['» Bonjour', 'Bonjour', true],
  ['&gt;&gt; Bonjour', 'Bonjour', true],
  ['patient: Bonjour', 'Bonjour', true],
  ['Patient : Bonjour', 'Bonjour', true],
  ['PATIENTE : Bonjour', 'Bonjour', true],
  ['patient Dupont : à rappeler', 'patient Dupont : à rappeler', false],
  ['le patient : vu hier', 'le patient : vu hier', false],
  ['<@U0BOT> Bonjour', 'Bonjour', true],
  ['<@U0BOT|permanence>, venez à 9 h', 'venez à 9 h', true],
  ['Bonjour <@U0BOT>', 'Bonjour', true],
  ['<@U0OTHER> peux-tu rappeler ?', '@Sophie peux-tu rappeler ?', false],
  ['moins de 5 &lt; 6 &amp;&amp; 7 &gt; 6', 'moins de 5 < 6 && 7 > 6', false],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;', false],
  ['voir <https://cabinet.example|le site>', 'voir https://cabinet.example', false],
  ['<tel:0140000000|01 40 00 00 00>', '01 40 00 00 00', false],
  ['<mailto:a@b.fr|a@b.fr>', 'a@b.fr', false],
  ['<!here> urgent', '@here urgent', false],
  ['<#C012|tilleuls>', '#tilleuls', false],
  ['merci :slightly_smiling_face: :inconnu:', 'merci 🙂 :inconnu:', false],
  ['<@U0BOT>', '', true],
  ['   ', '', false],
])('%s', (typed, text, forPatient) => {
  expect(readLine(typed, BOT, (id) => (id === 'U0OTHER' ? 'Sophie' : undefined))).toEqual({ text, forPatient });
});
