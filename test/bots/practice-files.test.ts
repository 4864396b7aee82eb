import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePractice, readPractices } from '../../bots/practice-files.ts';

const FOLDER = fileURLToPath(new URL('../../prisma/practices', import.meta.url));
const TILLEULS = readFileSync(`${FOLDER}/cabinet-des-tilleuls.yaml`, 'utf8');

function faultsOf(source: string): string[] {
  const read = parsePractice('cabinet.yaml', source);
  return 'faults' in read ? read.faults : [];
}

describe('the files of practices', () => {
  test('the two of the project are sound, and share a team', () => {
    const practices = readPractices(FOLDER);
    expect(practices.map((practice) => practice.id)).toEqual(['tilleuls', 'vue']);
    const teams = practices.map((practice) => practice.secretaries.map((one) => one.slack));
    expect(teams[0]?.filter((slack) => teams[1]?.includes(slack))).toEqual(['@fanja']);
  });

  test('days are read as ranges and lists, and every default is filled in', () => {
    const read = parsePractice('cabinet.yaml', TILLEULS);
    const martin = 'practice' in read ? read.practice.practitioners[0] : undefined;
    expect(martin?.hours[0]).toEqual({ weekdays: [1, 2], from: '08:30', to: '12:30' });
    expect(martin?.worksOnHolidays).toBe(false);
  });

  test('between them they say every rule of the agenda that a file can say', () => {
    const source = ['cabinet-des-tilleuls.yaml', 'clinique-de-la-vue.yaml']
      .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
      .join('\n');
    const keys = [
      'datedHours',
      'onlyReasons',
      'reservedUntilMinutesBefore',
      'reservedUntil',
      'fromTime',
      'standIn',
      'worksOnHolidays',
      'closedOnBridgeDays',
      'who',
      'minimumAge',
      'maximumAge',
      'referral',
      'bufferBeforeMinutes',
      'bufferAfterMinutes',
      'gridMinutes',
      'minimumNoticeMinutes',
      'horizonDays',
      'dailyQuota',
      'resources',
      'spacingDays',
      'places',
      'urgent',
      'onlineBooking',
      'lateCancellationHours',
      'before',
      'quietHours',
      'reminderHours',
      'reminderEvening',
      'waitlistAnswerMinutes',
    ];
    const isSaid = (key: string) => new RegExp(`^[^#]*\\b${key}:`, 'm').test(source);
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
  });

  test('a date’s own ranges may be kept for reasons, or for urgent cases', () => {
    const vue = readPractices(FOLDER).find(({ id }) => id === 'vue');
    expect(vue?.practitioners[0]?.datedHours).toEqual([
      {
        date: '2026-12-12',
        ranges: [
          { from: '09:00', to: '12:00', onlyReasons: ['controle', 'fond-oeil'] },
          { from: '12:00', to: '13:00', reservedUntil: { daysBefore: 1, time: '18:00' } },
        ],
      },
      { date: '2027-01-05', ranges: [] },
    ]);
  });

  test('reminders come two days before and the evening before, unless the reason says otherwise', () => {
    const read = parsePractice('cabinet.yaml', TILLEULS);
    const reminders = 'practice' in read ? read.practice.visitReasons : [];
    const of = (id: string) => {
      const reason = reminders.find((one) => one.id === id);
      return [reason?.reminderHours, reason?.reminderEvening];
    };
    expect(of('consultation')).toEqual([[48], '18:00']);
    expect(of('urgence')).toEqual([[], undefined]);
  });

  test('an agenda that is kept elsewhere is named as agendas write it', () => {
    const read = parsePractice(
      'cabinet.yaml',
      TILLEULS.replace('digests: [12:30, 18:30]', 'externalCalendar: "webcal://agenda.example/a.ics?key=1"'),
    );
    expect('practice' in read && read.practice.practitioners[0]?.externalCalendar).toBe(
      'https://agenda.example/a.ics?key=1',
    );
  });

  // What an operator gets wrong → the line, the path and the words that say so.
  test.each([
    [
      'a misspelt day',
      'days: lundi-mardi, from: 08:30',
      'days: lundi-mardy, from: 08:30',
      /:\d+:\d+ practitioners\.0\.hours\.0\.days : .*lundi-mardy/,
    ],
    [
      'an agenda that is a file',
      'digests: [12:30, 18:30]',
      'externalCalendar: "file:///etc/passwd"',
      /:\d+:\d+ practitioners\.0\.externalCalendar : .*iCalendar/,
    ],
    [
      'an agenda with a password in its address',
      'digests: [12:30, 18:30]',
      'externalCalendar: "https://me:secret@agenda.example/a.ics"',
      /practitioners\.0\.externalCalendar : .*sans nom ni mot de passe/,
    ],
    [
      'a sloppy hour',
      'from: 08:30, to: 12:30',
      'from: 8h30, to: 12:30',
      /practitioners\.0\.hours\.0\.from : attendu une heure HH:mm/,
    ],
    ['hours the wrong way round', 'from: 08:30, to: 12:30', 'from: 12:30, to: 08:30', /hours\.0\.to : .*doit suivre/],
    ['a date that does not exist', 'from: 2026-12-24', 'from: 2026-02-30', /absences\.0\.from : attendu une date/],
    [
      'an absence that ends before it begins',
      'to: 2027-01-02',
      'to: 2026-12-01',
      /absences\.0\.to : .*ne peut pas précéder/,
    ],
    [
      'a stand-in who does not exist',
      'standIn: benali',
      'standIn: durand',
      /standIn : praticien inconnu : « durand » \(connus : martin, benali, rousseau\)/,
    ],
    ['a key misspelt', 'dutyDoctor: le', 'dutyDocter: le', /dutyDocter : clé inconnue/],
    ['a reason nobody takes', 'durations: { martin: 40 }', 'durations: {}', /durations : aucun praticien/],
    ['an id used twice', 'id: benali', 'id: martin', /practitioners\.1\.id : identifiant utilisé deux fois/],
    ['a zone that does not exist', 'timeZone: Europe/Paris', 'timeZone: Europe/Pariss', /timeZone : attendu un fuseau/],
    [
      'a territory that does not exist',
      'territory: FR',
      'territory: FRANCE',
      /territory : attendu un territoire parmi FR, 57/,
    ],
    [
      'nobody on call',
      "onCall: [['@fanja', '@sophie'], ['@nathalie']]",
      'onCall: []',
      /slack\.onCall : au moins un niveau d’astreinte/,
    ],
    [
      'a privacy mode that does not exist yet',
      'privacyMode: relay',
      'privacyMode: pseudonymous',
      /privacyMode : le mode pseudonymous n’est pas encore disponible/,
    ],
    [
      'an evening reminder that is no time',
      'reminderEvening: false',
      'reminderEvening: le soir',
      /visitReasons\.1\.reminderEvening : attendu une heure HH:mm/,
    ],
    [
      'quiet hours that never end',
      'deskHours:',
      'quietHours: { from: 21:00, to: 21:00 }\ndeskHours:',
      /quietHours : les heures calmes commencent et finissent à des heures différentes/,
    ],
    ['quiet hours half said', 'deskHours:', 'quietHours: { from: 21:00 }\ndeskHours:', /quietHours\.to :/],
    [
      'no time to answer an offer',
      'deskHours:',
      'waitlistAnswerMinutes: 5\ndeskHours:',
      /waitlistAnswerMinutes : une réponse demande au moins 10 minutes/,
    ],
    [
      'hours in a place where the practitioner is not',
      'days: lundi, from: 09:00',
      'location: ailleurs, days: lundi, from: 09:00',
      /practitioners\.1\.hours\.0\.location : lieu inconnu : « ailleurs »/,
    ],
    [
      'a range kept for no reason at all',
      'onlyReasons: [consultation, urgence]',
      'onlyReasons: []',
      /hours\.3\.onlyReasons : au moins un motif/,
    ],
    [
      'a dated range kept for a reason that does not exist',
      'closedOnBridgeDays: true',
      'datedHours: [{ date: 2026-12-12, ranges: [{ from: 09:00, to: 12:00, onlyReasons: [vacin] }] }]',
      /practitioners\.0\.datedHours\.0\.ranges\.0\.onlyReasons\.0 : motif inconnu : « vacin »/,
    ],
    [
      'a date with two sets of hours',
      'closedOnBridgeDays: true',
      'datedHours: [{ date: 2026-12-12, ranges: [] }, { date: 2026-12-12, ranges: [] }]',
      /datedHours\.1\.date : date dite deux fois : 2026-12-12/,
    ],
    [
      'places kept for urgent cases for ever',
      'closedOnBridgeDays: true',
      'datedHours: [{ date: 2026-12-12, ranges: [{ from: 09:00, to: 12:00, reservedUntilMinutesBefore: 100000 }] }]',
      /ranges\.0\.reservedUntilMinutesBefore : au plus 30 jours/,
    ],
    [
      'places released at a time and after a delay',
      'closedOnBridgeDays: true',
      'datedHours: [{ date: 2026-12-12, ranges: [{ from: 09:00, to: 12:00, reservedUntilMinutesBefore: 60, reservedUntil: { time: 18:00 } }] }]',
      /ranges\.0\.reservedUntil : une heure \(reservedUntil\) ou un délai/,
    ],
    [
      'an afternoon off that ends before it begins',
      'standIn: benali, reason: congés',
      'fromTime: 18:00, toTime: 14:00',
      /absences\.0\.toTime : .*doit suivre/,
    ],
    ['a stand-in for oneself', 'standIn: benali', 'standIn: martin', /standIn : un praticien ne se remplace pas/],
    [
      'ages the wrong way round',
      'maximumAge: 6',
      'maximumAge: 6\n    minimumAge: 9',
      /maximumAge : inférieur à l’âge minimum \(9\)/,
    ],
    [
      'a desk that takes reasons',
      'from: 08:00, to: 19:00',
      'from: 08:00, to: 19:00, onlyReasons: [vaccin]',
      /deskHours\.0\.onlyReasons : clé inconnue/,
    ],
    ['what is no YAML', 'id: tilleuls', 'id: [', /:\d+:\d+ : ce n’est pas du YAML valide/],
    ['an empty file', TILLEULS, '', /\(racine\)/],
  ])('%s is refused with its place', (_what, from, to, expected) => {
    const source = TILLEULS.replaceAll('"', "'").replace(from.replaceAll('"', "'"), to);
    expect(source).not.toBe(TILLEULS.replaceAll('"', "'"));
    expect(faultsOf(source).join('\n')).toMatch(expected);
  });

  test('the line named is the line of the fault', () => {
    const line = TILLEULS.split('\n').findIndex((text) => text.includes('standIn: benali')) + 1;
    expect(faultsOf(TILLEULS.replace('standIn: benali', 'standIn: durand'))[0]).toMatch(
      new RegExp(`^cabinet\\.yaml:${line}:\\d+ `),
    );
  });

  test('every fault is told at once', () => {
    expect(
      faultsOf(TILLEULS.replace('phone:', 'fone:').replace('territory: FR', 'territory: XX')).length,
    ).toBeGreaterThan(2);
  });
});
