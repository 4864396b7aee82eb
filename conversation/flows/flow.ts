/**
 * What every flow is made of: a machine that decides where the conversation stands, and a table that says what each of its actions
 * gives the turn. Machines are only ever used through `transition`: nothing runs, waits or remembers here.
 */
import { type AnyStateMachine, transition } from 'xstate';
import type { z } from 'zod';
import type { HandoffReason } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import type { Urgency } from '../../domain/triage.ts';
import { type PatientCopy, patientCopy } from '../copy/patient.ts';
import type { AttachedFile, Choice, Effect } from '../effect.ts';
import type { Asked, Meaning } from '../meaning.ts';
import type { FlowId, FlowRecord, Session, Shared } from '../session.ts';
import type { World } from '../world.ts';

/** All that a step may look at. `meaning` is null when nobody spoke (a timer, a flow resumed). */
export interface Step {
  meaning: Meaning | null;
  session: Session;
  world: World;
  now: Instant;
}

/**
 * `BEGUN` starts a flow, `HEARD` brings a patient's message, `BACK` asks for the question before, `RESUMED` asks to say the
 * current question again: after an interruption, when the flow that was called has ended, when a human hands back.
 */
export type FlowEvent = { type: 'BEGUN' | 'HEARD' | 'BACK' | 'RESUMED'; step: Step };

/** What one action of a machine gives the turn. */
export interface Part {
  text?: string;
  choices?: Choice[];
  /** What was just asked; it gives the next short answer its meaning. */
  asked?: Asked;
  file?: AttachedFile;
  effects?: Effect[];
  shared?: Shared;
  /** Must reach the patient even when a human took over meanwhile. */
  sure?: true;
  /** `botGoesOn`: the case runs beside the conversation. `quiet`: this part has said all there is to say. */
  handoff?: { reason: HandoffReason; urgency?: Urgency; botGoesOn?: boolean; quiet?: boolean };
  /** Runs now; this flow waits for its end. */
  call?: FlowRecord;
  /** Runs when this flow has ended, before all that waits. */
  next?: FlowRecord;
}

export type Says<Context> = Record<string, (context: Context, step: Step) => Part>;

export interface Flow<Context = never> {
  id: FlowId;
  /** Rises when states or context change shape. */
  version: number;
  machine: AnyStateMachine;
  /** Shape of the stored context. */
  context: z.ZodType<Context>;
  says: Says<Context>;
}

export interface Advance {
  /** Null when the flow has ended. */
  record: FlowRecord | null;
  parts: Part[];
  /** False when no state took the event: the turn must answer by itself. */
  taken: boolean;
}

/** The actions of a machine as names only: what they give is in `says`, and nothing is ever executed. */
export function named<Name extends string>(says: Record<Name, unknown>): Record<Name, () => void> {
  return Object.fromEntries(Object.keys(says).map((name) => [name, () => {}])) as Record<Name, () => void>;
}

/**
 * One step of a flow. `unfit` when the record was written by another version of the machine or names a state that is no more:
 * the caller gives the conversation to a human.
 */
export function advance<Context>(flow: Flow<Context>, record: FlowRecord, event: FlowEvent): Advance | 'unfit' {
  const context = flow.context.safeParse(record.context);
  if (record.version !== flow.version || !context.success || !hasState(flow.machine, record.state)) return 'unfit';
  const before = flow.machine.resolveState({ value: record.state, context: context.data });
  const [after, actions] = transition(flow.machine, before, event);
  const parts: Part[] = [];
  for (const action of actions) {
    const say = flow.says[action.type];
    if (say) parts.push(say(action.info.context as Context, event.step));
  }
  const state = String(after.value);
  return {
    record:
      after.status === 'done' ? null : { ...record, state, context: { ...after.context } as Record<string, unknown> },
    parts,
    taken: parts.length > 0 || state !== record.state,
  };
}

function hasState(machine: AnyStateMachine, state: string): boolean {
  return Object.hasOwn(machine.states, state);
}

/** A request not begun yet. */
export function request<Context extends object>(flow: Flow<Context>, context: Context): FlowRecord {
  return { flow: flow.id, version: flow.version, state: 'new', context: { ...context } as Record<string, unknown> };
}

export function copyOf(step: Step): PatientCopy {
  return patientCopy(step.session.language);
}

/** The n-th fresh id of this step; each step of a turn sees its own. */
export function freshId(step: Step, nth: number): string {
  const id = step.world.fresh.ids[nth];
  if (id === undefined) throw new RangeError('not enough fresh ids for this turn');
  return id;
}

/** How many fresh ids one step may use. */
export const IDS_PER_STEP = 4;

export const heardYes = ({ event }: { event: FlowEvent }): boolean => event.step.meaning?.answer?.is === 'yes';
export const heardNo = ({ event }: { event: FlowEvent }): boolean => {
  const is = event.step.meaning?.answer?.is;
  return is === 'no' || is === 'noneOfThem';
};

/** The id of the option that was chosen, if one was. */
export function chosen(step: Step): string | null {
  const answer = step.meaning?.answer;
  return answer?.is === 'option' ? answer.id : null;
}

export const reachOf = (step: Step) => ({ practice: step.world.practice.name, phone: step.world.practice.phone });

export function yesNo(step: Step): Choice[] {
  const { choices } = copyOf(step);
  return [
    { id: 'yes', label: choices.yes },
    { id: 'no', label: choices.no },
  ];
}
