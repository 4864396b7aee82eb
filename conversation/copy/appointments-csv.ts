/** The columns of the file by which appointments are moved in and out, and what is wrong in one; in French, as spreadsheets have it. */

/** In the order of the export. */
export const COLUMNS = [
  'date',
  'heure',
  'durée',
  'praticien',
  'motif',
  'lieu',
  'nom',
  'prénom',
  'naissance',
  'téléphone',
  'statut',
  'entre deux',
] as const;
export type Column = (typeof COLUMNS)[number];

export const REQUIRED: readonly Column[] = ['date', 'heure', 'praticien', 'motif', 'nom', 'prénom', 'naissance'];

export const STATUS_WORDS = {
  booked: 'prévu',
  arrived: 'arrivé',
  fulfilled: 'vu',
  noshow: 'absent',
  cancelled: 'annulé',
} as const;

const list = (known: readonly string[]): string => known.join(', ');

/** What is wrong in one cell, or in the whole file. */
export const csvCopy = {
  at: (line: number, column: Column | null, what: string): string =>
    column === null ? `ligne ${line} : ${what}` : `ligne ${line}, colonne « ${column} » : ${what}`,
  empty: 'ne doit pas être vide',
  noLines: 'le fichier est vide',
  notUtf8: 'le texte n’est pas en UTF-8 ; enregistrez le fichier comme « CSV UTF-8 »',
  malformed: 'les guillemets ou les colonnes de cette ligne ne vont pas ensemble',
  columnCount: (found: number, expected: number): string => `${found} colonnes, alors que l’en-tête en a ${expected}`,
  unknownColumn: (name: string): string => `colonne inconnue : « ${name} » (connues : ${list(COLUMNS)})`,
  twice: (name: string): string => `la colonne « ${name} » est là deux fois`,
  missing: (name: string): string => `la colonne « ${name} » manque`,
  notDate: (given: string): string => `« ${given} » n’est pas une date qui existe (attendu AAAA-MM-JJ ou JJ/MM/AAAA)`,
  notTime: (given: string): string => `« ${given} » n’est pas une heure (attendu HH:MM, par exemple 08:30)`,
  skipped: (given: string): string => `${given} n’existe pas ce jour-là : les horloges avancent`,
  notMinutes: (given: string): string => `« ${given} » n’est pas une durée en minutes, de 5 à 480`,
  unknownPractitioner: (given: string, known: readonly string[]): string =>
    `praticien inconnu : « ${given} » (connus : ${list(known)})`,
  unknownReason: (given: string, known: readonly string[]): string =>
    `motif inconnu : « ${given} » (connus : ${list(known)})`,
  reasonNotTaken: (reason: string): string => `ce praticien ne prend pas le motif « ${reason} » : indiquez une durée`,
  unknownLocation: (given: string, known: readonly string[]): string =>
    `lieu inconnu pour ce praticien : « ${given} » (connus : ${list(known)})`,
  bornLater: 'la naissance est dans l’avenir',
  tooLong: 'plus de 200 caractères',
  notPhone: (given: string): string => `« ${given} » n’est pas un numéro de téléphone`,
  notStatus: (given: string): string => `« ${given} » n’est pas un statut (${list(Object.values(STATUS_WORDS))})`,
  notYesNo: (given: string): string => `« ${given} » : attendu oui ou non`,
  taken: 'ce moment est déjà pris par un autre rendez-vous',
  summary: (added: number, present: number, past: number, over: number): string =>
    [
      `${added} rendez-vous à reprendre`,
      ...(present > 0 ? [`${present} déjà là`] : []),
      ...(past > 0 ? [`${past} passés, laissés`] : []),
      ...(over > 0 ? [`${over} annulés ou terminés, laissés`] : []),
    ].join(', '),
  done: 'Tout est enregistré.',
  dry: 'Essai : rien n’a été enregistré.',
  refused: (count: number): string =>
    `${count} erreur${count > 1 ? 's' : ''} : rien n’a été enregistré. Corrigez le fichier et recommencez.`,
};
