/**
 * What is known of the person and of the request at this point of a conversation, for the humans who take over.
 */
import { practitionerOf, reasonOf, shortNameOf } from '../domain/practice.ts';
import { type Instant, localTimeOf } from '../domain/time.ts';
import { sayTime, sayVisit } from './copy/dates.ts';
import { knownCopy } from './copy/known.ts';
import { isHoldAlive, readBooking } from './flows/offers.ts';
import { labelOf } from './flows/person.ts';
import { kindOf } from './requests.ts';
import type { FlowRecord, Session } from './session.ts';
import type { World } from './world.ts';

export interface Known {
  patientLabel: string | null;
  phone: string | null;
  /** What is being asked, in one line. */
  request: string | null;
  practitioner: string | null;
}

/** Words of a message that are shown in that line; the card's transcript holds the rest. */
const SHOWN_WORDS = 200;

export function knownFrom(session: Session, world: World, now: Instant): Known {
  const { person, phone, phoneDeclined } = session.shared;
  const [only] = world.patients;
  const label = labelOf(person ?? {}) || (only && world.patients.length === 1 ? labelOf(only) : '');
  const running = [session.flow, ...session.waiting].filter((one): one is FlowRecord => one !== null);
  const [first, ...rest] = running.filter(({ flow }) => flow !== 'identify');
  const details = first ? detailsOf(first, world, now) : [];
  const then = rest.map((one) => knownCopy.requests[kindOf(one)]).join(', ');
  const lines = [
    ...(first ? [[knownCopy.requests[kindOf(first)], ...details].join(' · ')] : []),
    ...(then ? [knownCopy.afterwards(then)] : []),
    ...(phoneDeclined && !phone ? [knownCopy.noPhone] : []),
  ];
  const practitioner = first && practitionerOf(world.practice, String(first.context.practitioner ?? ''));
  return {
    patientLabel: label || null,
    phone: phone ?? world.contact.phone ?? only?.phone ?? null,
    request: lines.length > 0 ? lines.join(' ; ') : null,
    practitioner: practitioner ? shortNameOf(practitioner) : null,
  };
}

function detailsOf(record: FlowRecord, world: World, now: Instant): string[] {
  const { practice } = world;
  const practitioner = practitionerOf(practice, String(record.context.practitioner ?? ''));
  const booking = readBooking(record);
  const reason = booking && reasonOf(practice, booking.reason ?? '');
  const details = [
    ...(reason ? [knownCopy.reason(reason.name.fr)] : []),
    ...(practitioner ? [knownCopy.practitioner(shortNameOf(practitioner))] : []),
  ];
  if (booking?.hold && isHoldAlive(booking, now)) {
    const until = sayTime(localTimeOf(booking.hold.expiresAt, practice.timeZone), 'fr');
    details.push(knownCopy.held(sayVisit(booking.hold.slot, practice, 'fr', now), until));
  } else if (booking && booking.offers.length > 0) {
    details.push(knownCopy.offered(booking.offers.map((one) => sayVisit(one, practice, 'fr', now)).join(' / ')));
  }
  const words = record.flow === 'message' ? record.context.words : null;
  if (typeof words === 'string') details.push(knownCopy.words(words.slice(0, SHOWN_WORDS)));
  return details;
}
