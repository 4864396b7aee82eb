import { describe, expect, test } from 'vitest';
import { appointmentsCsv, readAppointmentsCsv } from '../../../bots/calendar/appointments-csv.ts';
import { COLUMNS, type Column, csvCopy } from '../../../conversation/copy/appointments-csv.ts';
import { toLocal } from '../../../domain/time.ts';
import { practiceNamed } from '../../support/world.ts';

const practice = practiceNamed('tilleuls');
const HEAD = 'date;heure;praticien;motif;nom;prénom;naissance';
const read = (text: string) => readAppointmentsCsv(Buffer.from(text), practice);
const faultsOf = (text: string) => read(text).faults.map(({ line, column, what }) => csvCopy.at(line, column, what));

describe('a file is read', () => {
  const line = '2026-11-30;09:00;martin;consultation;Dupont;Jeanne;1981-04-12';
  test.each([
    ['as it is', `${HEAD}\n${line}\n`],
    ['with a byte order mark', `\uFEFF${HEAD}\n${line}\n`],
    ['with Windows’ line ends', `${HEAD}\r\n${line}\r\n`],
    ['without a last line end', `${HEAD}\n${line}`],
    ['with commas', `${HEAD}\n${line}\n`.replaceAll(';', ',')],
    ['with quotes and spaces', `${HEAD}\n "2026-11-30" ; 09:00;martin;consultation;"Dupont";Jeanne;1981-04-12\n`],
    ['with empty lines', `${HEAD}\n\n;;;;;;\n${line}\n\n`],
    [
      'with other columns first, in other letters',
      `PRENOM;Nom;Naissance;DATE;Heure;Motif;Praticien\nJeanne;Dupont;12/04/1981;30/11/2026;9h00;Consultation;Dr Martin\n`,
    ],
    ['with a name in full', `${HEAD}\n${line.replace('martin', 'dr claire martin').replace('09:00', '9:00:00')}\n`],
  ])('%s', (_how, text) => {
    const { lines, faults } = read(text);
    expect(faults).toEqual([]);
    expect(lines.map((one) => [toLocal(one.start, practice.timeZone), one.end - one.start, one.practitioner])).toEqual([
      ['2026-11-30T09:00', 20 * 60_000, 'martin'],
    ]);
    expect(lines[0]).toMatchObject({
      location: 'tilleuls',
      birthName: 'Dupont',
      firstNames: 'Jeanne',
      birthDate: '1981-04-12',
      phone: null,
      overbooked: false,
      isOver: false,
    });
  });

  test('with everything that may be said', () => {
    const text = `${COLUMNS.join(';')}\n2026-11-30;09:00;35 min;martin;consultation;Cabinet des Tilleuls;Dupont;Jeanne;1981-04-12;06 39 98 12 34;annulé;oui\n`;
    const { lines, faults } = read(text);
    expect(faults).toEqual([]);
    const [one] = lines;
    expect(one && (one.end - one.start) / 60_000).toBe(35);
    expect(one).toMatchObject({ phone: '06 39 98 12 34', overbooked: true, isOver: true });
  });
});

