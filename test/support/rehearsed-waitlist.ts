/** The waiting list of a rehearsal: what the facts make of it, in memory, as the database does. */
import type { Fact } from '../../conversation/effect.ts';
import type { Waiting } from '../../conversation/world.ts';
import type { Appointment } from '../../domain/appointment.ts';
import type { Patient } from '../../domain/patient.ts';
import type { Instant } from '../../domain/time.ts';

type FactOf<K extends Fact['fact']> = Extract<Fact, { fact: K }>;

export class RehearsedWaitlist {
  private entries: Waiting[] = [];
  /** Of the appointments that offers would replace. */
  private readonly chains = new Map<string, string>();

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** Everybody, with what they have in the agenda now. */
  read(appointments: readonly Appointment[], patients: readonly Patient[]): Waiting[] {
    return this.entries.map((one) => {
      const chain = this.chains.get(one.id);
      const visits = appointments.filter(
        (visit) => visit.status === 'booked' && visit.contact === one.contact && visit.patientId === one.patientId,
      );
      const standing = visits.find((visit) => (chain ? visit.chain === chain : visit.reason === one.wish.reason));
      const { birthDate } = patients.find((patient) => patient.id === one.patientId) ?? {};
      return {
        ...one,
        ...(standing ? { standing } : {}),
        ...(chain ? { mayComeLater: true } : {}),
        wish: {
          ...one.wish,
          ...(birthDate ? { birthDate } : {}),
          others: visits.filter((visit) => visit !== standing),
        },
      };
    });
  }

  join(fact: FactOf<'WaitlistJoined'>, joinedAt: Instant, from: { conversation: string; contact: string }): void {
    const { id, reason, when, practitioner, patientId, patientLabel, chain } = fact;
    if (chain !== null) this.chains.set(id, chain);
    const wish = { reason, when, ...(practitioner === null ? {} : { practitioner }) };
    this.entries.push({
      id,
      wish,
      joinedAt,
      passed: [],
      offeredUntil: null,
      ...from,
      patientId,
      patientLabel,
      offer: null,
    });
  }

  /** Somebody of another conversation. */
  joinOther(id: string, joinedAt: Instant, reason: string, patientLabel: string): void {
    const wished = { reason, practitioner: null, when: { windows: [] }, chain: null };
    const other = { conversation: id, contact: id };
    this.join({ fact: 'WaitlistJoined', id, ...wished, patientId: id, patientLabel }, joinedAt, other);
  }

  offer({ entry, hold }: FactOf<'WaitlistOffered'>): void {
    const offer = { appointment: hold.id, until: hold.expiresAt };
    this.change(entry, (one) => ({ ...one, offer, offeredUntil: offer.until }));
  }

  pass({ entry, start, practitioner, why }: FactOf<'WaitlistPassed'>): void {
    const kept = { start, practitioner, ...(why === 'unsaid' ? { unsaid: true as const } : {}) };
    const more = why === 'late' ? [] : [kept];
    this.change(entry, (one) => ({ ...one, offer: null, offeredUntil: null, passed: [...one.passed, ...more] }));
  }

  /** The place that was held for whoever leaves. */
  leave(entry: string): string | null {
    const left = this.entries.find((one) => one.id === entry);
    this.entries = this.entries.filter((one) => one !== left);
    return left?.offer?.appointment ?? null;
  }

  /** The appointment that something earlier should have replaced is cancelled. */
  withoutChain(chain: string): void {
    this.entries = this.entries.filter((one) => this.chains.get(one.id) !== chain);
  }

  withoutContact(contact: string): void {
    this.entries = this.entries.filter((one) => one.contact !== contact);
  }

  private change(entry: string, change: (one: Waiting) => Waiting): void {
    this.entries = this.entries.map((one) => (one.id === entry ? change(one) : one));
  }
}
