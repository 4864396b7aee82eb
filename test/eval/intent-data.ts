/**
 * The messages we wrote ourselves, with their labels in the text: reads `data/intents/*.txt` and splits them into folds by
 * neighbourhood, since lines written one after the other resemble each other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Entities, INTENTS, type Intent } from '../../conversation/meaning.ts';

export interface LabelledMessage {
  text: string;
  intents: Intent[];
  entities: Entities;
  /** `file:block`: messages of one block never straddle folds. */
  block: string;
  /** `file:line`. */
  place: string;
}

const FOLDER = new URL('./data/intents/', import.meta.url);
const LINES_FOLDER = new URL('./data/intent-lines/', import.meta.url);
const BLOCK_LINES = 6;
const WHO = { S: 'self', C: 'child', O: 'other', '-': undefined } as const;
const ENTITY = {
  r: 'visitReason',
  d: 'dateText',
  p: 'practitionerName',
  f: 'patientFirstName',
  l: 'patientLastName',
  b: 'birthDate',
  t: 'phone',
} as const;

/** Every message of the files that `keep` admits. Throws on a line that cannot be read: a defect of the data. */
export function readMessages(keep: (file: string) => boolean = () => true): LabelledMessage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && keep(file))
    .sort()
    .flatMap((file) => readFile(file));
}

/** Messages of which only the intents are labelled, `## intent,intent` above its lines. Throws on a line that cannot be read. */
export function readLines(): { text: string; intents: Intent[]; file: string }[] {
  return readdirSync(LINES_FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      let intents: Intent[] = [];
      return readFileSync(new URL(name, LINES_FOLDER), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          if (line.startsWith('## '))
            intents = line
              .slice(3)
              .split(',')
              .map((intent) => intentOf(intent, `${name}:${index + 1}`));
          return !line.trim() || /^##? /.test(line) ? [] : [{ text: line, intents, file: name.replace('.txt', '') }];
        });
    });
}

function readFile(file: string): LabelledMessage[] {
  const messages: LabelledMessage[] = [];
  let intents: Intent[] = [];
  let who: keyof typeof WHO = '-';
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const place = `${file}:${index + 1}`;
      if (!line.trim() || line.startsWith('# ')) return;
      const heading = /^## (\S+) ([SCO-])$/.exec(line);
      if (heading) {
        intents = (heading[1] ?? '').split(',').map((name) => intentOf(name, place));
        who = whoOf(heading[2], place);
        return;
      }
      const own = /^(?:\[([a-z_,]+)\] )?(?:([SCO-])> )?(.*)$/.exec(line);
      const labels = own?.[1] ? own[1].split(',').map((name) => intentOf(name, place)) : intents;
      const whose = own?.[2] ? whoOf(own[2], place) : who;
      const { text, entities } = unmark(own?.[3] ?? '');
      const forWhom = WHO[whose];
      if (forWhom) entities.forWhom = forWhom;
      messages.push({ text, intents: labels, entities, block: `${file}:${Math.floor(index / BLOCK_LINES)}`, place });
    });
  return messages;
}

/** `{d:jeudi}` → "jeudi" and an entity; `{b:1990-05-17=17/05/90}` names the value before the words; `{r2:…}` labels nothing. */
function unmark(marked: string): { text: string; entities: Entities } {
  const entities: Entities = {};
  const text = marked.replace(
    /\{([a-z])(2?):(?:([^}=]*)=)?([^}]*)\}/g,
    (_, kind: string, other: string, value: string | undefined, words: string) => {
      if (!other && kind in ENTITY) {
        const key = ENTITY[kind as keyof typeof ENTITY];
        entities[key] ??= value ?? words;
      }
      return words;
    },
  );
  return { text, entities };
}

export function intentOf(name: string, place: string): Intent {
  const intent = INTENTS.find((known) => known === name);
  if (!intent) throw new Error(`${place}: unknown intent "${name}"`);
  return intent;
}

function whoOf(letter: string | undefined, place: string): keyof typeof WHO {
  if (letter === 'S' || letter === 'C' || letter === 'O' || letter === '-') return letter;
  throw new Error(`${place}: unknown person "${letter}"`);
}
