/**
 * One conversation of one practice in memory: hears, loads, decides and applies what was decided, as the shell does with a database.
 * The clock is moved by hand and fires the timers that are due.
 */

import type { Choice, Effect, Fact, Say, Timer } from '../../conversation/effect.ts';
import { hear } from '../../conversation/hear.ts';
import type { Heard, PatientInbound } from '../../conversation/heard.ts';
import type { StaffAction } from '../../conversation/inbound.ts';
import { newSession, readSession, type Session } from '../../conversation/session.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { Line, World } from '../../conversation/world.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { Busy } from '../../domain/busy.ts';
import type { Handoff } from '../../domain/message.ts';
import type { Patient } from '../../domain/patient.ts';
import type { Practice } from '../../domain/practice.ts';
import type { BusyInterval } from '../../domain/schedule.ts';
import type { Instant } from '../../domain/time.ts';
import { wordsOf } from '../../prisma/world.ts';
import { RehearsedWaitlist } from './rehearsed-waitlist.ts';

export interface Abilities {
  buttons: boolean;
  files: boolean;
  tellsRead: boolean;
  knowsPhone: boolean;
  fleeting?: true;
}

export const WEB: Abilities = { buttons: true, files: true, tellsRead: true, knowsPhone: false, fleeting: true };
export const WHATSAPP: Abilities = { buttons: false, files: true, tellsRead: true, knowsPhone: true };

/** Uuid-shaped and counted, so that a rehearsal is the same each time. */
const id = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const OURS = id(7_000_000);
const CONTACT = id(8_000_000);

export class Rehearsal {
  readonly practice: Practice;
  now: Instant;
  session: Session;
  abilities: Abilities = WEB;
  patients: Patient[] = [];
  appointments: (Appointment & { code?: string })[] = [];
  taken: BusyInterval[] = [];
  handoff: Handoff | null = null;
  lastHandoff: string | null = null;
  transcript: Line[] = [];
  timers = new Map<string, { at: Instant; timer: Timer; conversation?: string }>();
  /** The waiting list of the practice, other people's places on it included. */
  readonly waitlist = new RehearsedWaitlist();
  /** The session of the practice's own stream, where freed places are decided. */
  private stream: Session;
  messages = 0;
  /** The quick replies shown last. */
  choices: Choice[] = [];
  /** Whether an alert reaches the people on call. */
  isDelivering = true;
  private others = 0;
  private ids = 0;
  private codes = 0;

  constructor(practice: Practice, now: Instant) {
    this.practice = practice;
    this.now = now;
    this.session = newSession(practice.language, now);
    this.stream = newSession(practice.language, now);
  }

  /** Messages that arrive together are one turn. */
  patient(inbounds: PatientInbound[]): Effect[] {
    const words = inbounds.map((one) => {
      if (one.kind === 'choice') return one.label;
      if (one.kind === 'media') return one.caption ?? '';
      return one.kind === 'deleted' ? '' : one.text;
    });
    const text = words.filter((one) => one !== '').join('\n');
    const { practice } = this;
    const meaning = hear(text, {
      now: this.now,
      zone: practice.timeZone,
      territory: practice.territory,
      asked: this.session.asked,
      practitioners: practice.practitioners,
      reasons: practice.visitReasons.map(({ id: reason, words: more, name }) => ({
        id: reason,
        words: [name.fr, name.en ?? '', ...more],
      })),
    });
    const effects = this.decide({ from: 'patient', inbounds, text, meaning });
    this.transcript.push({ who: 'patient', text: inbounds.map(wordsOf).join('\n'), at: this.now });
    this.remember(effects);
    return effects;
  }

  staff(name: string, act: StaffAction): Effect[] {
    const effects = this.decide({ from: 'staff', by: { slack: `@${name.toLowerCase()}`, name }, act });
    this.remember(effects);
    return effects;
  }

  /** Moves the clock; timers fire on their way, in order. */
  moveTo(instant: Instant): Effect[] {
    const effects: Effect[] = [];
    for (;;) {
      const due = [...this.timers]
        .filter(([, { at }]) => at <= instant)
        .sort((a, b) => a[1].at - b[1].at || (a[0] < b[0] ? -1 : 1))[0];
      if (!due) break;
      const [key, { at, timer, conversation = OURS }] = due;
      this.timers.delete(key);
      this.now = Math.max(this.now, at);
      const isFreed = timer.timer === 'placeFreed';
      const fired = isFreed || conversation === OURS ? this.decide({ from: 'timer', timer }, isFreed) : [];
      this.remember(fired);
      effects.push(...fired);
    }
    this.now = instant;
    return effects;
  }

