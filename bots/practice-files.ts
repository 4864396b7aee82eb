/**
 * Reads the files that describe practices, and refuses what does not hold together, saying the file, the line, the path and what
 * was expected. The only place that knows their format; what comes out is `Practice`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { TERRITORIES, territoryOf } from '../domain/calendar.ts';
import { type Practice, TOPICS } from '../domain/practice.ts';
import {
  calendarAddress,
  DATE_ORDER,
  date,
  deskHours,
  id,
  inOrder,
  minutes,
  ONE_RELEASE,
  ORDER,
  oneRelease,
  openingHours,
  quietHours,
  receiving,
  text,
  time,
  wording,
} from './practice-forms.ts';
import { brokenReferences } from './practice-references.ts';

// ── The file ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const practitioner = z.strictObject({
  id,
  title: z.string().default('Dr'),
  firstName: text,
  lastName: text,
  speciality: text,
  locations: z.array(id).min(1),
  hours: z.array(openingHours),
  datedHours: z
    .array(
      z.strictObject({
        date,
        ranges: z.array(z.strictObject(receiving).refine(inOrder, ORDER).refine(oneRelease, ONE_RELEASE)),
      }),
    )
    .default([]),
  absences: z
    .array(
      z
        .strictObject({
          from: date,
          to: date,
          fromTime: time.optional(),
          toTime: time.optional(),
          standIn: id.optional(),
          reason: text.optional(),
        })
        .refine((value) => value.from <= value.to, DATE_ORDER)
        .refine((value) => (value.fromTime ?? '00:00') < (value.toTime ?? '24:00'), {
          message: 'l’heure de fin (toTime) doit suivre l’heure de début (fromTime)',
          path: ['toTime'],
        }),
    )
    .default([]),
  worksOnHolidays: z.boolean().default(false),
  closedOnBridgeDays: z.boolean().default(false),
  slack: text,
  digests: z.array(time).default(['12:30', '18:30']),
  externalCalendar: calendarAddress.optional(),
});

const visitReason = z.strictObject({
  id,
  name: wording,
  words: z.array(text).default([]),
  durations: z.record(id, z.int().min(5).max(480)),
  who: z.enum(['everyone', 'knownPatients', 'newPatients']).default('everyone'),
  minimumAge: z.int().min(0).max(130).optional(),
  maximumAge: z.int().min(0).max(130).optional(),
  referral: z.boolean().default(false),
  locations: z.array(id).optional(),
  bufferBeforeMinutes: minutes.default(0),
  bufferAfterMinutes: minutes.default(0),
  gridMinutes: z.int().min(5).max(120).default(5),
  minimumNoticeMinutes: z.int().min(0).default(60),
  horizonDays: z.int().min(1).max(400).default(90),
  dailyQuota: z.int().min(1).optional(),
  resources: z.array(z.array(id).min(1)).default([]),
  spacingDays: z.int().min(0).default(0),
  places: z.int().min(1).default(1),
  urgent: z.boolean().default(false),
  usual: z.boolean().default(false),
  onlineBooking: z.boolean().default(true),
  lateCancellationHours: z.int().min(0).default(24),
  reminderHours: z.array(z.int().min(1).max(240)).default([48]),
  reminderEvening: z
    .union([time, z.literal(false)], 'attendu une heure HH:mm, par exemple 18:00, ou false')
    .default('18:00')
    .transform((given) => (given === false ? undefined : given)),
  before: wording.optional(),
  after: wording.optional(),
});

const cover = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('full') }),
  z.strictObject({ mode: z.literal('overflow'), own: z.array(id).min(1), poolAfterMinutes: z.int().min(1) }),
  z.strictObject({
    mode: z.literal('absence'),
    own: z.array(id).min(1),
    periods: z
      .array(z.strictObject({ from: date, to: date }).refine((value) => value.from <= value.to, DATE_ORDER))
      .min(1),
  }),
]);

const practiceFile = z
  .strictObject({
    id,
    name: text,
    phone: text,
    timeZone: z.string().refine(isZone, 'attendu un fuseau horaire IANA, par exemple Europe/Paris'),
    territory: z
      .string()
      .refine((code) => territoryOf(code) !== null, `attendu un territoire parmi ${TERRITORIES.join(', ')}`),
    language: z.enum(['fr', 'en']).default('fr'),
    privacyMode: z.enum(['relay', 'pseudonymous']).refine((mode) => mode === 'relay', {
      message:
        'le mode pseudonymous n’est pas encore disponible : rien ne doit partir vers Slack sous une promesse qui n’est pas tenue. Choisissez relay (voir README, « Confidentialité »)',
    }),
    origins: z.array(z.url().transform((url) => new URL(url).origin)).default([]),
    dutyDoctor: text,
    poisonCentre: text,
    locations: z.array(z.strictObject({ id, name: text, address: text, access: wording.optional() })).min(1),
    practitioners: z.array(practitioner).min(1),
    visitReasons: z.array(visitReason).min(1),
    resources: z.array(z.strictObject({ id, name: text })).default([]),
    answers: z
      .array(
        z.strictObject({ topic: z.enum(TOPICS), practitioner: id.optional(), reason: id.optional(), text: wording }),
      )
      .default([]),
    instructions: z
      .array(
        z.strictObject({
          id,
          version: z.int().min(1).default(1),
          practitioner: id.optional(),
          reason: id.optional(),
          text,
          from: date.optional(),
          until: date.optional(),
        }),
      )
      .default([]),
    secretaries: z.array(z.strictObject({ id, name: text, slack: text })).min(1),
    cover: cover.default({ mode: 'full' }),
    deskHours: z.array(deskHours).min(1),
    quietHours: quietHours.optional(),
    waitlistAnswerMinutes: z
      .int()
      .min(10, 'une réponse demande au moins 10 minutes')
      .max(1440, 'une place se garde au plus un jour (1440 minutes)')
      .optional(),
    slack: z.strictObject({
      channel: text,
      supervisor: text,
      onCall: z
        .array(z.array(text).min(1))
        .min(1, 'au moins un niveau d’astreinte : une urgence vitale doit atteindre quelqu’un'),
      climbAfterMinutes: z.int().min(1).max(60).default(3),
      supervisorAfterMinutes: z.int().min(2).max(240).default(15),
    }),
  })
  .superRefine((practice, context) => {
    for (const { path, message } of brokenReferences(practice)) context.addIssue({ code: 'custom', path, message });
  });

export type PracticeFile = z.output<typeof practiceFile>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is wrong in the files, one line a fault, as an operator reads it. */
export class PracticeFileError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Les fichiers de cabinet ne peuvent pas être lus :\n${faults.map((fault) => `  • ${fault}`).join('\n')}`);
    this.name = 'PracticeFileError';
    this.faults = faults;
  }
}

/** One file's text → practice, or its faults as `file:line:column path: what is wrong`. */
export function parsePractice(name: string, source: string): { practice: Practice } | { faults: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return `${name}:${line}:${col} : ce n’est pas du YAML valide (${error.message.split('\n')[0]})`;
      }),
    };
  }
  const parsed = practiceFile.safeParse(document.toJS(), { error: z.locales.fr().localeError });
  if (parsed.success) return { practice: withoutUndefined(parsed.data) };
  return {
    faults: parsed.error.issues.flatMap((issue) => {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => {
        const { line, col } = lines.linePos(positionOf(document.contents, path));
        const what = issue.code === 'unrecognized_keys' ? 'clé inconnue (faute de frappe ?)' : issue.message;
        return `${name}:${line}:${col} ${path.map(String).join('.') || '(racine)'} : ${what}`;
      });
    }),
  };
}

/** Offset of the deepest node of `path` that exists: the line to look at. */
function positionOf(root: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: ParsedNode | null = root;
  let position = root?.range[0] ?? 0;
  for (const key of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      position = pair.key.range[0];
      node = pair.value;
    } else {
      const next: unknown = node && 'get' in node ? node.get(key, true) : undefined;
      if (!next || typeof next !== 'object' || !('range' in next)) break;
      node = next as ParsedNode;
      position = node.range[0];
    }
  }
  return position;
}

/** Optional parts are absent, never undefined. */
function withoutUndefined<T>(value: T): Practice {
  return JSON.parse(JSON.stringify(value)) as Practice;
}

/**
 * Every `*.yaml` of a folder.
 * @throws {PracticeFileError} listing every fault of every file
 */
export function readPractices(folder: string): Practice[] {
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch (cause) {
    throw new PracticeFileError([
      `le dossier ${folder} ne peut pas être lu (${cause instanceof Error ? cause.message : cause})`,
    ]);
  }
  const faults: string[] = names.length === 0 ? [`aucun fichier .yaml dans ${folder}`] : [];
  const practices: Practice[] = [];
  const seen = new Map<string, string>();
  for (const name of names) {
    const read = parsePractice(basename(name), readFileSync(join(folder, name), 'utf8'));
    if ('faults' in read) faults.push(...read.faults);
    else {
      const other = seen.get(read.practice.id);
      if (other) faults.push(`${name} : l’identifiant « ${read.practice.id} » est déjà celui de ${other}`);
      seen.set(read.practice.id, name);
      practices.push(read.practice);
    }
  }
  if (faults.length > 0) throw new PracticeFileError(faults);
  return practices;
}
