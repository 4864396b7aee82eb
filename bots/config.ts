/**
 * The environment: one schema, read once at start, refused with what is wrong and how to put it right. Values leave here as
 * arguments; nobody else reads `process.env`.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { defaultDataDirectory } from '../prisma/embedded.ts';

const absent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional());
const integer = (low: number, high: number, otherwise: number) => {
  const expected = `expected a whole number from ${low} to ${high}, such as ${otherwise}`;
  const number = z.coerce.number(expected).int(expected).min(low, expected).max(high, expected);
  return z.preprocess(absent, number.default(otherwise));
};
const flag = (otherwise: '0' | '1') =>
  z.preprocess(
    absent,
    z
      .enum(['0', '1'], 'expected 0 or 1')
      .default(otherwise)
      .transform((value) => value === '1'),
  );
const address = (protocol: RegExp, example: string) =>
  optional(z.url({ protocol, error: `expected an address such as ${example}` }));
const startsWith = (prefix: string) => optional(z.string().startsWith(prefix, `expected what begins with ${prefix}`));
const longEnough = (length: number) => optional(z.string().min(length, `expected ${length} characters at least`));
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const schema = z
  .object({
    PORT: integer(0, 65_535, 3000),
    HOST: z.preprocess(absent, z.string().default('127.0.0.1')),
    /** Address by which patients reach us, when a proxy stands in front: `https://chat.cabinet.example`. */
    PUBLIC_URL: address(/^https?$/, 'https://chat.cabinet.example'),
    /** Proxies in front that append to `X-Forwarded-For`: limits are counted on the address they name. */
    TRUSTED_PROXIES: integer(0, 9, 0),
    /** Any PostgreSQL ≥ 14 with btree_gist; absent: our own embedded one. */
    DATABASE_URL: address(/^postgres(ql)?$/, 'postgres://name:password@host:5432/permanence'),
    /** Folder of the embedded database and of the signing key. */
    PERMANENCE_DATA: optional(z.string()),
    /** Folder of the practices' files. */
    PERMANENCE_PRACTICES: optional(z.string()),
    /** Signs web sessions; absent: drawn once and kept in the data folder. */
    PERMANENCE_KEY: longEnough(32),
    LOG_LEVEL: z.preprocess(absent, z.enum(LEVELS, `expected one of ${LEVELS.join(', ')}`).default('info')),
    SLACK_BOT_TOKEN: startsWith('xoxb-'),
    SLACK_SIGNING_SECRET: longEnough(8),
    SLACK_APP_TOKEN: startsWith('xapp-'),
    SLACK_API_URL: address(/^https?$/, 'https://slack.com/api/'),
    /** Megabytes for the agendas that are kept in memory; the practices least in use are forgotten first. */
    AGENDA_MEMORY: integer(1, 65_536, 256),
    /** Minutes without a word after which a web session ends: phones are shared. */
    WEB_IDLE_MINUTES: integer(1, 1440, 30),
    /** Practices that are on WhatsApp, by id, separated by commas. */
    WHATSAPP: z.preprocess(
      absent,
      z
        .string()
        .default('')
        .transform((list) =>
          list
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        ),
    ),
    WHATSAPP_BROWSER: optional(z.string()),
    /** Secret of the operator's pages (WhatsApp's QR code) when they are opened from another machine. */
    OPERATOR_TOKEN: longEnough(16),
    /** Folder of the day sheets, for the day without power; absent: none is written. */
    DAY_SHEETS: optional(z.string()),
    /** By e-mail as well: the server, and each practice's own address, `tilleuls=accueil@cabinet.example`, separated by commas. */
    SMTP_URL: address(/^smtps?$/, 'smtp://mail.cabinet.example:25'),
    DAY_SHEETS_TO: optional(
      z
        .string()
        .regex(
          /^[a-z0-9-]+=[^\s,=@]+@[^\s,=@]+(\s*,\s*[a-z0-9-]+=[^\s,=@]+@[^\s,=@]+)*$/,
          'expected practice=address, separated by commas',
        ),
    ),
    /** Shows the stage to other machines. Never with real patients. */
    DEMO_PUBLIC: flag('0'),
    /** Lays some weeks of invented appointments in an empty agenda; only while the stage is on. */
    DEMO_SEED: flag('1'),
  })
  .superRefine((env, context) => {
    const need = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (env.SLACK_BOT_TOKEN && !env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN) {
      need(
        'SLACK_SIGNING_SECRET',
        'with SLACK_BOT_TOKEN, set SLACK_SIGNING_SECRET (events over HTTP) or SLACK_APP_TOKEN (Socket Mode)',
      );
    }
    if (!env.SMTP_URL !== !env.DAY_SHEETS_TO)
      need(env.SMTP_URL ? 'DAY_SHEETS_TO' : 'SMTP_URL', 'is missing: day sheets go by e-mail when both are set');
    if (!env.SLACK_BOT_TOKEN && (env.SLACK_SIGNING_SECRET || env.SLACK_APP_TOKEN)) {
      need(
        'SLACK_BOT_TOKEN',
        'is missing, although another SLACK_ variable is set: set it, or unset the others to use the local stage',
      );
    }
  });

