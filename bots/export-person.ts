/**
 * The command `npm run person -- --practice X --find --name N --birth D`, `--export ID`, `--erase ID [--dry-run]`: finds, exports (as
 * JSON) or erases one person, with counts as proof and a line in the journal. Runs beside a server.
 */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { personCopy } from '../conversation/copy/person.ts';
import { erasePerson, exportPerson, findPeople, keepAudit } from '../prisma/person.ts';
import { besideServer, choosePractice, runCommand } from './command.ts';

const USAGE = `Usage: npm run -s person -- --practice <id> --find --name <birth name> --birth 1981-04-12
       npm run -s person -- --practice <id> --export <contact or patient> > person.json
       npm run -s person -- --practice <id> --erase <contact or patient> [--dry-run]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      practice: { type: 'string' },
      find: { type: 'boolean', default: false },
      name: { type: 'string' },
      birth: { type: 'string' },
      export: { type: 'string' },
      erase: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const wanted = [values.find, values.export !== undefined, values.erase !== undefined].filter(Boolean);
  if (wanted.length !== 1) throw new RangeError(`one of --find, --export and --erase\n${USAGE}`);
  if (values['dry-run'] && values.erase === undefined) throw new RangeError(`--dry-run goes with --erase\n${USAGE}`);
  if (values.find && (!values.name || !/^\d{4}-\d{2}-\d{2}$/.test(values.birth ?? '')))
    throw new RangeError(`--find needs --name and --birth (1981-04-12)\n${USAGE}`);
  const { config, practice } = choosePractice(values.practice, USAGE);
  await besideServer(config, async (pool, clock) => {
    const by = userInfo().username;
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    if (values.find) {
      const found = await findPeople(pool, practice.id, values.name ?? '', values.birth ?? '');
      if (found.length === 0) throw new RangeError(personCopy.nobody);
      for (const one of found) {
        print(personCopy.found(one.patient, `${one.firstNames} ${one.birthName}`, one.birthDate));
        for (const contact of one.contacts) print(personCopy.contact(contact.id, contact.channel));
      }
    } else if (values.export !== undefined) {
      const person = await exportPerson(pool, practice.id, values.export);
      if (!person) throw new RangeError(personCopy.unknown(values.export, practice.name));
      const rows = Object.fromEntries(Object.entries(person).map(([name, list]) => [name, list.length]));
      const audit = await keepAudit(
        pool,
        practice.id,
        { fact: 'PersonExported', id: values.export, by, rows },
        clock.now(),
      );
      print(JSON.stringify({ practice: practice.id, person }, null, 2));
      console.error(JSON.stringify(audit));
    } else if (values.erase !== undefined) {
      const isDry = values['dry-run'];
      const proof = await erasePerson(pool, practice.id, values.erase, clock.now(), !isDry);
      if (proof === 'unknown') throw new RangeError(personCopy.unknown(values.erase, practice.name));
      if (proof === 'hasFutureAppointments') throw new RangeError(personCopy.future);
      for (const [name, count] of Object.entries(proof.erased)) print(personCopy.erased(name, count));
      print(personCopy.anonymised(proof.anonymised));
      const left = Object.entries(proof.left);
      print(
        left.length === 0 ? personCopy.nothingLeft : personCopy.left(left.map(([name, count]) => `${name} ${count}`)),
      );
      for (const { channel, ts } of proof.posts) print(personCopy.post(channel, ts));
      print(isDry ? personCopy.dry : personCopy.done);
      if (left.length > 0) process.exitCode = 2;
      if (isDry) return;
      const rows = { ...proof.erased, anonymised: proof.anonymised };
      const audit = await keepAudit(
        pool,
        practice.id,
        { fact: 'PersonErased', id: values.erase, by, rows },
        clock.now(),
      );
      console.error(JSON.stringify(audit));
    }
  });
}

runCommand(main, USAGE);
