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

/** The answer to the reminder, when the message is one. */
function answered({ context, event }: Args): ReminderAnswer | null {
  return reminderAnswer(remindedVisits(context, event.step), event.step);
}

/** This answer, about visits that are clear: one that was named, the only one, or all of them. */
const answers = (act: ReminderAct) => (args: Args) => {
  const answer = answered(args);
  return answer?.act === act && (answer.isNamed || act === 'comes');
};

/** The reason given together with "oui": the words, when they are more than agreement. */
function whyIn(step: Step): string | null {
  const text = step.meaning?.text.trim() ?? '';
  const isMore = (fold(text).match(/[a-z]{2,}/g) ?? []).some(
    (word) => !AGREEMENT.has(word) && !word.startsWith('annul'),
  );
  return isMore ? text.replace(/^(?:oui|ok|yes)\b[\s,.;:!-]*/i, '').slice(0, 500) : null;
}

const AGREEMENT: ReadonlySet<string> = new Set(
  'oui ok yes daccord accord bien sur volontiers merci svp stp plait vous te il je le la les mon ma mes rdv rendez confirme veux please cancel it sure my appointment'.split(
    ' ',
  ),
);

/** "… car je suis malade": the reason given with the request itself. */
function whySaid(step: Step): string | null {
  const text = step.meaning?.text ?? '';
  const at = fold(text).search(/\b(?:car|parce que|puisque|because)\b/);
  return at < 0 || fold(text).length !== text.length ? null : text.slice(at, at + 500);
}

/** Words that may be a reason, and ask nothing. */
const EXPLAINS: ReadonlySet<string> = new Set([
  'report_symptoms',
  'out_of_scope',
  'cancel',
  'late_arrival',
  'yes',
  'no',
]);

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
      return { when: context.want === 'move' ? newTime(event.step) : null, why: whySaid(event.step) };
    }),
    keepWhy: assign(({ event }) => ({ why: event.step.meaning?.text.trim().slice(0, 500) ?? null })),
    keepWhyBeside: assign(({ event }) => ({ why: whyIn(event.step) })),
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
    gone: ({ context, event }: Args) => targetsOf(context, event.step).length === 0,
    started: ({ context, event }: Args) => moveRefusal(context, event.step)?.code === 'alreadyStarted',
    /** Nothing stands in the way, once the reason that the message gives is counted. */
    mayCancel: (args: Args) => {
      const { context, event } = args;
      const agrees = heardYes(args) || saysCancel(event.step);
      return agrees && cancelRefusal(context, event.step, context.why ?? whyIn(event.step)) === null;
    },
    agrees: (args: Args) => heardYes(args) || saysCancel(args.event.step),
    explains: ({ context, event: { step } }: Args) =>
      cancelRefusal(context, step)?.code === 'whyMissing' &&
      step.meaning?.answer?.is !== 'no' &&
      whyIn(step) !== null &&
      !step.meaning?.text.includes('?') &&
      (step.meaning?.intents ?? []).every((intent) => EXPLAINS.has(intent)),
    comes: answers('comes'),
    cannot: answers('cannot'),
    moves: answers('move'),
    /** Several, and which one is not said. */
    cannotSome: (args: Args) => answered(args)?.act === 'cannot',
    movesSome: (args: Args) => answered(args)?.act === 'move',
    saysAll: now(
      (step) =>
        chosen(step) === 'all' ||
        /\b(?:les deux|les trois|tous|toutes|both|all)\b/.test(fold(step.meaning?.text ?? '')),
    ),
    isReminded: ({ context, event }: Args) =>
      remindedVisits(context, event.step).some(({ id }) => id === chosen(event.step)),
    moreReminded: ({ context, event }: Args) => remindedVisits(context, event.step).length > 0,
    wrongCode: now(({ meaning }) => meaning?.answer?.is === 'code'),
    tooManyWrong: ({ context }: Args) => context.wrongCodes >= 2,
    noCode: now((step) => chosen(step) === 'no-code' || hasNoCode(step)),
    saysMove: now((step) => chosen(step) === 'move' || (step.meaning?.intents.includes('reschedule') ?? false)),
    saysCancel: now(saysCancel),
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
          { guard: 'comes', actions: 'single', target: 'attending' },
          { guard: 'cannot', actions: 'single', target: 'cancelling' },
          { guard: 'moves', actions: ['single', 'wantMove', 'keepWhen'], target: 'moving' },
          { guard: 'cannotSome', actions: 'wantCancel', target: 'askingWhichReminded' },
          { guard: 'movesSome', actions: ['wantMove', 'keepWhen'], target: 'askingWhichReminded' },
          { guard: 'saysKeep', target: 'kept' },
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
          { guard: 'saysKeep', target: 'kept' },
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

const NO_CODE =
  /\b(?:pas|plus|perdu|jamais|sais|retrouve|don'?t|lost|never)\b.{0,25}\bcode\b|\b(?:pas|plus) (?:recu|eu|garde|note)\b/;

function saysCancel(step: Step): boolean {
  return chosen(step) === 'cancel' || (step.meaning?.intents.includes('cancel') ?? false);
}

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

const empty = { appointment: null, coded: null, when: null, why: null, wrongCodes: 0 };

export function toChange(want: ChangeContext['want'], appointment: string | null = null) {
  return request(change, { ...empty, want, appointment });
}

/** The question of a reminder about these visits of one day. */
export function toAttendance(visits: readonly string[]) {
  return request(change, { ...empty, want: 'attendance', reminded: [...visits] });
}