export interface SlackAccess {
  token: string;
  signingSecret?: string;
  appToken?: string;
  apiUrl?: string;
}

export interface Config {
  port: number;
  host: string;
  publicUrl: string | null;
  trustedProxies: number;
  databaseUrl: string | null;
  dataDirectory: string;
  practicesDirectory: string;
  signingKey: Buffer;
  logLevel: string;
  /** Null: the local stage stands in for Slack. */
  slack: SlackAccess | null;
  agendaMegabytes: number;
  webIdleMinutes: number;
  whatsapp: { practices: string[]; browser: string | null };
  operatorToken: string | null;
  /** `to`: addresses by practice. */
  daySheets: { folder: string | null; mail: { url: string; to: ReadonlyMap<string, string> } | null };
  demo: { isPublic: boolean; seed: boolean };
}

/** The environment cannot be used. The message names each variable and what to do. */
export class ConfigError extends Error {
  constructor(faults: string[]) {
    const list = faults.map((fault) => `  • ${fault}`).join('\n');
    super(
      `The environment cannot be used:\n${list}\nCorrect it where this command is started, or in .env; .env.example lists every variable.`,
    );
    this.name = 'ConfigError';
  }
}

/** What these hold is repeated nowhere: an address may carry a password. */
const SECRETS = /KEY|TOKEN|SECRET|DATABASE_URL|SMTP_URL/;

/**
 * @param env usually `process.env`; an empty value counts as absent
 * @throws {ConfigError}
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = schema.safeParse(env);
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path, message, code }) => {
        const name = path.map(String).join('.');
        const isShown = code !== 'custom' && !SECRETS.test(name);
        return `${name}${isShown ? `="${(env[name] ?? '').slice(0, 60)}"` : ''}: ${message}`;
      }),
    );
  }
  const it = read.data;
  const dataDirectory = resolve(it.PERMANENCE_DATA ?? defaultDataDirectory());
  const slack: SlackAccess | null = it.SLACK_BOT_TOKEN
    ? {
        token: it.SLACK_BOT_TOKEN,
        ...(it.SLACK_SIGNING_SECRET ? { signingSecret: it.SLACK_SIGNING_SECRET } : {}),
        ...(it.SLACK_APP_TOKEN ? { appToken: it.SLACK_APP_TOKEN } : {}),
        ...(it.SLACK_API_URL ? { apiUrl: it.SLACK_API_URL } : {}),
      }
    : null;
  return {
    port: it.PORT,
    host: it.HOST,
    publicUrl: it.PUBLIC_URL ?? null,
    trustedProxies: it.TRUSTED_PROXIES,
    databaseUrl: it.DATABASE_URL ?? null,
    dataDirectory,
    practicesDirectory: resolve(
      it.PERMANENCE_PRACTICES ?? fileURLToPath(new URL('../prisma/practices', import.meta.url)),
    ),
    signingKey: it.PERMANENCE_KEY ? Buffer.from(it.PERMANENCE_KEY) : keptKey(dataDirectory),
    logLevel: it.LOG_LEVEL,
    slack,
    agendaMegabytes: it.AGENDA_MEMORY,
    webIdleMinutes: it.WEB_IDLE_MINUTES,
    whatsapp: { practices: it.WHATSAPP, browser: it.WHATSAPP_BROWSER ?? null },
    operatorToken: it.OPERATOR_TOKEN ?? null,
    daySheets: {
      folder: it.DAY_SHEETS === undefined ? null : resolve(it.DAY_SHEETS),
      mail: it.SMTP_URL && it.DAY_SHEETS_TO ? { url: it.SMTP_URL, to: addressesIn(it.DAY_SHEETS_TO) } : null,
    },
    demo: { isPublic: it.DEMO_PUBLIC, seed: it.DEMO_SEED },
  };
}

function addressesIn(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(',').map((pair) => pair.trim().split('=', 2) as [string, string]));
}

/** The signing key of this installation: drawn once, readable by its owner only. */
function keptKey(directory: string): Buffer {
  const path = join(directory, 'signing.key');
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
    chmodSync(path, 0o600);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) {
      throw new ConfigError([
        `PERMANENCE_DATA: ${directory} cannot be written (${error instanceof Error ? error.message : error})`,
      ]);
    }
  }
  const key = readFileSync(path, 'utf8').trim();
  if (key.length < 32)
    throw new ConfigError([`PERMANENCE_DATA: ${path} is damaged; remove it to draw a new key (web sessions end)`]);
  return Buffer.from(key);
}