describe('every fault is said by line and column', () => {
  const cells = {
    date: '2026-11-30',
    heure: '09:00',
    praticien: 'martin',
    motif: 'consultation',
    nom: 'Dupont',
    prénom: 'Jeanne',
    naissance: '1981-04-12',
  };
  const fileWith = (change: Record<string, string>): string => {
    const all = { ...cells, ...change };
    return `${Object.keys(all).join(';')}\n${Object.values(cells).join(';')}${';'.repeat(Object.keys(all).length - 7)}\n${Object.values(all).join(';')}\n`;
  };
  test.each<[Record<string, string>, string]>([
    [{ date: '2026-02-30' }, 'ligne 3, colonne « date » : « 2026-02-30 » n’est pas une date qui existe'],
    [{ date: '11/30/2026' }, 'colonne « date »'],
    [{ date: '' }, 'ligne 3, colonne « date » : ne doit pas être vide'],
    [{ heure: '25:00' }, 'colonne « heure » : « 25:00 » n’est pas une heure'],
    [{ heure: '24:00' }, 'colonne « heure »'],
    [{ heure: 'matin' }, 'colonne « heure »'],
    [{ date: '2027-03-28', heure: '02:30' }, 'colonne « heure » : 02:30 n’existe pas ce jour-là'],
    [
      { praticien: 'Durand' },
      'colonne « praticien » : praticien inconnu : « Durand » (connus : martin, benali, rousseau)',
    ],
    [{ motif: 'détartrage' }, 'colonne « motif » : motif inconnu : « détartrage »'],
    [{ motif: 'pansement' }, 'colonne « motif » : ce praticien ne prend pas'],
    [{ nom: '' }, 'colonne « nom » : ne doit pas être vide'],
    [{ prénom: 'x'.repeat(201) }, 'colonne « prénom » : plus de 200 caractères'],
    [{ naissance: '2026-12-01' }, 'colonne « naissance » : la naissance est dans l’avenir'],
    [{ naissance: '12/13/1981' }, 'colonne « naissance »'],
    [{ durée: '3' }, 'colonne « durée » : « 3 » n’est pas une durée'],
    [{ durée: '1 h' }, 'colonne « durée »'],
    [{ lieu: 'Lune' }, 'colonne « lieu » : lieu inconnu pour ce praticien'],
    [{ téléphone: 'demander' }, 'colonne « téléphone »'],
    [{ statut: 'peut-être' }, 'colonne « statut »'],
    [{ 'entre deux': 'bof' }, 'colonne « entre deux » : « bof » : attendu oui ou non'],
  ])('%j', (change, said) => {
    const faults = faultsOf(fileWith(change));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
    expect(faults[0]).toMatch(/^ligne 3/);
  });

  test('all of them at once', () => {
    expect(faultsOf(`${HEAD}\nx;y;z;w;;;v\n`)).toHaveLength(7);
  });

  test.each([
    ['', 'ligne 1 : le fichier est vide'],
    [HEAD.replace(';motif', ''), 'ligne 1 : la colonne « motif » manque'],
    [`${HEAD};couleur`, 'ligne 1 : colonne inconnue : « couleur »'],
    [`${HEAD};Nom`, 'ligne 1 : la colonne « nom » est là deux fois'],
    [`${HEAD}\na;b\n`, 'ligne 2 : 2 colonnes, alors que l’en-tête en a 7'],
    [`${HEAD}\n"a;b\n`, 'ligne 2 : les guillemets'],
  ])('%j', (text, said) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });

  test('a text that is not UTF-8', () => {
    const { faults } = readAppointmentsCsv(Buffer.from(`date\nok\nDupr\xe9\n`, 'latin1'), practice);
    expect(faults).toMatchObject([{ line: 3, what: expect.stringContaining('UTF-8') }]);
  });
});

test('an export runs nothing in a spreadsheet, and comes back as it was', () => {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<Column, string>;
  const hostile = {
    ...row,
    date: '2026-11-30',
    heure: '09:00',
    praticien: 'martin',
    motif: 'consultation',
    nom: '=HYPERLINK("http://x")',
    prénom: '@SUM; "A"',
    naissance: '1981-04-12',
    téléphone: '+33 6 39 98 12 34',
  };
  const text = appointmentsCsv([hostile]);
  expect(text.startsWith('\uFEFFdate;heure;')).toBe(true);
  expect(text).not.toMatch(/(^|[;"\n])[=+@-]/);
  const { lines, faults } = read(text);
  expect(faults).toEqual([]);
  expect(lines[0]).toMatchObject({ birthName: hostile.nom, firstNames: hostile.prénom, phone: hostile.téléphone });
});
