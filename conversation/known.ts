/**
 * What is known of the person and of the request at this point of a conversation, for the humans who take over.
 */
import type { Session } from './session.ts';
import type { World } from './world.ts';

export interface Known {
  patientLabel: string | null;
  phone: string | null;
  /** What is being asked, in one line. */
  request: string | null;
  practitioner: string | null;
}

export function knownFrom(session: Session, world: World): Known {
  const [patient] = world.patients;
  return {
    patientLabel: patient ? `${patient.firstNames} ${patient.birthName.toUpperCase()}` : null,
    phone: world.contact.phone ?? patient?.phone ?? null,
    request: session.flow ? `${session.flow.flow} · ${session.flow.state}` : null,
    practitioner: null,
  };
}
