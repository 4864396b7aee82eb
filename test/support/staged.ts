/**
 * The same conversation as a rehearsal, over the real handle and the real database: inbox, replay, constraint, timers. Each one has a
 * practice of its own, so that many may share a database. Answers are taken where the turn decided them.
 */
import { randomUUID } from 'node:crypto';
import type { Choice, Effect } from '../../conversation/effect.ts';
import { type Handle, makeHandle } from '../../conversation/handle.ts';
import { hear } from '../../conversation/hear.ts';
import type { PatientInbound } from '../../conversation/heard.ts';
import type { Inbound, StaffAction } from '../../conversation/inbound.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Instant } from '../../domain/time.ts';
import { makeStore } from '../../prisma/store.ts';
import { AGENDA_STREAM, ensureStream } from '../../prisma/stream.ts';
import { type Abilities, saysToPatient, WEB } from './rehearsal.ts';
import type { Bench } from './store.ts';

let staged = 0;
/** More turns and timers than all practices of one test database can have due. */
const EVERYONE = 10_000;

export class Staged {
  readonly practice: Practice;
  now: Instant;
  abilities: Abilities = WEB;
  choices: Choice[] = [];
  isDelivering = true;
  private readonly bench: Bench;
  private readonly handle: Handle;
  private readonly codes = new Map<string, string>();
  private decided: Effect[] = [];
  private written = 0;
  /** What went wrong without being a defect of the test: a turn surrendered, trouble. */
  readonly logged: string[] = [];

  constructor(bench: Bench, practice: Practice, now: Instant) {
    staged += 1;
    this.bench = bench;
    this.now = now;
    this.practice = { ...practice, id: `${practice.id}-${staged}` };
    const practices = new Map([[this.practice.id, this.practice]]);
    const store = makeStore({
      pool: bench.pool,
      bell: bench.bell,
      abilities: () => this.abilities,
      secret: 'a key of the tests',
      practices,
    });
    this.handle = makeHandle({
      store: {
        ...store,
        // What other practices of this database left behind must not stand before this one's turns.
        ready: async (at) => (await store.ready(at, EVERYONE)).filter(({ practice: id }) => practices.has(id)),
      },
      practices,
      hear,
      isDangerous: () => true,
      need,
      turn: (session, heard, world, at) => {
        const outcome = turn(session, heard, world, at);
        // Other people's conversations are not this one's; the practice's own stream is everybody's.
        if (world.contact.address === 'w1' || world.channel === 'desk') this.decided.push(...outcome.effects);
        return outcome;
      },
      now: () => this.now,
      burstMs: 0,
      log: (event, about) => this.logged.push(`${event} ${JSON.stringify(about)}`),
    });
    this.fireTimers = async (at) => void (await store.fireTimers(at, EVERYONE));
  }

  private readonly fireTimers: (at: Instant) => Promise<void>;

  async patient(inbounds: PatientInbound[]): Promise<Effect[]> {
    for (const inbound of inbounds) await this.write(inbound);
    return this.settle();
  }

  async staff(name: string, act: StaffAction): Promise<Effect[]> {
    await this.write({ kind: 'staff', by: { slack: `@${name.toLowerCase()}`, name }, act });
    return this.settle();
  }

  async moveTo(instant: Instant): Promise<Effect[]> {
    const effects: Effect[] = [];
    for (;;) {
      const { rows } = await this.bench.pool.query<{ due: Date | null }>(
        'SELECT min(due_at) AS due FROM timer WHERE practice = $1 AND due_at <= $2',
        [this.practice.id, new Date(instant)],
      );
      const due = rows[0]?.due;
      if (!due) break;
      this.now = Math.max(this.now, due.getTime());
      await this.fireTimers(this.now);
      effects.push(...(await this.settle()));
    }
    this.now = instant;
    return effects;
  }

  async take(practitioner: string, start: Instant, end: Instant): Promise<void> {
    await this.bench.pool.query(
      `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at) VALUES ($1, $2, 'test', $3, $4, $5)`,
      [this.practice.id, randomUUID(), practitioner, new Date(start), new Date(end)],
    );
  }

