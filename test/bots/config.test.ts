import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../bots/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'permanence-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const base = { PERMANENCE_DATA: folder };

describe('the environment', () => {
  test('nothing set: loopback, port 3000, embedded database, the stage', () => {
    const config = readConfig(base);
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      slack: null,
      demo: { isPublic: false, seed: true },
    });
  });

  test('the example runs as it is', () => {
    const example = readFileSync(fileURLToPath(new URL('../../.env.example', import.meta.url)), 'utf8');
    const config = readConfig({ ...parseEnv(example), ...base });
    expect(config).toEqual(readConfig(base));
  });

  test('the signing key is drawn once, and only its owner reads it', () => {
    const first = readConfig(base).signingKey;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(readConfig(base).signingKey).toEqual(first);
    expect(statSync(join(folder, 'signing.key')).mode & 0o077).toBe(0);
  });

  test.each([
    [{ PORT: 'abc' }, /PORT="abc": expected a whole number from 0 to 65535, such as 3000\nCorrect it .* \.env/],
    [{ PORT: '80.5' }, /PORT="80.5": expected a whole number/],
    [{ PORT: '70000' }, /PORT/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
    [{ SLACK_BOT_TOKEN: 'abc' }, /SLACK_BOT_TOKEN/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET: with SLACK_BOT_TOKEN/],
    [{ SLACK_SIGNING_SECRET: '12345678' }, /SLACK_BOT_TOKEN: is missing/],
    [{ PERMANENCE_KEY: 'short' }, /PERMANENCE_KEY/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL="loud": expected one of fatal, error, warn, info/],
    [{ DEMO_SEED: 'yes' }, /DEMO_SEED="yes": expected 0 or 1/],
    [{ PUBLIC_URL: 'chat.cabinet.example' }, /PUBLIC_URL="chat.cabinet.example": expected an address such as https:/],
    [{ PERMANENCE_DATA: '/dev/null/here' }, /PERMANENCE_DATA: .*cannot be written/],
  ])('%o is refused by name', (env, expected) => {
    const read = () => readConfig({ ...base, ...env });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(expected);
  });

  test.each([
    { DATABASE_URL: 'mysql://me:hunter22@localhost/x' },
    { SLACK_BOT_TOKEN: 'hunter22' },
    { PERMANENCE_KEY: 'hunter22' },
    { SMTP_URL: 'imap://me:hunter22@localhost' },
  ])('no secret is repeated: %o', (env) => {
    const read = () => readConfig({ ...base, ...env });
    expect(read).toThrow(ConfigError);
    expect(read).not.toThrow(/hunter22/);
  });

  test('every fault is told at once', () => {
    expect(() => readConfig({ ...base, PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });
});
