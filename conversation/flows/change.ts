/**
 * An appointment that exists: find it, then say when it is, confirm the attendance, cancel it, or hand it to the booking to be moved.
 * Shown only to the contact that booked it or to who holds its code; a name and a birth date prove nothing.
 */
import { assign, setup } from 'xstate';
import { admits } from '../../domain/constraint.ts';
import { toLocal } from '../../domain/time.ts';
import {
  explains,
  hasNoCode,
  meant,
  namesAnother,
  newTime,
  saysAll,
  saysCancel,
  saysKeep,
  shiftSaid,
  wantsAll,
  whyIn,
  whySaid,
} from './change-hears.ts';
import { type ChangeSays, changeSays } from './change-says.ts';
import {
  type ChangeContext,
  cancelRefusal,
  changeContext,
  found,
  moveRefusal,
  remindedVisits,
  targetsOf,
  upcoming,
} from './existing.ts';
import { chosen, type Flow, type FlowEvent, heardNo, heardYes, named, request, type Step } from './flow.ts';
import { type ReminderAct, type ReminderAnswer, reminderAnswer } from './reminder-answer.ts';

interface Args {
  context: ChangeContext;
  event: FlowEvent;
}

/** The answer to the reminder, when the message is one. */
function answered({ context, event }: Args): ReminderAnswer | null {
  return reminderAnswer(remindedVisits(context, event.step), event.step);
}

/** This answer, about visits that are clear: one that was named, the only one, or all of them. */
const answers = (act: ReminderAct) => (args: Args) => {
  const answer = answered(args);
  return answer?.act === act && (answer.isNamed || act === 'comes');
};

const ALL_OF_THEM = { all: true as const };

const now = (test: (step: Step) => boolean) => (args: Args) => test(args.event.step);
const isCoded = now(
  ({ world, now: at }) => world.coded !== null && world.coded.status === 'booked' && world.coded.end > at,
);

