/**
 * The messages that train and check the triage: those written for it (`data/triage/*.txt`, one message a line under a heading
 * `# urgency kind topic`; behind a tab what a routine one asks for), those written for the intents, and those of several authors (`message-data.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Intent } from '../../conversation/meaning.ts';
import { readSigns, showsEvidence } from '../../conversation/triage/signs.ts';
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';
import { intentOf, readMessages } from './intent-data.ts';
import { type LabelledText, readTexts } from './message-data.ts';
import { PHRASE_FILES, readPhrases } from './when-gold.ts';

export interface TriageRow {
  text: string;
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
  topic: string;
  file: string;
  /** Routine, but built to look like an emergency. */
  isHard?: boolean;
  /** What it asks for, where that was labelled. */
  intents?: Intent[];
}

const FOLDER = new URL('./data/triage/', import.meta.url);
const CHECK_FOLDER = new URL('./data/triage-check/', import.meta.url);

/** Every labelled message whose file `keep` admits. Throws on a heading that cannot be read. */
function readTriageRows(keep: (file: string) => boolean = () => true): TriageRow[] {
  return readFolder(FOLDER, keep);
}

/** Routine messages written for the triage of which it was also labelled what they ask for. */
export function readTriageRequests(): { text: string; intents: Intent[]; file: string }[] {
  return readTriageRows().flatMap(({ text, intents, file }) =>
    intents ? [{ text, intents, file: file.replace('.txt', '') }] : [],
  );
}

/** The messages that no training may see. */
export function readCheckRows(): TriageRow[] {
  return readFolder(CHECK_FOLDER, () => true);
}

function readFolder(folder: URL, keep: (file: string) => boolean): TriageRow[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && keep(file))
    .sort()
    .flatMap((file) => readFile(folder, file));
}

function readFile(folder: URL, file: string): TriageRow[] {
  const rows: TriageRow[] = [];
  let heading: Pick<TriageRow, 'urgency' | 'emergencyKind' | 'topic'> | undefined;
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const title = /^# (vital|urgent|routine)(?: (medical|suicide|violence|child|poison|-))? (\S+)$/.exec(line);
    if (title) {
      heading = {
        urgency: title[1] as Urgency,
        emergencyKind: title[2] && title[2] !== '-' ? (title[2] as EmergencyKind) : null,
        topic: title[3] ?? '',
      };
    } else if (heading) {
      const isHard = heading.urgency === 'routine' && heading.topic !== 'plain';
      const [text = '', intents] = line.split('\t');
      rows.push({
        text,
        ...heading,
        file,
        isHard,
        ...(intents && { intents: intents.split(',').map((name) => intentOf(name, file)) }),
      });
    } else throw new Error(`${file}: a message before any heading: ${line}`);
  }
  return rows;
}

/** Requests without any symptom, written for the intents: routine. */
function readOfficeRows(): TriageRow[] {
  return readMessages()
    .filter(({ intents }) => !intents.includes('report_symptoms'))
    .map(({ text }) => ({ text, urgency: 'routine', emergencyKind: null, topic: 'office', file: 'intents' }));
}

/** Phrases written for dates in which nobody is unwell: routine. */
function readTimeRows(): TriageRow[] {
  return PHRASE_FILES.flatMap(readPhrases)
    .filter(({ text }) => !showsEvidence(readSigns(text)))
    .map(({ text }) => ({ text, urgency: 'routine', emergencyKind: null, topic: 'time', file: 'when' }));
}

/** Everything that may be learnt from. */
export function readLearntRows(): TriageRow[] {
  return [...readTriageRows(), ...readOfficeRows(), ...readTimeRows(), ...readAuthorRows('train')];
}

/** What several authors wrote with every label: `train` may be learnt from, `keptApart` only measures. */
export function readAuthorRows(from: 'train' | 'keptApart'): TriageRow[] {
  return readTexts(from).map(toRow);
}

function toRow({ text, urgency, emergencyKind, tags, file }: LabelledText): TriageRow {
  return { text, urgency, emergencyKind, topic: 'author', file, isHard: tags.includes('hard_negative') };
}