  /** Time taken by somebody else. */
  take(practitioner: string, start: Instant, end: Instant): void {
    this.taken.push({
      resource: practitioner,
      chain: id(9_000_000 + this.taken.length),
      start,
      end,
      from: 'own',
      reason: null,
    });
  }

  /** That time is given back by somebody. */
  free(practitioner: string, start: Instant, end: Instant): void {
    this.taken = this.taken.filter((one) => one.resource !== practitioner || one.start !== start || one.end !== end);
    this.tellFreed({ practitioner, start, end });
  }

  /** Somebody else has been on the waiting list since then. */
  wait(since: Instant, reason: string, patientLabel: string): void {
    this.others += 1;
    this.waitlist.joinOther(id(6_000_000 + this.others), since, reason, patientLabel);
  }

  private tellFreed(freed: { practitioner: string; start: Instant; end: Instant }): void {
    if (this.waitlist.isEmpty) return;
    this.timers.set(`freed/${freed.start}`, { at: this.now, timer: { timer: 'placeFreed', ...freed } });
  }

  /** The case that is open, else the last one. */
  handoffId(): string {
    return this.handoff?.id ?? this.lastHandoff ?? '';
  }

  told(text: string): string {
    return text;
  }

  world(code?: string, isWhole = false): World {
    const nowAt = this.now;
    const ids = Array.from({ length: 16 }, () => {
      this.ids += 1;
      return id(this.ids);
    });
    return {
      practice: this.practice,
      conversation: id(7_000_000),
      channel: this.abilities === WHATSAPP ? 'whatsapp' : 'web',
      abilities: this.abilities,
      contact: { id: id(8_000_000), channel: 'web', address: 'w1', firstSeenAt: nowAt },
      patients: this.patients,
      appointments: this.appointments
        .filter((one) => one.contact === id(8_000_000) && one.start > nowAt - 86_400_000)
        .filter((one) => one.status !== 'cancelled')
        .sort((a, b) => a.start - b.start),
      coded:
        this.appointments.find((one) => code !== undefined && one.code === code && one.status === 'booked') ?? null,
      codeLocked: false,
      handoff: this.handoff,
      lastHandoff: this.lastHandoff,
      transcript: this.transcript.slice(-12),
      busy: new Busy([...this.taken, ...this.appointments.filter(isClaiming).map(claimOf)]),
      named: null,
      within: [],
      absences: [],
      namesake: null,
      unreadSince: null,
      message: null,
      digest: null,
      digestCard: null,
      reminders: null,
      waitlist: this.waitlist
        .read(this.appointments, this.patients)
        .filter((one) =>
          isWhole ? one.contact !== CONTACT || this.session.owner.by === 'bot' : one.contact === CONTACT,
        ),
      fresh: { ids, code: `K7M2P${this.codes + 2}`, messageNumber: this.messages + 1 },
    };
  }

  private decide(heard: Heard, isStream = false): Effect[] {
    const session = isStream ? this.stream : this.session;
    const wanted = need(session, heard);
    const named = this.appointments.find((one) => one.id === wanted.appointment) ?? null;
    const world = { ...this.world(wanted.code, wanted.waitlist), named };
    const decided = turn(session, heard, world, this.now);
    // Stored and read back at each turn, as the database does.
    const stored = readSession(JSON.parse(JSON.stringify(decided.session)));
    if (stored === 'unreadable') throw new Error('a session that cannot be read back');
    if (isStream) this.stream = stored;
    else this.session = stored;
    const effects = [...decided.effects];
    for (const effect of decided.effects) {
      if (effect.kind === 'record') this.apply(effect.fact);
      if (effect.kind === 'wake') {
        const { key, at, timer, conversation } = effect;
        this.timers.set(key, { at, timer, ...(conversation === undefined ? {} : { conversation }) });
      }
    }
    for (const effect of decided.effects) {
      if (effect.kind === 'say' && effect.receipt) {
        effects.push(...this.decide({ from: 'receipt', key: effect.receipt, delivered: this.isDelivering }));
      }
    }
    return effects;
  }

  private remember(effects: Effect[]): void {
    const asking = saysToPatient(effects).findLast(({ body }) => body.is === 'text' && body.choices);
    if (asking?.body.is === 'text') this.choices = asking.body.choices ?? [];
    for (const say of saysToPatient(effects)) {
      const who = say.receipt?.of === 'answer' ? 'secretary' : 'bot';
      this.transcript.push({ who, text: textOf(say), at: this.now });
    }
  }