const machine = setup({
  types: { context: {} as ChangeContext, events: {} as FlowEvent },
  actions: {
    ...named<ChangeSays>(changeSays),
    keepOnly: assign(({ context, event }) => ({ appointment: meant(context, event.step)[0]?.id ?? null })),
    keepOther: assign(({ context, event }) => {
      const [kept] = meant(context, event.step);
      return { appointment: targetsOf(context, event.step).find(({ id }) => id !== kept?.id)?.id ?? null };
    }),
    keepChosen: assign(({ event }) => ({ appointment: chosen(event.step) })),
    keepCoded: assign(({ event }) => ({
      coded: event.step.world.coded,
      appointment: event.step.world.coded?.id ?? null,
    })),
    keepWhen: assign(({ context, event }) => {
      const why = whySaid(event.step);
      if (context.want !== 'move') return { when: null, why };
      const shift = shiftSaid(event.step);
      return shift ? { when: null, shift, why } : { when: newTime(event.step), why };
    }),
    keepWhy: assign(({ event }) => ({ why: event.step.meaning?.text.trim().slice(0, 500) ?? null })),
    keepWhyBeside: assign(({ context, event }) => ({ why: context.why ?? whyIn(event.step) })),
    /** One of the reminded visits is answered: it is what the next states are about. */
    single: assign((args) => {
      const visits = answered(args)?.visits ?? [];
      const [only] = visits;
      return { appointment: visits.length === 1 ? (only?.id ?? null) : null };
    }),
    /** What was just dealt with is no longer asked. */
    settle: assign(({ context, event }) => {
      const done = targetsOf(context, event.step).map(({ id }) => id);
      const left = remindedVisits(context, event.step).filter(({ id }) => !done.includes(id));
      return { reminded: left.map(({ id }) => id), appointment: null, why: null, goesOn: true };
    }),
    pickReminded: assign(({ event }) => ({ appointment: chosen(event.step) })),
    countWrong: assign(({ context }) => ({ wrongCodes: context.wrongCodes + 1 })),
    wantMove: assign({ want: 'move' as const }),
    wantCancel: assign(({ event }) => ({ want: 'cancel' as const, ...(wantsAll(event.step) ? ALL_OF_THEM : {}) })),
    keepAll: assign(ALL_OF_THEM),
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
    gone: ({ context, event }: Args) => targetsOf(context, event.step).length === 0,
    started: ({ context, event }: Args) => moveRefusal(context, event.step)?.code === 'alreadyStarted',
    all: ({ context }: Args) => context.all === true,
    /** "Lequel ?" – "les deux". */
    saysAllHere: ({ context, event }: Args) => context.want === 'cancel' && saysAll(event.step),
    /** "Seulement celui de jeudi", of all that were to be cancelled. */
    singled: ({ context, event }: Args) =>
      targetsOf(context, event.step).length > 1 && meant(context, event.step).length === 1,
    /** Nothing stands in the way, once the reason that the message gives is counted. */
    mayCancel: (args: Args) => {
      const { context, event } = args;
      const agrees = heardYes(args) || saysCancel(event.step);
      return agrees && cancelRefusal(context, event.step, context.why ?? whyIn(event.step)) === null;
    },
    agrees: (args: Args) => heardYes(args) || saysCancel(args.event.step),
    explains: ({ context, event: { step } }: Args) =>
      cancelRefusal(context, step)?.code === 'whyMissing' && explains(step),
    comes: answers('comes'),
    cannot: answers('cannot'),
    moves: answers('move'),
    /** Several, and which one is not said. */
    cannotSome: (args: Args) => answered(args)?.act === 'cannot',
    movesSome: (args: Args) => answered(args)?.act === 'move',
    saysAll: now(saysAll),
    isReminded: ({ context, event }: Args) =>
      remindedVisits(context, event.step).some(({ id }) => id === chosen(event.step)),
    moreReminded: ({ context, event }: Args) => remindedVisits(context, event.step).length > 0,
    wrongCode: now(({ meaning }) => meaning?.answer?.is === 'code'),
    tooManyWrong: ({ context }: Args) => context.wrongCodes >= 2,
    noCode: now((step) => chosen(step) === 'no-code' || hasNoCode(step)),
    saysMove: now((step) => chosen(step) === 'move' || (step.meaning?.intents.includes('reschedule') ?? false)),
    saysCancel: now(saysCancel),
    saysConfirm: now((step) => step.meaning?.intents.includes('confirm') ?? false),
    saysKeep: now(saysKeep),
    /** "Gardez celui de jeudi", of two: the other one is to go. */
    keepsOther: ({ context, event: { step } }: Args) =>
      saysKeep(step) && targetsOf(context, step).length === 2 && meant(context, step).length === 1,
    namesAnother: ({ context, event: { step } }: Args) =>
      saysCancel(step) && namesAnother(targetsOf(context, step), step),
    newTime: now((step) => newTime(step) !== null),
    /** "C'est bien à 14 h ?": the time of the visit itself is no other one. */
    sameTime: ({ context, event: { step } }: Args) => {
      const when = newTime(step);
      const { timeZone } = step.world.practice;
      return when !== null && remindedVisits(context, step).some(({ start }) => admits(when, toLocal(start, timeZone)));
    },
    words: now((step) => (step.meaning?.text.trim().length ?? 0) > 0),
  },
}).createMachine({
  id: 'change',
  context: { want: 'ask', appointment: null, coded: null, when: null, why: null, wrongCodes: 0 },
  initial: 'new',
  states: {
    new: {
      on: {
        BEGUN: [
          { guard: 'attends', target: 'acting' },
          { actions: 'keepWhen', target: 'finding' },
        ],
      },
    },
    finding: {
      always: [
        { guard: 'known', target: 'acting' },
        { guard: 'coded', actions: 'keepCoded', target: 'acting' },
        { guard: 'codeLocked', target: 'locked' },
        { guard: 'none', target: 'askingCode' },
        { guard: 'asks', target: 'listed' },
        { guard: 'all', target: 'acting' },
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
          { guard: 'saysAllHere', actions: 'keepAll', target: 'acting' },
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
          { guard: 'comes', actions: 'single', target: 'attending' },
          { guard: 'cannot', actions: 'single', target: 'cancelling' },
          { guard: 'moves', actions: ['single', 'wantMove', 'keepWhen'], target: 'moving' },
          { guard: 'cannotSome', actions: 'wantCancel', target: 'askingWhichReminded' },
          { guard: 'movesSome', actions: ['wantMove', 'keepWhen'], target: 'askingWhichReminded' },
          { guard: 'saysKeep', target: 'kept' },
          { guard: 'sameTime', actions: 'askAttendance' },
          { guard: 'newTime', actions: ['wantMove', 'keepWhen'], target: 'moving' },
        ],
        RESUMED: [{ guard: 'moreReminded', target: 'askingAttendance', reenter: true }, { target: 'done' }],
      },
    },
    askingWhichReminded: {
      entry: 'askWhichReminded',
      on: {
        HEARD: [
          { guard: 'saysAll', target: 'cancelling' },
          { guard: 'isReminded', actions: 'pickReminded', target: 'changing' },
        ],
        RESUMED: { target: 'askingWhichReminded', reenter: true },
        BACK: { target: 'askingAttendance' },
      },
    },
    changing: { always: [{ guard: 'cancels', target: 'cancelling' }, { target: 'moving' }] },
    attending: {
      always: [
        { guard: 'gone', target: 'gone' },
        { guard: 'started', target: 'started' },
        { actions: ['confirmAttendance', 'settle'], target: 'goingOn' },
      ],
    },
    cancelling: {
      always: [{ guard: 'gone', target: 'gone' }, { guard: 'started', target: 'started' }, { target: 'askingCancel' }],
    },
    /** One question for both: whether to cancel and, when it is late, why. */
    askingCancel: {
      entry: 'askCancel',
      on: {
        HEARD: [
          { guard: 'saysMove', actions: ['wantMove', 'keepWhen'], target: 'moving' },
          { guard: 'keepsOther', actions: 'keepOther', target: 'askingCancel', reenter: true },
          { guard: 'saysKeep', target: 'kept' },
          { guard: 'singled', actions: 'keepOnly', target: 'askingCancel', reenter: true },
          { guard: 'namesAnother', actions: 'sayOnlyThese', target: 'askingCancel', reenter: true },
          { guard: 'mayCancel', actions: 'keepWhyBeside', target: 'cancelled' },
          { guard: 'agrees', target: 'askingWhy' },
          { guard: 'explains', actions: 'keepWhy', target: 'askingCancel', reenter: true },
          { guard: 'no', target: 'kept' },
        ],
        RESUMED: { target: 'cancelling' },
        BACK: { target: 'kept' },
      },
    },
    /** The cancellation is agreed; a late one must say why. */
    askingWhy: {
      entry: 'askWhy',
      on: {
        HEARD: [
          { guard: 'saysMove', actions: ['wantMove', 'keepWhen'], target: 'moving' },
          { guard: 'saysKeep', target: 'kept' },
          { guard: 'words', actions: 'keepWhy', target: 'cancelled' },
        ],
        RESUMED: { target: 'askingWhy', reenter: true },
        BACK: { target: 'kept' },
      },
    },
    cancelled: { entry: 'cancel', always: { actions: 'settle', target: 'goingOn' } },
    kept: { entry: 'keep', always: { actions: 'settle', target: 'goingOn' } },
    /** Other visits of the same reminder are still to be answered. */
    goingOn: { always: [{ guard: 'moreReminded', target: 'askingAttendance' }, { target: 'done' }] },
    started: { entry: 'sayStarted', always: 'done' },
    gone: { entry: 'sayGone', always: 'done' },
    moving: {
      always: [
        { guard: 'gone', target: 'gone' },
        { guard: 'started', target: 'started' },
        { actions: 'move', target: 'done' },
      ],
    },
    locked: { entry: 'sayLocked', always: 'done' },
    unproven: { entry: 'handOver', always: 'done' },
    done: { type: 'final' },
  },
});

export const change: Flow<ChangeContext> = {
  id: 'change',
  version: 1,
  machine,
  context: changeContext,
  says: changeSays,
};

const empty = { appointment: null, coded: null, when: null, why: null, wrongCodes: 0 };

export function toChange(want: ChangeContext['want'], appointment: string | null = null) {
  return request(change, { ...empty, want, appointment });
}

/** To cancel all that this contact has booked: read back, and asked once. */
export function toCancelAll() {
  return request(change, { ...empty, want: 'cancel', ...ALL_OF_THEM });
}

/** The question of a reminder about these visits of one day. */
export function toAttendance(visits: readonly string[]) {
  return request(change, { ...empty, want: 'attendance', reminded: [...visits] });
}
