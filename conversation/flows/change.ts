/**
 * An appointment that exists: find it, then say when it is, confirm the attendance, cancel it, or hand it to the booking to be moved.
 * Shown only to the contact that booked it or to who holds its code; a name and a birth date prove nothing.
 */
import { assign, setup } from 'xstate';
import type { Appointment } from '../../domain/appointment.ts';
import { admits } from '../../domain/constraint.ts';
import { toLocal, type When } from '../../domain/time.ts';
import { fold } from '../text.ts';
import { readWhen } from '../when.ts';
import { type ChangeSays, changeSays } from './change-says.ts';
import { type ChangeContext, changeContext, found, lateHours, upcoming } from './existing.ts';
import { chosen, type Flow, type FlowEvent, heardNo, heardYes, named, request, type Step } from './flow.ts';
import { limits, practitionerNamed, whenOf } from './wish.ts';

interface Args {
  context: ChangeContext;
  event: FlowEvent;
}

/** Those that the message may mean: by the date of the old appointment and by the practitioner, when that leaves any. */
function meant(context: ChangeContext, step: Step): Appointment[] {
  const all = upcoming(step);
  const { meaning, world } = step;
  if (!meaning) return all;
  const named = practitionerNamed(world.practice, meaning);
  const byName = named.is === 'one' ? all.filter((one) => one.practitioner === named.practitioner.id) : all;
  const left = byName.length > 0 ? byName : all;
  const when = context.want === 'move' ? null : whenOf(step);
  const byTime = when ? left.filter((one) => admits(when, toLocal(one.start, world.practice.timeZone))) : left;
  return byTime.length > 0 ? byTime : left;
}

const now = (test: (step: Step) => boolean) => (args: Args) => test(args.event.step);
const isCoded = now(
  ({ world, now: at }) => world.coded !== null && world.coded.status === 'booked' && world.coded.end > at,
);

const machine = setup({
  types: { context: {} as ChangeContext, events: {} as FlowEvent },
  actions: {
    ...named<ChangeSays>(changeSays),
    keepOnly: assign(({ context, event }) => ({ appointment: meant(context, event.step)[0]?.id ?? null })),
    keepChosen: assign(({ event }) => ({ appointment: chosen(event.step) })),
    keepCoded: assign(({ event }) => ({
      coded: event.step.world.coded,
      appointment: event.step.world.coded?.id ?? null,
    })),
    keepWhen: assign(({ context, event }) => {
      return { when: context.want === 'move' ? newTime(event.step) : null };
    }),
    keepWhy: assign(({ event }) => ({ why: event.step.meaning?.text.slice(0, 500) ?? null })),
    countWrong: assign(({ context }) => ({ wrongCodes: context.wrongCodes + 1 })),
    wantMove: assign({ want: 'move' as const }),
    wantCancel: assign({ want: 'cancel' as const }),
    wantConfirm: assign({ want: 'confirm' as const }),
    forget: assign({ appointment: null, coded: null }),
  },
  guards: {
    yes: heardYes,
    no: heardNo,
    coded: isCoded,
    codeLocked: now(({ world }) => world.codeLocked),
    known: ({ context, event }: Args) => found(context, event.step) !== null,
    none: now((step) => upcoming(step).length === 0),
    one: ({ context, event }: Args) => meant(context, event.step).length === 1,
    picked: now((step) => upcoming(step).some((one) => one.id === chosen(step))),
    narrowed: ({ context, event }: Args) => meant(context, event.step).length === 1 && upcoming(event.step).length > 1,
    asks: ({ context }: Args) => context.want === 'ask',
    cancels: ({ context }: Args) => context.want === 'cancel',
    confirms: ({ context }: Args) => context.want === 'confirm',
    attends: ({ context }: Args) => context.want === 'attendance',
    late: ({ context, event }: Args) => {
      const appointment = found(context, event.step);
      return appointment !== null && context.why === null && lateHours(appointment, event.step) !== null;
    },
    wrongCode: now(({ meaning }) => meaning?.answer?.is === 'code'),
    tooManyWrong: ({ context }: Args) => context.wrongCodes >= 2,
    noCode: now((step) => chosen(step) === 'no-code' || hasNoCode(step)),
    saysMove: now((step) => chosen(step) === 'move' || (step.meaning?.intents.includes('reschedule') ?? false)),
    saysCancel: now((step) => chosen(step) === 'cancel' || (step.meaning?.intents.includes('cancel') ?? false)),
    saysConfirm: now((step) => step.meaning?.intents.includes('confirm') ?? false),
    saysKeep: now((step) => chosen(step) === 'keep'),
    newTime: now((step) => newTime(step) !== null),
    words: now((step) => (step.meaning?.text.trim().length ?? 0) > 0),
  },
}).createMachine({
  id: 'change',
  context: { want: 'ask', appointment: null, coded: null, when: null, why: null, wrongCodes: 0 },
  initial: 'new',
  states: {
    new: { on: { BEGUN: { actions: 'keepWhen', target: 'finding' } } },
    finding: {
      always: [
        { guard: 'known', target: 'acting' },
        { guard: 'coded', actions: 'keepCoded', target: 'acting' },
        { guard: 'codeLocked', target: 'locked' },
        { guard: 'none', target: 'askingCode' },
        { guard: 'asks', target: 'listed' },
        { guard: 'one', actions: 'keepOnly', target: 'acting' },
        { target: 'choosing' },
      ],
    },
    askingCode: {
      entry: 'askCode',
      on: {
        HEARD: [
          { guard: 'coded', actions: 'keepCoded', target: 'acting' },
          { guard: 'codeLocked', target: 'locked' },
          { guard: 'noCode', target: 'unproven' },
          { guard: 'tooManyWrong', target: 'unproven' },
          { guard: 'wrongCode', actions: ['countWrong', 'sayWrongCode'] },
        ],
        RESUMED: { target: 'finding' },
      },
    },
    choosing: {
      entry: 'askWhich',
      on: {
        HEARD: [
          { guard: 'picked', actions: 'keepChosen', target: 'acting' },
          { guard: 'narrowed', actions: 'keepOnly', target: 'acting' },
        ],
        RESUMED: { target: 'finding' },
      },
    },
    acting: {
      always: [
        { guard: 'asks', target: 'told' },
        { guard: 'cancels', target: 'cancelling' },
        { guard: 'confirms', target: 'attending' },
        { guard: 'attends', target: 'askingAttendance' },
        { target: 'moving' },
      ],
    },
    listed: { entry: 'list', always: 'deciding' },
    told: { entry: 'tell', always: 'deciding' },
    /** The patient knows when it is; a move or a cancellation may follow. */
    deciding: {
      on: {
        HEARD: [
          { guard: 'saysMove', actions: 'wantMove', target: 'finding' },
          { guard: 'saysCancel', actions: 'wantCancel', target: 'finding' },
          { guard: 'saysConfirm', actions: 'wantConfirm', target: 'finding' },
          { guard: 'no', actions: 'sayFine', target: 'done' },
        ],
        RESUMED: { target: 'done' },
      },
    },
    askingAttendance: {
      entry: 'askAttendance',
      on: {
        HEARD: [
          { guard: 'saysMove', actions: 'wantMove', target: 'moving' },
          { guard: 'saysCancel', actions: 'wantCancel', target: 'cancelling' },
          { guard: 'yes', target: 'attending' },
          { guard: 'saysConfirm', target: 'attending' },
          { guard: 'no', actions: 'askMoveOrCancel' },
          { guard: 'saysKeep', target: 'kept' },
          { guard: 'newTime', actions: ['wantMove', 'keepWhen'], target: 'moving' },
        ],
        RESUMED: { target: 'askingAttendance', reenter: true },
      },
    },
    attending: { entry: 'confirmAttendance', always: 'done' },
    cancelling: { always: [{ guard: 'late', target: 'askingWhy' }, { target: 'askingCancel' }] },
    askingWhy: {
      entry: 'askWhy',
      on: {
        HEARD: [
          { guard: 'saysMove', actions: 'wantMove', target: 'moving' },
          { guard: 'words', actions: 'keepWhy', target: 'askingCancel' },
        ],
        RESUMED: { target: 'askingWhy', reenter: true },
        BACK: { target: 'kept' },
      },
    },
    askingCancel: {
      entry: 'askCancel',
      on: {
        HEARD: [
          { guard: 'saysMove', actions: 'wantMove', target: 'moving' },
          { guard: 'yes', target: 'cancelled' },
          { guard: 'saysKeep', target: 'kept' },
          { guard: 'no', target: 'kept' },
          { guard: 'saysCancel', target: 'cancelled' },
        ],
        RESUMED: { target: 'askingCancel', reenter: true },
        BACK: { target: 'kept' },
      },
    },
    cancelled: { entry: 'cancel', always: 'done' },
    kept: { entry: 'keep', always: 'done' },
    moving: { entry: 'move', always: 'done' },
    locked: { entry: 'sayLocked', always: 'done' },
    unproven: { entry: 'handOver', always: 'done' },
    done: { type: 'final' },
  },
});

