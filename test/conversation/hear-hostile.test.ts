import { expect, test } from 'vitest';
import { hear } from '../../conversation/hear.ts';
import { type Asked, type HearingContext, INTENTS } from '../../conversation/meaning.ts';

const context = (asked: Asked): HearingContext => ({
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked,
});
const ASKED: Asked[] = [
  { about: 'nothing' },
  { about: 'yesNo' },
  { about: 'options', options: [{ id: 'a', label: 'mardi à 9 h', start: '2026-03-10T09:00', practitioner: 'Martin' }] },
  { about: 'options', options: [] },
  { about: 'when' },
  { about: 'reason', options: [] },
  { about: 'forWhom' },
  { about: 'names' },
  { about: 'birthName' },
  { about: 'firstNames' },
  { about: 'birthDate' },
  { about: 'phone' },
  { about: 'code' },
  { about: 'words' },
];
const HOSTILE = [
  '',
  ' ',
  '\n\n\t',
  '\0',
  'rdv\0demain',
  '\ud800',
  'bonjour \udfff\ud800 docteur',
  '\u202e\u202dsiamrofni\u202c',
  '🙂🙂🙂',
  '👨‍👩‍👧‍👦',
  '________',
  '....!!!???',
  '٠٦٣٩٩٨١٢٣٤',
  'مرحبا أريد موعدا',
  '你好，我想预约',
  '__proto__ constructor toString hasOwnProperty 3 constructor 1990',
  '{{7*7}} <script> $(reboot)',
  '(((((((((((((((((((',
  'a'.repeat(2500),
  'é'.normalize('NFD').repeat(1000),
  '0'.repeat(4000),
  '1/1/1/1/1/1/1/1/1/'.repeat(100),
  "d'".repeat(1500),
];

test.each(ASKED.map((asked) => [asked.about, asked] as const))('asked %s, no string breaks it', (_, asked) => {
  for (const text of HOSTILE) {
    const heard = hear(text, context(asked));
    expect(['routine', 'urgent', 'vital']).toContain(heard.urgency);
    expect(heard.intents.every((intent) => INTENTS.includes(intent))).toBe(true);
    expect(heard.text).not.toMatch(/[\0\u202a-\u202e]/);
    expect(heard.text).not.toMatch(/\p{Cs}/u);
  }
});

test('empty words mean nothing', () => {
  expect(hear(' \n ', context({ about: 'words' }))).toMatchObject({ intents: [], entities: {}, urgency: 'routine' });
});

test('the same words give the same meaning', () => {
  const text = 'jveu un rdv 2m1 ac dr ben amar pr ma fille';
  expect(hear(text, context({ about: 'nothing' }))).toEqual(hear(text, context({ about: 'nothing' })));
});

test('danger is looked for beyond what is read for the rest', () => {
  const long = `${'je voudrais un rendez-vous avec le docteur Martin pour un bilan. '.repeat(200)}Mon mari ne respire plus.`;
  const heard = hear(long, context({ about: 'nothing' }));
  expect(heard.urgency).toBe('vital');
  expect(heard.intents[0]).toBe('report_symptoms');
  expect(heard.intents).toContain('book');
});

test.each([
  'bonjour je voudrais déplacer mon rendez-vous de mardi avec le docteur Martin au jeudi 12 mars à 9h merci beaucoup bonne journée. ',
  '😀'.repeat(30),
  'я'.repeat(60),
])('time grows with length, not faster: %s', (piece) => {
  const time = (text: string) => {
    const runs = Array.from({ length: 5 }, () => {
      const { user } = process.cpuUsage();
      hear(text, context({ about: 'nothing' }));
      return process.cpuUsage().user - user;
    });
    return Math.min(...runs);
  };
  time(piece.repeat(10));
  const short = time(piece.repeat(15));
  const long = time(piece.repeat(60));
  expect(long).toBeLessThan(short * 4 * 3 + 2000);
});

test.each([
  'merci bonne journée '.repeat(150),
  'oui ok c est bon '.repeat(150),
  '12 '.repeat(900),
  'le deuxième '.repeat(200),
  'Marie Dupont '.repeat(200),
])('repeated words do not make it slow: %#', (text) => {
  const { user } = process.cpuUsage();
  for (const asked of ASKED) hear(text, context(asked));
  expect(process.cpuUsage().user - user).toBeLessThan(3_000_000);
});
