/**
 * Book, or move, an appointment: reason → when → at most three offers → hold → for whom → read back → confirm. Asks only for what is
 * missing; a slot that is lost is replaced by others in the same breath. The old appointment of a move is kept until the new one is
 * confirmed.
 */
import { assign, setup } from 'xstate';
import { admits } from '../../domain/constraint.ts';
import { reasonOf } from '../../domain/practice.ts';
import { toLocal } from '../../domain/time.ts';
import {
  asksAboutName,
  clarified,
  gather,
  ineligibility,
  letsItBe,
  otherHours,
  pickedOffer,
  saysWrong,
  shownBefore,
  TO_DESK,
} from './book-hears.ts';
import { bookSays } from './book-says.ts';
import { apartFrom, wishesWhen } from './book-times.ts';
import { moveRefusalOf } from './existing.ts';
import { chosen, type Flow, type FlowEvent, heardNo, heardYes, named, type Part, request, type Step } from './flow.ts';
import {
  type BookContext,
  bookContext,
  emptyBooking,
  holdOf,
  isFree,
  isFreePlace,
  isHeldPlace,
  isHoldKept,
  search,
} from './offers.ts';
import { isIdentified, personOf } from './person.ts';
import { asksToWait } from './waitlist-words.ts';
import { isUnclear } from './wish.ts';

/** Minutes after a visit within which the next person's is looked for first. */
const CLOSE_MINUTES = 120;

const says = {
  ...bookSays,
  /** The same visit for the next person, close after this one; who that is will be asked. */
  bookNext({ people, reason: ofThisOne, nextReasons, practitioner: withWhom, hold }: BookContext, step: Step): Part {
    if (people < 2 || !hold) return {};
    const { timeZone } = step.world.practice;
    const { end } = hold.slot;
    const window = { start: toLocal(end, timeZone), end: toLocal(end + CLOSE_MINUTES * 60_000, timeZone) };
    const { forWhom } = personOf(step);
    const named = step.session.shared.nextPerson;
    const [reason = ofThisOne, ...rest] = nextReasons;
    const takes = (reasonOf(step.world.practice, reason ?? '')?.durations[withWhom ?? ''] ?? 0) > 0;
    const practitioner = takes ? withWhom : null;
    return {
      next: toBook({ reason, practitioner, when: { windows: [window] }, people: people - 1, nextReasons: rest }),
      shared: { person: { ...(forWhom === 'child' ? { forWhom } : {}), ...named }, nextPerson: undefined },
    };
  },
};

interface Args {
  context: BookContext;
  event: FlowEvent;
}

const gathers = (args: Args) => Object.keys(gather(args.context, args.event.step)).length > 0;
const step = (test: (step: Step) => boolean) => (args: Args) => test(args.event.step);
const chose = (id: string) => step((now) => chosen(now) === id);
const reasonIs = (test: (reason: NonNullable<ReturnType<typeof reasonOf>>, now: Step) => boolean) => (args: Args) => {
  const reason = reasonOf(args.event.step.world.practice, args.context.reason ?? '');
  return reason !== undefined && test(reason, args.event.step);
};