const NO_CODE =
  /\b(?:pas|plus|perdu|jamais|sais|retrouve|don'?t|lost|never)\b.{0,25}\bcode\b|\b(?:pas|plus) (?:recu|eu|garde|note)\b/;

/** Neither "oui" nor "non" is a code: both mean that there is none at hand. */
function hasNoCode(step: Step): boolean {
  const is = step.meaning?.answer?.is;
  if (step.meaning && NO_CODE.test(fold(step.meaning.text))) return true;
  return is === 'no' || is === 'yes' || is === 'noneOfThem';
}

/**
 * The new time that a move asks for. A date taken for that of the old appointment is the new one when "à", "au" or "pour" leads to it,
 * or when no appointment of this contact is on it.
 */
function newTime(step: Step): When | null {
  const { meaning, world, now: at } = step;
  if (!meaning) return null;
  const when = whenOf(step);
  if (when && limits(when)) return when;
  const mentioned = meaning.when.refersTo;
  if (mentioned === undefined) return null;
  const { timeZone: zone, territory } = world.practice;
  const read = readWhen(mentioned, { now: at, zone, territory, language: step.session.language });
  const words = fold(meaning.text);
  const isLedTo =
    /^(?:au|a|pour) /.test(fold(mentioned)) || LEADS_TO.test(words.slice(0, words.indexOf(fold(mentioned))));
  const isOld = upcoming(step).some(({ start }) => admits(read, toLocal(start, zone)));
  return limits(read) && (isLedTo || !isOld) ? read : null;
}

const LEADS_TO = /\b(?:a|au|pour|vers|to|for)(?: le| la)? ?$/;

export const change: Flow<ChangeContext> = {
  id: 'change',
  version: 1,
  machine,
  context: changeContext,
  says: changeSays,
};

export function toChange(want: ChangeContext['want'], appointment: string | null = null) {
  return request(change, { want, appointment, coded: null, when: null, why: null, wrongCodes: 0 });
}
