/**
 * The answer of one turn while it is being made: what the flows give is gathered here and becomes one message to the patient, facts,
 * timers and, at the end, what is asked of humans.
 */
import type { Appointment } from '../domain/appointment.ts';
import type { Topic } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';
import { patientCopy, typeset } from './copy/patient.ts';
import { type Ask, openHandoff } from './desk/handoff.ts';
import type { AttachedFile, Choice, Effect, Fact } from './effect.ts';
import { IDS_PER_STEP, type Part, type Step } from './flows/flow.ts';
import type { Meaning } from './meaning.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** A patient who says nothing for this long finds the request put aside. */
const SILENCE_MINUTES = 30;

export class Reply {
  session: Session;
  private world: World;
  private readonly now: Instant;
  private readonly texts: string[] = [];
  private choices: Choice[] = [];
  private file: AttachedFile | undefined;
  private isSure = false;
  private readonly effects: Effect[] = [];
  private readonly asks: Ask[] = [];
  /** Questions about the practice that this turn has answered. */
  private readonly topics: Topic[] = [];

  constructor(session: Session, world: World, now: Instant) {
    this.session = session;
    this.world = world;
    this.now = now;
  }

  get copy() {
    return patientCopy(this.session.language);
  }

  get reach() {
    return { practice: this.world.practice.name, phone: this.world.practice.phone };
  }

  /** What the next step of a flow may look at. */
  step(meaning: Meaning | null): Step {
    return { meaning, session: this.session, world: this.world, now: this.now };
  }

  /** Each step draws its ids from its own stretch; the last ones are left to the handoff. */
  spendIds(): void {
    const { fresh } = this.world;
    this.world = { ...this.world, fresh: { ...fresh, ids: fresh.ids.slice(IDS_PER_STEP) } };
  }

  add(part: Part): void {
    if (part.text) this.texts.push(part.text);
    if (part.asked) {
      this.session = { ...this.session, asked: part.asked };
      this.choices = [];
    }
    if (part.choices) this.choices = part.choices;
    if (part.file) this.file = part.file;
    if (part.sure) this.isSure = true;
    if (part.effects) this.record(part.effects);
    if (part.shared) this.session = { ...this.session, shared: { ...this.session.shared, ...part.shared } };
    if (part.handoff) this.asks.push({ ...part.handoff });
  }

  say(text: string): void {
    this.texts.push(text);
  }

  /** A sentence that comes before those already gathered. */
  sayFirst(text: string): void {
    this.texts.unshift(text);
  }

  /** More choices beside those of the question. */
  offer(choices: Choice[]): void {
    this.choices = [...this.choices.filter(({ id }) => choices.every((one) => one.id !== id)), ...choices];
  }

  record(effects: Effect[]): void {
    this.effects.push(...effects);
    for (const effect of effects) {
      if (effect.kind !== 'record') continue;
      this.world = since(this.world, effect.fact);
      if (effect.fact.fact === 'QuestionAnswered') this.keepTopic(effect.fact.topic);
    }
  }

  /** What this turn has answered takes the place of what was answered before. */
  private keepTopic(topic: Topic): void {
    this.topics.push(topic);
    const answered = { topics: [...new Set(this.topics)], at: this.now };
    this.session = { ...this.session, shared: { ...this.session.shared, answered } };
  }

  handOver(ask: Ask): void {
    this.asks.push(ask);
  }

  /** A human takes the conversation at the end of this turn: the bot asks nothing more. */
  get isHandedOver(): boolean {
    return this.asks.some((ask) => ask.botGoesOn !== true);
  }

  get isEmpty(): boolean {
    return this.texts.length === 0 && this.asks.length === 0;
  }

  /** One message to the patient, then the facts, the timers, and what is asked of humans. */
  finish(words: string): { session: Session; effects: Effect[] } {
    const isFirst = this.session.noticeAt === null;
    const texts = isFirst ? [this.copy.notice(this.reach), ...this.texts] : this.texts;
    const effects: Effect[] = [...this.effects];
    if (texts.length > 0) {
      effects.push({
        kind: 'say',
        to: { who: 'patient' },
        body: {
          is: 'text',
          text: typeset(texts.join('\n'), this.session.language),
          ...(this.choices.length > 0 && !this.isHandedOver ? { choices: this.choices } : {}),
          ...(this.file ? { file: this.file } : {}),
        },
        priority: 'normal',
        fenced: !this.isSure,
      });
      this.session = { ...this.session, noticeAt: this.session.noticeAt ?? this.now };
    }
    for (const ask of this.asks) {
      const outcome = openHandoff(this.session, { words, ...ask }, this.world, this.now);
      this.session = outcome.session;
      effects.push(...outcome.effects);
    }
    // After a reminder, an offer or an answer about an appointment nothing is left unfinished.
    const flow = this.session.flow?.flow;
    if (flow && flow !== 'change' && flow !== 'waitlist' && this.session.owner.by === 'bot') {
      effects.push({
        kind: 'wake',
        key: `silence/${this.world.conversation}`,
        at: this.now + SILENCE_MINUTES * 60_000,
        timer: { timer: 'silence', since: this.session.lastPatientAt ?? this.now },
      });
    }
    return { session: this.session, effects };
  }
}

/** What the next step of the same turn may see of a place just held or given back, and of a visit just cancelled. */
function since(world: World, fact: Fact): World {
  if (fact.fact === 'HoldReleased') {
    return { ...world, appointments: world.appointments.filter(({ id }) => id !== fact.appointment) };
  }
  if (fact.fact === 'AppointmentCancelled') {
    const appointments = world.appointments.map((one) =>
      one.id === fact.appointment ? { ...one, status: 'cancelled' as const } : one,
    );
    return { ...world, appointments };
  }
  if (fact.fact !== 'AppointmentHeld') return world;
  const { hold } = fact;
  const held: Appointment = {
    ...hold,
    version: 1,
    status: 'pending',
    conversation: world.conversation,
    contact: world.contact.id,
    overbooked: false,
    attendance: 'unknown',
  };
  return { ...world, appointments: [...world.appointments, held] };
}
