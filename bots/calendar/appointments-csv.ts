/**
 * Appointments as a CSV file, read and written: what a practice brings when it moves in, and takes when it leaves. Says every fault of
 * a file by line and column, and guesses nothing; knows no database.
 */
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Column, csvCopy, REQUIRED, STATUS_WORDS } from '../../conversation/copy/appointments-csv.ts';
import { nameOf, type Practice, type Practitioner, shortNameOf, type VisitReason } from '../../domain/practice.ts';
import {
  dayOf,
  type Instant,
  type LocalDate,
  type LocalTime,
  minuteOf,
  toInstant,
  toLocal,
  type Zone,
} from '../../domain/time.ts';
import type { Incoming } from '../../prisma/appointment-transfer.ts';

const MINUTE = 60_000;
const LONGEST_TEXT = 200;

export interface Fault {
  line: number;
  column: Column | null;
  what: string;
}

/** One appointment of the file, as it will be held. */
export interface ImportLine extends Incoming {
  /** It took place, or will not: not to be taken over. */
  isOver: boolean;
}

/** Of every line what is wrong with it; the lines are of use only when nothing is. */
export function readAppointmentsCsv(bytes: Uint8Array, practice: Practice): { lines: ImportLine[]; faults: Fault[] } {
  const broken = brokenLine(bytes);
  if (broken !== null) return { lines: [], faults: [{ line: broken, column: null, what: csvCopy.notUtf8 }] };
  const text = new TextDecoder('utf-8').decode(bytes);
  let records: { record: string[]; info: Info }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { record: string[]; info: Info }[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { lines: [], faults: [{ line: Number(cause.lines ?? 1), column: null, what: csvCopy.malformed }] };
  }
  const [head, ...rest] = records;
  if (!head) return { lines: [], faults: [{ line: 1, column: null, what: csvCopy.noLines }] };
  const columns = columnsOf(head.record);
  if ('faults' in columns)
    return { lines: [], faults: columns.faults.map((what) => ({ line: 1, column: null, what })) };
  const faults: Fault[] = [];
  const lines: ImportLine[] = [];
  for (const { record, info } of rest) {
    const row = new Row(info.lines, columns.order, record, faults);
    const before = faults.length;
    const line = lineOf(row, practice);
    if (line && faults.length === before) lines.push(line);
  }
  return { lines, faults };
}

/** The first line that is not UTF-8; null when all is. */
function brokenLine(bytes: Uint8Array): number | null {
  const isText = (piece: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(piece);
      return true;
    } catch {
      return false;
    }
  };
  if (isText(bytes)) return null;
  let [line, from] = [1, 0];
  for (let to = bytes.indexOf(10); to >= 0 && isText(bytes.subarray(from, to)); to = bytes.indexOf(10, from)) {
    from = to + 1;
    line += 1;
  }
  return line;
}

/** The one of `;` and `,` that the header has more of. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return head.split(';').length >= head.split(',').length ? ';' : ',';
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00A0_-]+/g, ' ')
    .trim();

function columnsOf(head: string[]): { order: Column[] } | { faults: string[] } {
  const faults: string[] = [];
  const order: Column[] = [];
  for (const name of head) {
    const column = COLUMNS.find((one) => folded(one) === folded(name));
    if (!column) faults.push(csvCopy.unknownColumn(name));
    else if (order.includes(column)) faults.push(csvCopy.twice(column));
    else order.push(column);
  }
  for (const column of REQUIRED) if (!order.includes(column)) faults.push(csvCopy.missing(column));
  return faults.length > 0 ? { faults } : { order };
}

// ── One line ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The cells of a line by column, and where their faults go. */
class Row {
  readonly line: number;
  readonly #cells: Map<Column, string>;
  readonly #faults: Fault[];
  readonly isWhole: boolean;

  constructor(line: number, order: Column[], record: string[], faults: Fault[]) {
    this.line = line;
    this.#faults = faults;
    this.isWhole = record.length === order.length;
    // What the export put before a cell that a spreadsheet would have run.
    this.#cells = new Map(order.map((column, at) => [column, (record[at] ?? '').replace(/^'(?=[=+\-@＝＋－＠])/, '')]));
    if (!this.isWhole) this.fault(null, csvCopy.columnCount(record.length, order.length));
  }

  optional(column: Column): string | null {
    return this.#cells.get(column) || null;
  }

  /** Null after saying that it is empty, or too long. */
  text(column: Column): string | null {
    const found = this.optional(column);
    if (found === null) return this.fault(column, csvCopy.empty);
    return found.length > LONGEST_TEXT ? this.fault(column, csvCopy.tooLong) : found;
  }

  fault(column: Column | null, what: string): null {
    this.#faults.push({ line: this.line, column, what });
    return null;
  }
}

