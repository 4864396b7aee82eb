/**
 * For whom: birth name, first names, birth date. Asks only for what is missing, takes several answers at once. An identity typed in
 * a chat is provisional; a minor who writes alone is given to a human. Never asks for a social security number.
 */
import { setup } from 'xstate';
import { z } from 'zod';
import { ageOn, type Patient } from '../../domain/patient.ts';
import { localDateOf } from '../../domain/time.ts';
import type { Option } from '../meaning.ts';
import type { Person } from '../session.ts';
import { fold } from '../text.ts';
import {
  chosen,
  copyOf,
  type Flow,
  type FlowEvent,
  freshId,
  heardNo,
  heardYes,
  named,
  type Part,
  type Step,
} from './flow.ts';
import { addedSomething, isComplete, isIdentified, personOf } from './person.ts';

/** Nothing of its own: what is known of the person is shared by the whole conversation. */
const identifyContext = z.object({});
export type IdentifyContext = z.infer<typeof identifyContext>;

/** Something like a date was written, and none could be read. */
const DATED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;
const OTHER = 'someone-else';

function isMinor(step: Step): boolean {
  const { birthDate } = personOf(step);
  return birthDate !== undefined && ageOn(birthDate, localDateOf(step.now, step.world.practice.timeZone)) < 18;
}

/** Nothing that was said of the person speaks against this patient. */
function mayBe(patient: Patient, person: Person): boolean {
  return (
    (person.birthDate === undefined || person.birthDate === patient.birthDate) &&
    (person.birthName === undefined || fold(person.birthName) === fold(patient.birthName)) &&
    (person.firstNames === undefined || fold(patient.firstNames).startsWith(fold(person.firstNames)))
  );
}

/** Someone identified earlier through this contact, who is surely the person meant now. */
function recognised(step: Step): Patient | null {
  const person = personOf(step);
  const fits = step.world.patients.filter((patient) => mayBe(patient, person));
  const [only] = fits;
  const namedSomehow = person.firstNames !== undefined || person.birthDate !== undefined;
  return only && fits.length === 1 && namedSomehow ? only : null;
}

/** Those identified earlier who may be meant: for a child, only minors. */
function candidates(step: Step): Patient[] {
  const today = localDateOf(step.now, step.world.practice.timeZone);
  const isChild = personOf(step).forWhom === 'child';
  return step.world.patients.filter(({ birthDate }) => !isChild || ageOn(birthDate, today) < 18);
}

/** The one who was chosen; "Tom Marchand 5/9/2021" is not his sister, whatever name they share. */
function picked(step: Step): Patient | null {
  const id = chosen(step);
  return step.world.patients.find((patient) => patient.id === id && mayBe(patient, personOf(step))) ?? null;
}

/** Whether the name must still be asked, once that of a visit is wanted. */
export function asksWho(step: Step): boolean {
  return !isIdentified(step) && !isComplete(personOf(step)) && recognised(step) === null;
}

