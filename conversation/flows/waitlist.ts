/**
 * The waiting list as a patient lives it: to be told when something earlier is freed, to be offered a place that is held, to leave.
 * The appointment at hand is kept until the place that replaces it is confirmed, in one transaction.
 */
import { assign, setup } from 'xstate';
import type { Appointment } from '../../domain/appointment.ts';
import { chosen, type Flow, type FlowEvent, heardNo, heardYes, named, request, type Step } from './flow.ts';
import {
  earlierThan,
  heldOffer,
  isEarlierFree,
  replaceable,
  type WaitlistContext,
  waitlistContext,
  wantedBefore,
} from './waiting.ts';
import { type WaitlistSays, waitlistSays } from './waitlist-says.ts';
import { asksToLeave, refusesPlace } from './waitlist-words.ts';
import { limits, whenOf } from './wish.ts';

interface Args {
  context: WaitlistContext;
  event: FlowEvent;
}

const now = (test: (step: Step) => boolean) => (args: Args) => test(args.event.step);

const machine = setup({
  types: { context: {} as WaitlistContext, events: {} as FlowEvent },
  actions: {
    ...named<WaitlistSays>(waitlistSays),
    keepWhen: assign(({ event }) => {
      const when = whenOf(event.step);
      return { when: when && limits(when) ? when : null };
    }),
    keepOnly: assign(({ event }) => ({ appointment: replaceable(event.step)[0]?.id ?? null })),
    keepChosen: assign(({ event }) => ({ appointment: chosen(event.step) })),
    /** The wish as it will be kept: before the appointment at hand. */
    keepEarlier: assign(({ context, event }) => {
      const appointment = wantedBefore(context, event.step);
      return appointment ? { when: earlierThan(appointment, context.when, event.step) } : {};
    }),
  },
  guards: {
    yes: heardYes,
    refuses: (args: Args) => heardNo(args) || refusesPlace(args.event.step.meaning?.text ?? ''),
    offers: ({ context }: Args) => context.want === 'offer',
    leaves: ({ context }: Args) => context.want === 'leave',
    asksToLeave: now((step) => asksToLeave(step.meaning?.text ?? '')),
    isHeld: ({ context, event }: Args) => heldOffer(context, event.step) !== null,
    isListed: now((step) => step.world.waitlist.length > 0),
    justBooked: ({ context }: Args) => context.booked !== undefined,
    none: now((step) => replaceable(step).length === 0),
    one: now((step) => replaceable(step).length === 1),
    picked: now((step) => replaceable(step).some(({ id }) => id === chosen(step))),
    earlierFree: ({ context, event: { step } }: Args) => {
      const appointment = wantedBefore(context, step);
      return appointment !== null && isEarlierFree(appointment, earlierThan(appointment, context.when, step), step);
    },
  },
}).createMachine({
  id: 'waitlist',
  context: { want: 'join', entry: null, hold: null, replaces: null, appointment: null, when: null },
  initial: 'new',
  states: {
    new: {
      on: {
        BEGUN: [
          { guard: 'offers', target: 'beginning' },
          { guard: 'leaves', target: 'leaving' },
          { actions: 'keepWhen', target: 'finding' },
        ],
      },
    },

    // ── A place is offered ──
    beginning: { always: [{ guard: 'isHeld', target: 'offering' }, { target: 'lost' }] },
    offering: {
      entry: 'offer',
      on: {
        HEARD: [
          { guard: 'asksToLeave', target: 'leaving' },
          { guard: 'yes', target: 'accepting' },
          { guard: 'refuses', target: 'passing' },
        ],
        RESUMED: [{ guard: 'isHeld', actions: 'offerAgain' }, { target: 'lost' }],
        BACK: [{ guard: 'isHeld', actions: 'offerAgain' }, { target: 'lost' }],
      },
    },
    accepting: { always: [{ guard: 'isHeld', target: 'accepted' }, { target: 'lost' }] },
    accepted: { entry: 'accept', always: 'done' },
    passing: { always: [{ guard: 'isHeld', target: 'passed' }, { target: 'lost' }] },
    passed: { entry: 'pass', always: 'done' },
    lost: { entry: 'sayLost', always: 'done' },

    // ── Something earlier is wanted ──
    finding: {
      always: [
        { guard: 'justBooked', target: 'joining' },
        { guard: 'none', target: 'unlisted' },
        { guard: 'one', actions: 'keepOnly', target: 'joining' },
        { target: 'choosing' },
      ],
    },
    choosing: {
      entry: 'askWhich',
      on: {
        HEARD: { guard: 'picked', actions: 'keepChosen', target: 'joining' },
        RESUMED: { target: 'finding' },
      },
    },
    joining: {
      always: [
        { guard: 'earlierFree', actions: ['keepEarlier', 'moveNow'], target: 'done' },
        { actions: ['keepEarlier', 'join'], target: 'done' },
      ],
    },

    leaving: { always: [{ guard: 'isListed', actions: 'leave', target: 'done' }, { target: 'unlisted' }] },
    unlisted: { entry: 'sayUnlisted', always: 'done' },
    done: { type: 'final' },
  },
});

export const waitlist: Flow<WaitlistContext> = {
  id: 'waitlist',
  version: 1,
  machine,
  context: waitlistContext,
  says: waitlistSays,
};

const empty = { entry: null, hold: null, replaces: null, appointment: null, when: null };

export function toWaitlist(want: 'join' | 'leave') {
  return request(waitlist, { ...empty, want });
}

/** Something earlier than what was booked a moment ago. */
export function toSooner(booked: Appointment) {
  return request(waitlist, { ...empty, want: 'join', appointment: booked.id, booked });
}

/** The offer of a place that is held. */
export function toOffer(offer: { entry: string; hold: string; replaces: string | null }) {
  return request(waitlist, { ...empty, ...offer, want: 'offer' });
}
