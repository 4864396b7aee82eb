/**
 * Plays a transcript: a text that a newcomer can read. On one side what the patient writes, what the staff does and how time passes;
 * on the other all that Permanence answers, records and tells the staff. The whole text is rendered again and compared.
 *
 *     # title                       @ 2026-03-30 10:00 web tilleuls    the moment, the channel, the practice
 *     P words ("+ words": another message of the same burst)           C a quick reply, by its label
 *     M voice words of its caption  E an edited message                X a message taken back
 *     S Fanja prend | répond … | remarque … | rend | ferme | acquitte  T +20 min | T 2026-03-31 08:00
 *     A martin 2026-04-02 14:00-15:00   somebody else takes this time  F martin 2026-04-02 14:00-15:00 gives it back
 *     W 2026-03-28 vaccin Paul Durand   somebody else waits since then  L no alert reaches anybody from here on
 *     B what the patient reads      * what is recorded                 ! what the staff sees
 *     = these words must be among all that, whatever else changes      ≠ these words must not
 */
import type { Choice, Effect, Fact, Say } from '../../conversation/effect.ts';
import type { PatientInbound } from '../../conversation/heard.ts';
import type { MediaKind, StaffAction } from '../../conversation/inbound.ts';
import type { Practice } from '../../domain/practice.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import { type Abilities, Rehearsal, WEB, WHATSAPP } from './rehearsal.ts';

