/**
 * The command `npm start`: reads the environment and the practices, starts, says where to look, stops when asked. Runs in the
 * foreground.
 */
import { existsSync } from 'node:fs';
import { DatabaseHeld } from '../prisma/database.ts';
import { MigrationChanged } from '../prisma/migrate.ts';
import { startPermanence } from './assembly.ts';
import { ConfigError, readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { PracticeFileError, readPractices } from './practice-files.ts';
import { meetMessages } from './warm-up.ts';

/** What an operator can put right: the message says it all, a stack would only hide it. */
function isOperators(error: unknown): error is Error {
  if (
    error instanceof ConfigError ||
    error instanceof PracticeFileError ||
    error instanceof DatabaseHeld ||
    error instanceof MigrationChanged
  )
    return true;
  return (
    error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String(error.code))
  );
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const unknown = config.whatsapp.practices.filter((id) => !practices.some((practice) => practice.id === id));
  if (unknown.length > 0) {
    const known = practices.map((practice) => practice.id).join(', ');
    throw new ConfigError([`WHATSAPP: no practice is named ${unknown.join(', ')} (there are: ${known})`]);
  }
  const log = makeLog(config.logLevel);
  // A defect is logged and the process lives: other patients are being answered.
  process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));

  const permanence = await startPermanence(config, practices, log);
  log.info({ url: permanence.url, practices: practices.length, slack: config.slack !== null }, 'ready');
  console.log(
    [
      '',
      `  Permanence répond pour ${practices.map((practice) => practice.name).join(', ')}.`,
      `  Le chat des patients : ${permanence.url}/`,
      ...(config.slack ? [] : [`  La scène (patient, secrétariat, horloge) : ${permanence.url}/demo`]),
      '',
    ].join('\n'),
  );

  void meetMessages(practices, Date.now()).catch((error: unknown) => log.error({ err: error }, 'warm-up'));

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    permanence.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stop');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(isOperators(error) ? `\n${error.message}\n` : error);
  process.exit(1);
});