  async free(practitioner: string, start: Instant, end: Instant): Promise<void> {
    await this.bench.pool.query(
      `UPDATE external_busy SET active = false, changed = pg_current_xact_id()::text::bigint
       WHERE practice = $1 AND resource = $2 AND start_at = $3 AND end_at = $4`,
      [this.practice.id, practitioner, new Date(start), new Date(end)],
    );
    await this.bench.pool.query(
      `INSERT INTO timer (practice, key, conversation, due_at, timer)
       SELECT $1, 'freed/' || $2, id, $3, jsonb_build_object('timer', 'placeFreed', 'practitioner', $2::text, 'start', $4::bigint, 'end', $5::bigint)
       FROM conversation WHERE practice = $1 AND channel = 'desk' AND address = $6`,
      [this.practice.id, practitioner, new Date(this.now), start, end, AGENDA_STREAM],
    );
  }

  /** Somebody else has been on the waiting list since then. */
  async wait(since: Instant, reason: string, patientLabel: string): Promise<void> {
    await ensureStream(this.bench.pool, this.practice.id, AGENDA_STREAM, null, this.now);
    await this.bench.pool.query(
      `WITH who AS (
         INSERT INTO contact (practice, id, channel, address, first_seen_at) VALUES ($1, $2::uuid, 'web', $2::text, $3) RETURNING id
       ), there AS (
         INSERT INTO conversation (practice, id, contact, channel, address, created_at) SELECT $1, $2::uuid, id, 'web', $2::text, $3 FROM who
       ), patient AS (
         INSERT INTO patient (practice, id, birth_name, first_names, birth_date, identity, known)
         VALUES ($1, $2::uuid, $5, '', '1970-01-01', 'provisional', true)
       )
       INSERT INTO waitlist (practice, id, conversation, contact, reason, wish, patient_id, patient_label, joined_at)
       SELECT $1, $2::uuid, $2::uuid, id, $4, '{"windows": []}', $2::uuid, $5, $3 FROM who`,
      [this.practice.id, randomUUID(), new Date(since), reason, patientLabel],
    );
  }

  /** The case that is open, else the last one. */
  async handoffId(): Promise<string> {
    const { rows } = await this.bench.pool.query<{ id: string }>(
      `SELECT id FROM handoff WHERE practice = $1 ORDER BY (state IN ('open', 'claimed')) DESC, opened_at DESC LIMIT 1`,
      [this.practice.id],
    );
    return rows[0]?.id ?? '';
  }

  /** Codes are drawn at random: they are told as a rehearsal would tell them. */
  told(text: string): string {
    let shown = text;
    for (const [code, name] of this.codes) shown = shown.replaceAll(code, name);
    return shown;
  }

  private async write(inbound: Inbound): Promise<void> {
    this.written += 1;
    await this.handle.receive({
      practice: this.practice.id,
      channel: 'web',
      address: 'w1',
      externalId: `${this.practice.id}/${this.written}`,
      inbound,
      receivedAt: this.now,
    });
  }

  private async settle(): Promise<Effect[]> {
    this.decided = [];
    await this.handle.settle();
    const effects = this.decided;
    for (const effect of effects) {
      if (effect.kind === 'record' && effect.fact.fact === 'AppointmentConfirmed') {
        this.codes.set(effect.fact.code, `K7M2P${this.codes.size + 2}`);
      }
    }
    const asking = saysToPatient(effects).findLast(({ body }) => body.is === 'text' && body.choices);
    if (asking?.body.is === 'text') this.choices = asking.body.choices ?? [];
    for (const effect of [...effects]) {
      if (effect.kind !== 'say' || !effect.receipt) continue;
      await this.write({ kind: 'receipt', key: effect.receipt, delivered: this.isDelivering });
      effects.push(...(await this.settle()));
    }
    return effects;
  }
}
