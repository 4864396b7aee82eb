/**
 * The messages written to train and check the triage: `data/triage/*.txt`, one message a line under a heading
 * `# urgency kind topic`. Lines of one heading may be split between folds; a fold never holds a line and its noisy copies apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';
import { readMessages } from './intent-data.ts';

export interface TriageRow {
  text: string;
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
  topic: string;
  file: string;
}

const FOLDER = new URL('./data/triage/', import.meta.url);
const CHECK_FOLDER = new URL('./data/triage-check/', import.meta.url);

/** Every labelled message whose file `keep` admits. Throws on a heading that cannot be read. */
export function readTriageRows(keep: (file: string) => boolean = () => true): TriageRow[] {
  return readFolder(FOLDER, keep);
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
    } else if (heading) rows.push({ text: line, ...heading, file });
    else throw new Error(`${file}: a message before any heading: ${line}`);
  }
  return rows;
}

/** Requests without any symptom, written for the intents: routine. */
export function readOfficeRows(): TriageRow[] {
  return readMessages()
    .filter(({ intents }) => !intents.includes('report_symptoms'))
    .map(({ text }) => ({ text, urgency: 'routine', emergencyKind: null, topic: 'office', file: 'intents' }));
}