const INPUT = /^[#@PCMEXSTAFWL+=≠]( |$)/;

/** Who plays: in memory, or over the real store. */
export interface Stage {
  readonly practice: Practice;
  now: Instant;
  abilities: Abilities;
  choices: Choice[];
  isDelivering: boolean;
  patient(inbounds: PatientInbound[]): Effect[] | Promise<Effect[]>;
  staff(name: string, act: StaffAction): Effect[] | Promise<Effect[]>;
  moveTo(instant: Instant): Effect[] | Promise<Effect[]>;
  take(practitioner: string, start: Instant, end: Instant): void | Promise<void>;
  free(practitioner: string, start: Instant, end: Instant): void | Promise<void>;
  wait(since: Instant, reason: string, patientLabel: string): void | Promise<void>;
  handoffId(): string | Promise<string>;
  told(text: string): string;
}

type MakeStage = (practice: Practice, now: Instant) => Stage;

export async function play(
  source: string,
  practices: readonly Practice[],
  makeStage: MakeStage = (practice, now) => new Rehearsal(practice, now),
): Promise<string> {
  const rendered: string[] = [];
  let rehearsal: Stage | null = null;
  let burst: PatientInbound[] = [];
  const flush = async (): Promise<void> => {
    if (burst.length === 0 || !rehearsal) return;
    rendered.push(...render(await rehearsal.patient(burst), rehearsal), '');
    burst = [];
  };
  for (const line of source.split('\n').filter((one) => INPUT.test(one))) {
    const kind = line[0] ?? '';
    const rest = line.slice(2).trim();
    if (kind !== '+') await flush();
    rendered.push(line.trimEnd());
    if (kind === '#' || kind === '=' || kind === '≠') continue;
    if (kind === '@') {
      rehearsal = begin(rest, practices, makeStage);
      rendered.push('');
      continue;
    }
    if (!rehearsal) throw new Error('a transcript begins with its moment: @ 2026-03-30 10:00 web tilleuls');
    switch (kind) {
      case 'P':
      case '+':
        burst.push({ kind: 'text', text: rest });
        break;
      case 'C':
        burst.push(choice(rehearsal, rest));
        break;
      case 'M': {
        const [media, ...caption] = rest.split(' ');
        burst.push({
          kind: 'media',
          media: media as MediaKind,
          ...(caption.length > 0 ? { caption: caption.join(' ') } : {}),
        });
        break;
      }
      case 'E':
        burst.push({ kind: 'edited', text: rest });
        break;
      case 'X':
        burst.push({ kind: 'deleted' });
        break;
      case 'S':
        rendered.push(...render(await gesture(rehearsal, rest), rehearsal), '');
        break;
      case 'T':
        rendered.push(...render(await rehearsal.moveTo(later(rehearsal, rest)), rehearsal), '');
        break;
      case 'A':
        await changeTime(rehearsal, rest, 'take');
        break;
      case 'F':
        await changeTime(rehearsal, rest, 'free');
        break;
      case 'W': {
        const [since = '', reason = '', ...label] = rest.split(' ');
        const { timeZone } = rehearsal.practice;
        await rehearsal.wait(toInstant(`${since}T10:00`, timeZone), reason, label.join(' '));
        break;
      }
      case 'L':
        rehearsal.isDelivering = false;
        break;
    }
  }
  await flush();
  return `${rendered.join('\n').trim()}\n`;
}

/** What a transcript demands and what came out against it, as readable lines; empty when all is well. */
export function broken(played: string): string[] {
  const lines = played.split('\n');
  const out = lines.filter((line) => /^[B*! ]/.test(line)).join('\n');
  return lines.filter((line) => {
    const words = line.slice(2).trim();
    return (line.startsWith('= ') && !out.includes(words)) || (line.startsWith('≠ ') && out.includes(words));
  });
}

function begin(rest: string, practices: readonly Practice[], makeStage: MakeStage): Stage {
  const [date, time, channel, name] = rest.split(' ');
  const practice = practices.find((one) => one.id === (name ?? 'tilleuls'));
  if (!practice) throw new Error(`no practice ${name}`);
  const rehearsal = makeStage(practice, toInstant(`${date}T${time}`, practice.timeZone));
  rehearsal.abilities = channel === 'whatsapp' ? WHATSAPP : WEB;
  return rehearsal;
}

function choice(rehearsal: Stage, label: string): PatientInbound {
  const found = rehearsal.choices.find((one) => plain(one.label) === label);
  if (!found)
    throw new Error(`no quick reply "${label}" among ${rehearsal.choices.map((one) => one.label).join(', ')}`);
  return { kind: 'choice', id: found.id, label: found.label };
}

const GESTURES: Record<string, (handoff: string, text: string) => StaffAction> = {
  prend: (handoff) => ({ action: 'take', handoff }),
  répond: (handoff, text) => ({ action: 'answer', handoff, text }),
  remarque: (handoff, text) => ({ action: 'remark', handoff, text }),
  rend: (handoff) => ({ action: 'handBack', handoff }),
  ferme: (handoff) => ({ action: 'close', handoff }),
  acquitte: (handoff) => ({ action: 'acknowledge', handoff }),
};

async function gesture(rehearsal: Stage, rest: string): Promise<Effect[]> {
  const [name = '', what = '', ...words] = rest.split(' ');
  const make = GESTURES[what];
  if (!make) throw new Error(`no gesture "${what}"`);
  return await rehearsal.staff(name, make(await rehearsal.handoffId(), words.join(' ')));
}

function later(rehearsal: Stage, rest: string): number {
  const minutes = /^\+(\d+) min$/.exec(rest)?.[1];
  if (minutes) return rehearsal.now + Number(minutes) * 60_000;
  return toInstant(rest.replace(' ', 'T'), rehearsal.practice.timeZone);
}

async function changeTime(rehearsal: Stage, rest: string, what: 'take' | 'free'): Promise<void> {
  const [practitioner = '', date = '', hours = ''] = rest.split(' ');
  const [from, to] = hours.split('-').map((hour) => toInstant(`${date}T${hour}`, rehearsal.practice.timeZone));
  await rehearsal[what](practitioner, from ?? 0, to ?? 0);
}

// ── What comes out, one line each ────────────────────────────────────────────────────────────────────────────────────────

function render(effects: Effect[], stage: Stage): string[] {
  const lines = effects.flatMap((effect) => {
    if (effect.kind === 'say') return effect.to.who === 'patient' ? patientLines(effect) : [`! ${staffLine(effect)}`];
    return effect.kind === 'record' ? [factLine(effect.fact)] : [];
  });
  return lines.map((line) => stage.told(line));
}

/** To whom a place of the waiting list is offered is what matters there. */
function factLine(fact: Fact): string {
  return fact.fact === 'WaitlistOffered' ? `* ${fact.fact} (${fact.hold.patientLabel})` : `* ${fact.fact}`;
}

function patientLines({ body }: Say): string[] {
  if (body.is !== 'text') return [];
  const choices = (body.choices ?? []).map(({ label }) => `[${plain(label)}]`).join(' ');
  const file = body.file ? `(${body.file.name})` : '';
  return [...plain(body.text).split('\n'), choices, file]
    .filter((line) => line !== '')
    .map((line, nth) => `${nth === 0 ? 'B' : ' '} ${line}`);
}

function staffLine({ to, body }: Say): string {
  const where = to.who === 'onCall' ? `onCall ${to.level}` : to.who;
  return `${where} : ${plain(body.text).split('\n')[0]}`;
}

/** Spaces that do not break a line are plain ones in a transcript. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
}