function lineOf(row: Row, practice: Practice): ImportLine | null {
  if (!row.isWhole) return null;
  const date = dateIn(row, 'date');
  const time = timeIn(row);
  const start = date && time && startOf(row, date, time, practice.timeZone);
  const practitioner = oneOf(
    row,
    'praticien',
    practice.practitioners,
    wordsOfPractitioner,
    csvCopy.unknownPractitioner,
  );
  const reason = oneOf(row, 'motif', practice.visitReasons, (one) => [one.id, one.name.fr], csvCopy.unknownReason);
  const minutes = practitioner && reason && minutesOf(row, practitioner, reason);
  const location = practitioner && locationOf(row, practice, practitioner);
  const birthName = row.text('nom');
  const firstNames = row.text('prénom');
  const birthDate = dateIn(row, 'naissance');
  if (birthDate && date && birthDate > date) row.fault('naissance', csvCopy.bornLater);
  const phone = row.optional('téléphone');
  if (phone && !/^\+?[\d\s.()/-]{6,25}$/.test(phone)) row.fault('téléphone', csvCopy.notPhone(phone));
  const isOver = isOverIn(row);
  const overbooked = yesIn(row, 'entre deux');
  if (!start || !minutes || !practitioner || !reason || !location || !birthName || !firstNames || !birthDate)
    return null;
  const end = start + minutes * MINUTE;
  const who = { birthName, firstNames, birthDate, phone };
  return { line: row.line, start, end, practitioner: practitioner.id, reason, location, ...who, overbooked, isOver };
}

function dateIn(row: Row, column: Column): LocalDate | null {
  const given = row.text(column);
  if (given === null) return null;
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given) ?? [];
  const date = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : given;
  try {
    dayOf(date);
    return date;
  } catch {
    return row.fault(column, csvCopy.notDate(given));
  }
}

function timeIn(row: Row): LocalTime | null {
  const given = row.text('heure');
  if (given === null) return null;
  const [, hour = '', minute = ''] = /^(\d{1,2})\s*[:hH]\s*(\d{2})?(?::00)?$/.exec(given) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute || '00'}`;
  try {
    return hour !== '' && minuteOf(time) < 1440 ? time : row.fault('heure', csvCopy.notTime(given));
  } catch {
    return row.fault('heure', csvCopy.notTime(given));
  }
}

function startOf(row: Row, date: LocalDate, time: LocalTime, zone: Zone): Instant | null {
  const local = `${date}T${time}`;
  const start = toInstant(local, zone);
  return toLocal(start, zone) === local ? start : row.fault('heure', csvCopy.skipped(time));
}

function minutesOf(row: Row, practitioner: Practitioner, reason: VisitReason): number | null {
  const given = row.optional('durée');
  if (given === null) {
    return reason.durations[practitioner.id] ?? row.fault('motif', csvCopy.reasonNotTaken(reason.name.fr));
  }
  const minutes = /^(\d{1,3})\s*(?:min\.?)?$/.exec(given)?.[1];
  const isUsual = minutes !== undefined && Number(minutes) >= 5 && Number(minutes) <= 480;
  return isUsual ? Number(minutes) : row.fault('durée', csvCopy.notMinutes(given));
}

function oneOf<T extends { id: string }>(
  row: Row,
  column: Column,
  known: readonly T[],
  words: (one: T) => string[],
  unknown: (given: string, known: string[]) => string,
): T | null {
  const given = row.text(column);
  if (given === null) return null;
  const found = known.filter((one) => words(one).some((word) => folded(word) === folded(given)));
  const [only] = found;
  if (only && found.length === 1) return only;
  return row.fault(
    column,
    unknown(
      given,
      known.map((one) => one.id),
    ),
  );
}

function wordsOfPractitioner(one: Practitioner): string[] {
  return [one.id, nameOf(one), shortNameOf(one), one.lastName, `${one.firstName} ${one.lastName}`];
}

function locationOf(row: Row, practice: Practice, practitioner: Practitioner): string | null {
  if (row.optional('lieu') === null) return practitioner.locations[0] ?? null;
  const theirs = practice.locations.filter(({ id }) => practitioner.locations.includes(id));
  return oneOf(row, 'lieu', theirs, (one) => [one.id, one.name], csvCopy.unknownLocation)?.id ?? null;
}

function isOverIn(row: Row): boolean {
  const given = row.optional('statut');
  if (given === null) return false;
  const words = Object.entries(STATUS_WORDS);
  const [status] = words.find(([, word]) => folded(word) === folded(given)) ?? [];
  if (!status) row.fault('statut', csvCopy.notStatus(given));
  return status !== 'booked' && status !== 'arrived';
}

function yesIn(row: Row, column: Column): boolean {
  const given = row.optional(column);
  if (given === null || folded(given) === 'non') return false;
  if (folded(given) !== 'oui') row.fault(column, csvCopy.notYesNo(given));
  return true;
}

// ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * With a byte order mark and `;`, as French spreadsheets open it; no cell is ever run as a formula.
 * @param rows by column, already in words
 */
export function appointmentsCsv(rows: readonly Record<Column, string>[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...COLUMNS],
    delimiter: ';',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
  });
}