const machine = setup({
  types: { context: {} as BookContext, events: {} as FlowEvent },
  actions: {
    ...named<keyof typeof says>(says),
    gather: assign(({ context, event }) => {
      const found = gather(context, event.step);
      const changed = Object.keys(found).length > 0;
      return changed ? { offers: [], declined: [], because: 'none' as const, ...found } : {};
    }),
    refuse: assign(({ context, event }) => ({ refusal: ineligibility(context, event.step) })),
    search: assign(({ context, event }) => search(context, event.step)),
    hold: assign(({ context, event }) => {
      const place = pickedOffer(context, event.step);
      return place ? { hold: holdOf(context, place, event.step), because: 'none' as const } : {};
    }),
    holdAgain: assign(({ context, event }) =>
      context.hold ? { hold: holdOf(context, context.hold.slot, event.step) } : {},
    ),
    declineOffers: assign(({ context }) => ({
      declined: [...context.declined, ...context.offers.map(({ start, practitioner }) => ({ start, practitioner }))],
      because: 'declined' as const,
    })),
    lost: assign({ because: 'lost' as const }),
    expired: assign({ because: 'expired' as const, hold: null }),
    dropHold: assign({ hold: null }),
    /** "Oui, et prévenez-moi si une place se libère avant." */
    soonerToo: assign(({ event }) => (asksToWait(event.step.meaning?.text ?? '') ? { sooner: true as const } : {})),
    forgetReason: assign({ reason: null, practitioner: null, offers: [], declined: [] }),
    forgetWhen: assign({ when: null, offers: [], declined: [], because: 'none' as const }),
    otherHours: assign(({ context, event }) => otherHours(context, event.step)),
    forgetUnclear: assign({ when: null }),
    readingOne: assign(({ context, event }) => clarified(context, event.step)),
    markConfirmed: assign(({ context }) => ({ confirmed: context.hold?.id ?? null })),
    known: assign({ known: true }),
    new: assign({ known: false }),
    dropUsual: assign({ usualUnknown: false }),
    dropName: assign({ unknownName: null }),
    dropTrade: assign({ absentTrade: null }),
    dropPractitioner: assign({ practitioner: null }),
  },
  guards: {
    gathers,
    yes: heardYes,
    no: heardNo,
    /** "Oui", or "oui, jeudi 14 h" when that is the time that was read back. */
    agrees: (args: Args) => {
      const { context, event } = args;
      // A "oui" to "que souhaitez-vous changer ?" confirms nothing.
      if (!heardYes(args) || !context.hold || event.step.session.asked.about === 'options') return false;
      const when = wishesWhen(event.step);
      return when === null || admits(when, toLocal(context.hold.slot.start, event.step.world.practice.timeZone));
    },
    picksOffer: ({ context, event }: Args) => pickedOffer(context, event.step) !== null,
    picksHeld: ({ context, event }: Args) => isHeldPlace(context, pickedOffer(context, event.step), event.step),
    offerFree: ({ context, event }: Args) => isFreePlace(context, pickedOffer(context, event.step), event.step),
    /** Of times shown earlier, while something else is asked. */
    backToHeld: ({ context, event }: Args) => isHeldPlace(context, shownBefore(context, event.step), event.step),
    backToOther: ({ context, event }: Args) => isFreePlace(context, shownBefore(context, event.step), event.step),
    /** Several fit; or a bare "oui", which is asked about once and is not understood the second time. */
    ambiguous: ({ context, event: { step: now } }: Args) => {
      const { meaning, session } = now;
      const { asked } = session;
      if (asksAboutName(now) || apartFrom(context, now)) return false;
      const isFirst = asked.about === 'options' && asked.options.some(({ id }) => id === 'other-times');
      return meaning?.answer?.is === 'ambiguous' || (meaning?.answer?.is === 'yes' && isFirst);
    },
    wantsOtherTime: step((now) => now.meaning?.intents.includes('reschedule') ?? false),
    none: step((now) => now.meaning?.answer?.is === 'noneOfThem' || now.meaning?.answer?.is === 'no'),
    /** "Non c'est bon merci": nothing more is looked for. */
    letsItBe: step(letsItBe),
    otherTimes: chose('other-times'),
    waitlist: step((now) => chosen(now) === 'waitlist' || asksToWait(now.meaning?.text ?? '')),
    changeTime: chose('change-time'),
    changeHour: step((now) => saysWrong('hour', now)),
    /** Another day; or nothing else had been offered, and to show it again would be no answer. */
    changeOnlyTime: ({ context, event: { step: now } }: Args) =>
      saysWrong('day', now) || (chosen(now) === 'change-time' && context.offers.length < 2),
    changeReason: step((now) => chosen(now) === 'change-reason' || saysWrong('reason', now)),
    changePerson: step((now) => chosen(now) === 'change-person' || saysWrong('person', now)),
    readingChosen: step((now) => chosen(now) === 'reading-1' || chosen(now) === 'reading-2'),
    usualUnknown: ({ context }: Args) => context.usualUnknown,
    unknownName: ({ context }: Args) => context.unknownName !== null,
    absentTrade: ({ context }: Args) => context.absentTrade !== null,
    noReason: ({ context, event }: Args) => reasonOf(event.step.world.practice, context.reason ?? '') === undefined,
    deskOnly: (args: Args) => !args.context.byDesk && reasonIs((reason) => !reason.onlineBooking)(args),
    notTaken: ({ context, event }: Args) => {
      const reason = reasonOf(event.step.world.practice, context.reason ?? '');
      return (
        !!reason &&
        context.practitioner !== null &&
        !context.moving &&
        !((reason.durations[context.practitioner] ?? 0) > 0)
      );
    },
    knownMissing: ({ context, event }: Args) => {
      const reason = reasonOf(event.step.world.practice, context.reason ?? '');
      const unsaid = context.known === null && personOf(event.step).known === undefined;
      const isAsked = context.moving === null && !context.byDesk;
      return reason !== undefined && reason.who !== 'everyone' && isAsked && unsaid;
    },
    /** Not for this person, whatever the time: too young, not a patient yet… */
    ineligible: ({ context, event }: Args) => ineligibility(context, event.step) !== null,
    moving: ({ context }: Args) => context.moving !== null,
    moveRefused: ({ context, event }: Args) => moveRefusalOf(context.moving?.id ?? null, event.step) !== null,
    unclear: ({ context }: Args) => context.when !== null && isUnclear(context.when),
    noWhen: ({ context }: Args) => context.when === null && context.hold === null,
    holdKept: ({ context, event }: Args) => isHoldKept(context, event.step),
    holdFree: ({ context, event }: Args) => context.hold !== null && isFree(context, context.hold.slot, event.step),
    noHold: ({ context }: Args) => context.hold === null,
    unidentified: ({ context, event }: Args) => !context.moving?.patientId && !isIdentified(event.step),
    offers: ({ context }: Args) => context.offers.length > 0,
    handsOver: ({ context }: Args) => context.refusal !== null && TO_DESK.has(context.refusal.code),
    phoneMissing: step(
      ({ world, session }) =>
        !world.abilities.knowsPhone && !world.contact.phone && !session.shared.phone && !session.shared.phoneDeclined,
    ),
    phoneGiven: step((now) => now.meaning?.answer?.is === 'phone' || now.meaning?.entities.phone !== undefined),
    /** Another person than the one of the hold ("c'est pour mon fils"). */
    personChanged: ({ context, event }: Args) => context.moving === null && !isIdentified(event.step),
  },
}).createMachine({
  id: 'book',
  context: emptyBooking,
  initial: 'new',
  states: {
    new: { on: { BEGUN: { actions: ['gather', 'sayOneByOne'], target: 'routing' } } },
    /** What is still missing, in the order in which it is asked. */
    routing: {
      always: [
        { guard: 'absentTrade', actions: ['sayAbsentTrade', 'dropTrade'], target: 'routing', reenter: true },
        { guard: 'usualUnknown', actions: ['sayUsualUnknown', 'dropUsual'], target: 'routing', reenter: true },
        { guard: 'unknownName', actions: ['sayUnknownName', 'dropName'], target: 'routing', reenter: true },
        { guard: 'noReason', target: 'askingReason' },
        { guard: 'deskOnly', target: 'deskOnly' },
        { guard: 'notTaken', actions: ['sayNotTaken', 'dropPractitioner'], target: 'routing', reenter: true },
        { guard: 'knownMissing', target: 'askingKnown' },
        { guard: 'ineligible', actions: 'refuse', target: 'refused' },
        { guard: 'unclear', target: 'clarifying' },
        { guard: 'noWhen', target: 'askingWhen' },
        { guard: 'noHold', target: 'searching' },
        { guard: 'unidentified', target: 'identifying' },
        { target: 'readingBack' },
      ],
    },
    askingReason: {
      entry: 'askReason',
      on: {
        HEARD: { guard: 'gathers', actions: 'gather', target: 'routing' },
        RESUMED: { target: 'askingReason', reenter: true },
      },
    },
    askingKnown: {
      entry: 'askKnown',
      on: {
        HEARD: [
          { guard: 'yes', actions: ['known', 'keepKnown'], target: 'routing' },
          { guard: 'no', actions: ['new', 'keepKnown'], target: 'routing' },
          { guard: 'gathers', actions: 'gather', target: 'routing' },
        ],
        RESUMED: { target: 'routing' },
        BACK: { actions: 'forgetReason', target: 'askingReason' },
      },
    },
    clarifying: {
      entry: 'askClearly',
      on: {
        HEARD: [
          { guard: 'readingChosen', actions: 'readingOne', target: 'routing' },
          { guard: 'gathers', actions: ['forgetUnclear', 'gather'], target: 'routing' },
        ],
        RESUMED: { target: 'clarifying', reenter: true },
        BACK: { actions: 'forgetWhen', target: 'askingWhen' },
      },
    },
    askingWhen: {
      entry: 'askWhen',
      on: {
        HEARD: { guard: 'gathers', actions: 'gather', target: 'routing' },
        RESUMED: { target: 'askingWhen', reenter: true },
        BACK: [
          { guard: 'moving', target: 'abandoned' },
          { actions: 'forgetReason', target: 'askingReason' },
        ],
      },
    },
    searching: {
      entry: 'search',
      always: [
        { guard: 'offers', target: 'offering' },
        { guard: 'handsOver', target: 'refused' },
        { target: 'nothingFits' },
      ],
    },
    offering: {
      entry: 'offer',
      on: {
        HEARD: [
          { guard: 'picksHeld', target: 'routing' },
          { guard: 'offerFree', actions: ['releaseHold', 'hold', 'takePlace'], target: 'routing' },
          { guard: 'picksOffer', actions: 'lost', target: 'searching' },
          { guard: 'waitlist', target: 'waitlisting' },
          { guard: 'ambiguous', actions: 'askWhichOne' },
          { guard: 'gathers', actions: ['gather', 'releaseHold', 'dropHold'], target: 'routing' },
          { guard: 'letsItBe', target: 'abandoned' },
          { guard: 'none', actions: 'declineOffers', target: 'searching' },
          { guard: 'otherTimes', actions: 'declineOffers', target: 'searching' },
          { guard: 'wantsOtherTime', actions: ['releaseHold', 'dropHold', 'forgetWhen'], target: 'askingWhen' },
        ],
        RESUMED: { target: 'searching' },
        BACK: { actions: ['releaseHold', 'dropHold', 'forgetWhen'], target: 'askingWhen' },
      },
    },
    nothingFits: {
      entry: 'sayNothingFits',
      on: {
        HEARD: [
          { guard: 'waitlist', target: 'waitlisting' },
          { guard: 'otherTimes', actions: 'forgetWhen', target: 'askingWhen' },
          { guard: 'gathers', actions: 'gather', target: 'routing' },
          { guard: 'yes', target: 'waitlisting' },
          { guard: 'no', target: 'abandoned' },
        ],
        RESUMED: { target: 'searching' },
        BACK: { actions: 'forgetWhen', target: 'askingWhen' },
      },
    },
    waitlisting: {
      always: [{ guard: 'unidentified', target: 'identifyingForWaitlist' }, { target: 'waitlisted' }],
    },
    identifyingForWaitlist: {
      entry: 'identify',
      on: {
        RESUMED: [{ guard: 'unidentified', target: 'abandoned' }, { target: 'waitlisted' }],
        BACK: { target: 'nothingFits' },
      },
    },
    waitlisted: { entry: 'joinWaitlist', always: 'done' },
    identifying: {
      entry: 'identify',
      on: {
        // Another time, said while names were being asked.
        HEARD: [
          { guard: 'backToHeld', target: 'routing' },
          { guard: 'backToOther', actions: ['releaseHold', 'hold', 'takePlace'], target: 'routing' },
          { guard: 'waitlist', actions: ['noteSooner', 'soonerToo'], target: 'identifying', reenter: true },
          { guard: 'gathers', actions: ['gather', 'releaseHold', 'dropHold'], target: 'routing' },
        ],
        RESUMED: [{ guard: 'unidentified', target: 'identifying', reenter: true }, { target: 'checkingHold' }],
        BACK: { target: 'searching' },
      },
    },
    /** The hold may have run out while names were being asked. */
    checkingHold: {
      always: [
        { guard: 'ineligible', actions: ['refuse', 'releaseHold', 'dropHold'], target: 'refused' },
        { guard: 'holdKept', target: 'readingBack' },
        { guard: 'holdFree', actions: ['holdAgain', 'recordHold'], target: 'readingBack' },
        { actions: 'expired', target: 'searching' },
      ],
    },
    readingBack: {
      entry: 'readBack',
      on: {
        HEARD: [
          { guard: 'personChanged', target: 'identifying' },
          { guard: 'agrees', actions: 'soonerToo', target: 'confirming' },
          { guard: 'waitlist', actions: ['noteSooner', 'soonerToo'], target: 'readingBack', reenter: true },
          { guard: 'backToHeld', target: 'routing' },
          { guard: 'backToOther', actions: ['releaseHold', 'hold', 'takePlace'], target: 'routing' },
          { guard: 'gathers', actions: ['gather', 'releaseHold', 'dropHold'], target: 'routing' },
          { guard: 'changeHour', actions: ['releaseHold', 'otherHours', 'dropHold'], target: 'searching' },
          { guard: 'changeOnlyTime', actions: ['releaseHold', 'dropHold', 'forgetWhen'], target: 'askingWhen' },
          { guard: 'changeTime', target: 'searching' },
          { guard: 'wantsOtherTime', target: 'searching' },
          { guard: 'changeReason', actions: ['releaseHold', 'dropHold', 'forgetReason'], target: 'askingReason' },
          { guard: 'changePerson', actions: 'forgetPerson', target: 'identifying' },
          { guard: 'yes', target: 'checkingHold' },
          { guard: 'no', actions: 'askWhatToChange' },
        ],
        RESUMED: { target: 'checkingHold' },
        BACK: { target: 'searching' },
      },
    },
    confirming: {
      always: [
        { guard: 'moveRefused', actions: 'releaseHold', target: 'tooLate' },
        { guard: 'holdKept', actions: ['markConfirmed', 'confirm', 'bookNext', 'joinSooner'], target: 'confirmed' },
        {
          guard: 'holdFree',
          actions: ['holdAgain', 'recordHold', 'markConfirmed', 'confirm', 'bookNext', 'joinSooner'],
          target: 'confirmed',
        },
        { actions: 'expired', target: 'searching' },
      ],
    },
    confirmed: { always: [{ guard: 'phoneMissing', target: 'askingPhone' }, { target: 'done' }] },
    askingPhone: {
      entry: 'askPhone',
      on: {
        HEARD: [
          { guard: 'phoneGiven', actions: 'keepPhone', target: 'done' },
          { guard: 'no', actions: 'goOnWithoutPhone', target: 'done' },
        ],
        RESUMED: { target: 'askingPhone', reenter: true },
        BACK: { actions: 'goOnWithoutPhone', target: 'done' },
      },
    },
    deskOnly: { entry: 'handOver', always: 'done' },
    refused: { entry: 'handOverRefusal', always: 'done' },
    /** The visit to be moved has begun meanwhile: only the desk changes it. */
    tooLate: { entry: 'sayTooLate', always: 'done' },
    abandoned: { entry: ['releaseHold', 'sayAbandoned'], always: 'done' },
    done: { type: 'final' },
  },
});

export const book: Flow<BookContext> = { id: 'book', version: 1, machine, context: bookContext, says };

/** A request to book, with what is known already. */
export function toBook(known: Partial<BookContext> = {}) {
  return request(book, { ...emptyBooking, ...known });
}