const says = {
  askWho(_: IdentifyContext, step: Step): Part {
    const copy = copyOf(step);
    const options: Option[] = candidates(step)
      .slice(0, 4)
      .map((patient) => ({
        id: patient.id,
        label: `${patient.firstNames} ${patient.birthName}`,
        words: [patient.firstNames],
      }));
    options.push({ id: OTHER, label: copy.choices.someoneElse, words: ['autre', 'quelqu’un d’autre', 'someone else'] });
    return {
      text: copy.whoIsItFor,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  askAll(_: IdentifyContext, step: Step): Part {
    return { text: copyOf(step).whoIsIt(wantsPhone(step)), asked: { about: 'names' } };
  },
  askNames(_: IdentifyContext, step: Step): Part {
    return { text: copyOf(step).askNames, asked: { about: 'names' } };
  },
  askBirthName(_: IdentifyContext, step: Step): Part {
    return { text: copyOf(step).askBirthName, asked: { about: 'birthName' } };
  },
  askFirstNames(_: IdentifyContext, step: Step): Part {
    return { text: copyOf(step).askFirstNames, asked: { about: 'firstNames' } };
  },
  askBirthDate(_: IdentifyContext, step: Step): Part {
    const copy = copyOf(step);
    const question = copy.askBirthDate(personOf(step).firstNames ?? '');
    const unread = DATED.test(step.meaning?.text ?? '') ? `${copy.impossibleBirthDate.ambiguous} ` : '';
    return { text: unread === '' ? question : unread.trim(), asked: { about: 'birthDate' } };
  },
  refuseBirthDate(_: IdentifyContext, step: Step): Part {
    const answer = step.meaning?.answer;
    if (answer?.is !== 'impossibleBirthDate') return {};
    return { text: copyOf(step).impossibleBirthDate[answer.why], asked: { about: 'birthDate' } };
  },
  askGuardian(_: IdentifyContext, step: Step): Part {
    const copy = copyOf(step);
    return {
      text: copy.askGuardian(personOf(step).firstNames ?? ''),
      asked: { about: 'yesNo' },
      choices: [
        { id: 'yes', label: copy.choices.guardian },
        { id: 'no', label: copy.choices.notGuardian },
      ],
    };
  },
  keepRecognised(_: IdentifyContext, step: Step): Part {
    const patient = picked(step) ?? recognised(step);
    if (!patient) return {};
    const { id, birthName, firstNames, birthDate, known } = patient;
    return {
      shared: {
        person: { ...personOf(step), patientId: id, birthName, firstNames, birthDate, known },
        ...(patient.phone ? { phone: patient.phone } : {}),
      },
    };
  },
  forgetPerson(_: IdentifyContext, step: Step): Part {
    const { forWhom } = personOf(step);
    return { shared: { person: forWhom === undefined ? {} : { forWhom } } };
  },
  keepGuardian(_: IdentifyContext, step: Step): Part {
    return { shared: { person: { ...personOf(step), forWhom: 'child' } } };
  },
  keepPatient(_: IdentifyContext, step: Step): Part {
    const person = personOf(step);
    const { birthName, firstNames, birthDate } = person;
    if (birthName === undefined || firstNames === undefined || birthDate === undefined) return {};
    const phone = step.session.shared.phone;
    const patient: Patient = {
      id: freshId(step, 0),
      birthName,
      firstNames,
      birthDate,
      identity: 'provisional',
      known: person.known ?? false,
      ...(phone ? { phone } : {}),
    };
    return {
      shared: { person: { ...person, patientId: patient.id } },
      effects: [{ kind: 'record', fact: { fact: 'PatientIdentified', patient } }],
    };
  },
  handOverMinor(_: IdentifyContext, step: Step): Part {
    return { text: copyOf(step).minor, handoff: { reason: 'minor' } };
  },
};

function wantsPhone(step: Step): boolean {
  const { shared } = step.session;
  return !step.world.abilities.knowsPhone && !shared.phone && !shared.phoneDeclined && !step.world.contact.phone;
}

const on =
  (test: (step: Step) => boolean) =>
  ({ event }: { event: FlowEvent }) =>
    test(event.step);
const missing = (field: 'birthName' | 'firstNames' | 'birthDate') => on((step) => personOf(step)[field] === undefined);

const machine = setup({
  types: { context: {} as IdentifyContext, events: {} as FlowEvent },
  actions: named(says),
  guards: {
    recognised: on((step) => recognised(step) !== null),
    picked: on((step) => picked(step) !== null),
    other: on((step) => chosen(step) === OTHER),
    // A phone number, given where a birth date was asked, is no date.
    impossible: on(
      ({ meaning }) => meaning?.answer?.is === 'impossibleBirthDate' && meaning.entities.phone === undefined,
    ),
    contactKnown: on((step) => candidates(step).length > 0 && hasNothing(step)),
    nothing: on(hasNothing),
    noNames: on((step) => personOf(step).birthName === undefined && personOf(step).firstNames === undefined),
    noBirthName: missing('birthName'),
    noFirstNames: missing('firstNames'),
    noBirthDate: missing('birthDate'),
    complete: on((step) => isComplete(personOf(step))),
    minorAlone: on((step) => isMinor(step) && personOf(step).forWhom === 'self'),
    minorUnclear: on((step) => isMinor(step) && personOf(step).forWhom !== 'child'),
    added: on(addedSomething),
    yes: heardYes,
    no: heardNo,
  },
}).createMachine({
  id: 'identify',
  context: {},
  initial: 'new',
  states: {
    new: { on: { BEGUN: 'checking' } },
    checking: {
      always: [
        { guard: 'recognised', target: 'recognised' },
        { guard: 'contactKnown', target: 'asking' },
        { guard: 'nothing', target: 'askingAll' },
        { guard: 'noNames', target: 'askingNames' },
        { guard: 'noBirthName', target: 'askingBirthName' },
        { guard: 'noFirstNames', target: 'askingFirstNames' },
        { guard: 'noBirthDate', target: 'askingBirthDate' },
        { guard: 'minorAlone', target: 'minor' },
        { guard: 'minorUnclear', target: 'askingGuardian' },
        { target: 'identified' },
      ],
    },
    asking: {
      entry: 'askWho',
      on: {
        HEARD: [
          { guard: 'picked', target: 'recognised' },
          { guard: 'other', actions: 'forgetPerson', target: 'askingAll' },
          { guard: 'no', target: 'askingAll' },
          { guard: 'added', target: 'checking' },
        ],
        RESUMED: { target: 'asking', reenter: true },
      },
    },
    askingAll: piece('askAll'),
    askingNames: piece('askNames'),
    askingBirthName: piece('askBirthName'),
    askingFirstNames: piece('askFirstNames'),
    askingBirthDate: piece('askBirthDate'),
    askingGuardian: {
      entry: 'askGuardian',
      on: {
        HEARD: [
          { guard: 'yes', actions: 'keepGuardian', target: 'identified' },
          { guard: 'no', target: 'minor' },
          { guard: 'added', target: 'checking' },
        ],
        RESUMED: { target: 'askingGuardian', reenter: true },
        BACK: { actions: 'forgetPerson', target: 'askingAll' },
      },
    },
    recognised: { entry: 'keepRecognised', always: 'done' },
    identified: { entry: 'keepPatient', always: 'done' },
    minor: { entry: 'handOverMinor', always: 'done' },
    done: { type: 'final' },
  },
});

function hasNothing(step: Step): boolean {
  const { birthName, firstNames, birthDate } = personOf(step);
  return birthName === undefined && firstNames === undefined && birthDate === undefined;
}

/** A question about one piece: whatever brings something goes back to the check. */
function piece<Name extends 'askAll' | 'askNames' | 'askBirthName' | 'askFirstNames' | 'askBirthDate'>(ask: Name) {
  return {
    entry: ask,
    on: {
      HEARD: [
        { guard: 'impossible' as const, actions: 'refuseBirthDate' as const },
        { guard: 'added' as const, target: 'checking' as const },
      ],
      RESUMED: { target: 'checking' as const },
    },
  };
}

export const identify: Flow<IdentifyContext> = {
  id: 'identify',
  version: 1,
  machine,
  context: identifyContext,
  says,
};