  private apply(fact: Fact): void {
    switch (fact.fact) {
      case 'PatientIdentified':
        this.patients = [...this.patients.filter((one) => one.id !== fact.patient.id), fact.patient];
        return;
      case 'AppointmentHeld': {
        const { hold } = fact;
        const replaced = this.appointments.find((one) => one.id === hold.replaces);
        this.appointments.push({
          ...hold,
          version: replaced ? replaced.version + 1 : 1,
          status: 'pending',
          conversation: id(7_000_000),
          contact: id(8_000_000),
          overbooked: hold.override?.overbooked ?? false,
          attendance: 'unknown',
        });
        return;
      }
      case 'HoldReleased':
        this.giveUp(fact.appointment);
        return;
      case 'AppointmentConfirmed':
        this.codes += 1;
        this.change(fact.appointment, {
          status: 'booked',
          patientId: fact.patientId,
          patientLabel: fact.patientLabel,
          code: fact.code,
        });
        if (fact.replaces) this.giveUp(fact.replaces);
        return;
      case 'AppointmentCancelled': {
        const { chain } = this.appointments.find((one) => one.id === fact.appointment) ?? {};
        this.giveUp(fact.appointment);
        if (chain !== undefined) this.waitlist.withoutChain(chain);
        return;
      }
      case 'OptedOut':
        this.waitlist.withoutContact(CONTACT);
        return;
      case 'WaitlistJoined':
        this.waitlist.join(fact, this.now, { conversation: OURS, contact: CONTACT });
        return;
      case 'WaitlistOffered': {
        const { hold, conversation, contact } = fact;
        const standing = this.appointments.find((one) => one.id === hold.replaces);
        this.appointments.push({
          ...hold,
          version: (standing?.version ?? 0) + 1,
          status: 'pending',
          conversation,
          contact,
          overbooked: false,
          attendance: 'unknown',
        });
        this.waitlist.offer(fact);
        return;
      }
      case 'WaitlistPassed':
        this.waitlist.pass(fact);
        this.giveUp(fact.appointment, true);
        return;
      case 'WaitlistLeft': {
        const held = this.waitlist.leave(fact.entry);
        if (held) this.giveUp(held, true);
        return;
      }
      case 'AttendanceConfirmed':
        this.change(fact.appointment, { attendance: 'confirmed' });
        return;
      case 'AppointmentMissed':
        this.change(fact.appointment, { status: 'noshow', noShow: fact.noShow });
        return;
      case 'AppointmentAttended':
        this.change(fact.appointment, { status: 'fulfilled' });
        return;
      case 'MessageTaken':
        this.messages = fact.message.number;
        return;
      case 'HandoffOpened':
        this.handoff = fact.handoff;
        return;
      case 'HandoffRaised':
        this.changeHandoff({ urgency: fact.urgency, emergencyKind: fact.emergencyKind, reason: fact.reason });
        return;
      case 'HandoffClaimed':
        this.changeHandoff({ state: 'claimed', owner: fact.by, ownerName: fact.name });
        return;
      case 'AlertRaised':
        this.changeHandoff({ alertLevel: fact.level });
        return;
      case 'AlertAcknowledged':
        this.changeHandoff({ acknowledgedBy: fact.by });
        return;
      case 'HandoffReturned':
      case 'HandoffClosed':
        this.lastHandoff = fact.handoff;
        this.handoff = null;
        return;
      default:
        return;
    }
  }

  /** Cancelled, and the waiting list hears of the time. */
  private giveUp(appointment: string, onlyPending = false): void {
    const given = this.appointments.find((one) => one.id === appointment);
    if (!given || given.status === 'cancelled' || (onlyPending && given.status !== 'pending')) return;
    this.change(appointment, { status: 'cancelled' });
    this.tellFreed({ practitioner: given.practitioner, start: given.start, end: given.end });
  }

  private change(appointment: string, change: Partial<Appointment & { code: string }>): void {
    this.appointments = this.appointments.map((one) => (one.id === appointment ? { ...one, ...change } : one));
  }

  private changeHandoff(change: Partial<Handoff>): void {
    if (this.handoff) this.handoff = { ...this.handoff, ...change };
  }
}

function isClaiming(appointment: Appointment): boolean {
  return appointment.status === 'pending' || appointment.status === 'booked';
}

function claimOf(appointment: Appointment): BusyInterval {
  return {
    resource: appointment.practitioner,
    chain: appointment.chain,
    start: appointment.start,
    end: appointment.end,
    from: 'own',
    reason: appointment.reason,
  };
}

export function saysToPatient(effects: Effect[]): Say[] {
  return effects.filter((effect): effect is Say => effect.kind === 'say' && effect.to.who === 'patient');
}

export function textOf(say: Say): string {
  return say.body.is === 'text' ? say.body.text : '';
}
