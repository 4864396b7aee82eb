/**
 * What is known of the person and of the request at this point of a conversation, for the humans who take over: as declared, never
 * interpreted.
 */
import type { Patient } from '../domain/patient.ts';
import { practitionerOf, reasonOf, shortNameOf } from '../domain/practice.ts';
import { sayBirthDate } from './copy/dates.ts';
import { deskCopy } from './copy/desk.ts';
import type { FlowRecord, Person, Session } from './session.ts';
import type { World } from './world.ts';

export interface Known {
  /** "Jeanne DUPONT, 12/04/1981", as far as it was given. */
  patientLabel: string | null;
  phone: string | null;
  /** All that is being asked, what waits its turn included: "prend un rendez-vous · Vaccination · Dr Martin ; laisse un message". */
  request: string | null;
  /** Id of the practitioner concerned, when one was named. */
  practitioner: string | null;
}

export function knownFrom(session: Session, world: World): Known {
  const [patient] = world.patients;
  const requests = [...(session.flow ? [session.flow] : []), ...session.waiting];
  const own = requests.filter(({ flow }) => flow !== 'identify');
  const practitioner = textIn(own[0] ?? null, 'practitioner');
  return {
    patientLabel: labelFrom(session.shared.person, patient),
    phone: session.shared.phone ?? world.contact.phone ?? patient?.phone ?? null,
    request: own.length > 0 ? own.map((one) => describe(one, world)).join(' ; ') : null,
    practitioner,
  };
}

/** For whom: as declared in the conversation, else the first patient recorded through this contact; null when neither is known. */
export function labelFrom(person: Person = {}, patient?: Patient): string | null {
  const declared = [
    [person.firstNames, person.birthName?.toUpperCase()].filter(Boolean).join(' '),
    person.birthDate ? sayBirthDate(person.birthDate) : '',
    person.forWhom && person.forWhom !== 'self' ? deskCopy.forWhom[person.forWhom] : '',
  ].filter(Boolean);
  const recorded = patient
    ? [`${patient.firstNames} ${patient.birthName.toUpperCase()}`, sayBirthDate(patient.birthDate)]
    : [];
  return (declared.length > 0 ? declared : recorded).join(', ') || null;
}

function describe(running: FlowRecord, world: World): string {
  const reason = reasonOf(world.practice, textIn(running, 'reason') ?? '');
  const practitioner = practitionerOf(world.practice, textIn(running, 'practitioner') ?? '');
  const words = textIn(running, 'words');
  return [
    deskCopy.flow[running.flow],
    reason?.name.fr,
    practitioner ? shortNameOf(practitioner) : undefined,
    words ? `« ${words.slice(0, 200)} »` : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function textIn(running: FlowRecord | null, key: string): string | null {
  const value = running?.context[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
