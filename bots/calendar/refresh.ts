/**
 * Reads the agendas that practices keep elsewhere, each every quarter of an hour. An agenda that cannot be read keeps what it held,
 * and the desk is told: once when it goes wrong, once when it is well again. Decides nothing about appointments.
 */

import type { Pool } from 'pg';
import { shownLabel } from '../../conversation/calendar-feed.ts';
import { sayDate, sayTime } from '../../conversation/copy/dates.ts';
import { externalAgendaCopy } from '../../conversation/copy/external-agenda.ts';
import { type Practice, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import { type Instant, localDateOf, localTimeOf } from '../../domain/time.ts';
import type { Bell } from '../../prisma/bell.ts';
import {
  addressHash,
  type CalendarState,
  followCalendars,
  type Overlap,
  type Settled,
  settle,
  takeDue,
} from '../../prisma/external-busy.ts';
import type { Log } from '../log.ts';
import { readInThread } from './busy-times-thread.ts';
import { download, OPEN_INTERNET, type Reach } from './download.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const EVERY_MS = 15 * MINUTE;
/** The first failures are often nothing: looked at again sooner, and told from the second on. */
const AGAIN_MS = 5 * MINUTE;
const SOON_FAILURES = 3;
const TOLD_FROM = 2;
/** How often we look for what is due. */
const LOOK_MS = 30_000;
/** Agendas read at a time. */
const LANES = 3;
/** As far as anything can be booked. */
const DAYS_AHEAD = 400;
/** Overlaps in one note. */
const MOST_SAID = 10;

export interface CalendarReader {
  start(): Promise<void>;
  /** Reads what is due now; resolves when it is read. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export interface ReaderOptions {
  pool: Pool;
  bell: Bell;
  practices: readonly Practice[];
  now: () => Instant;
  log: Log;
  reach?: Reach;
}

type Reading = {
  is: 'read';
  times: { start: number; end: number }[];
  unreadable: number;
  etag: string | null;
  modified: string | null;
};
type Read = Reading | { is: 'same' } | { is: 'fault'; fault: string };

export function makeCalendarReader({
  pool,
  bell,
  practices,
  now,
  log,
  reach = OPEN_INTERNET,
}: ReaderOptions): CalendarReader {
  const stopping = new AbortController();
  const ids = practices.map(({ id }) => id);
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;

  async function lane(): Promise<void> {
    while (!stopping.signal.aborted) {
      const state = await takeDue(pool, ids, now());
      if (!state) return;
      await refresh(state);
    }
  }

  async function refresh(state: CalendarState): Promise<void> {
    const practice = practices.find(({ id }) => id === state.practice);
    const practitioner = practice && practitionerOf(practice, state.practitioner);
    const address = practitioner?.externalCalendar;
    // Another node runs with other files: its agenda, not ours.
    if (!practice || !practitioner || !address || addressHash(address) !== state.addressHash) return;
    const at = now();
    const window = { start: at - DAY, end: at + DAYS_AHEAD * DAY };
    const read = await readOne(address, state, { practice, window });
    const about = { practice: practice.id, practitioner: practitioner.id };
    if (read.is === 'fault') log.warn({ ...about, fault: read.fault }, 'external calendar');
    const failures = read.is === 'fault' ? state.failures + 1 : 0;
    const settled: Settled = {
      state,
      outcome: read.is === 'read' ? { ...read, window } : { is: read.is },
      decide: (overlaps) => decide(practice, shortNameOf(practitioner), state, read, overlaps, at),
      dueAt: at + (failures > 0 && failures <= SOON_FAILURES ? AGAIN_MS : EVERY_MS),
      now: at,
    };
    if (await settle(pool, settled)) bell.ring('outbox');
  }

  async function readOne(
    address: string,
    state: CalendarState,
    { practice, window }: { practice: Practice; window: { start: number; end: number } },
  ): Promise<Read> {
    // Once a day in full: repeats reach a day further.
    const isNewDay = Math.floor((state.succeededAt ?? 0) / DAY) !== Math.floor((window.start + DAY) / DAY);
    const known = isNewDay ? { etag: null, modified: null } : state;
    const got = await download(address, known, reach, stopping.signal);
    if (got.is !== 'content') return got;
    const read = await readInThread(got.text, {
      zone: practice.timeZone,
      window,
      ownUid: `@${practice.id}.permanence`,
    });
    if (read.is === 'fault') return read;
    // What was read in part is read again in full.
    return read.unreadable > 0
      ? { ...read, etag: null, modified: null }
      : { ...read, etag: got.etag, modified: got.modified };
  }

  const look = (): Promise<void> => {
    looking ??= Promise.all(Array.from({ length: LANES }, lane))
      .then(() => undefined)
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'external calendar');
      })
      .finally(() => {
        looking = null;
      });
    return looking;
  };

  return {
    start: async () => {
      await followCalendars(pool, practices, now());
      timer = setInterval(() => void look(), LOOK_MS);
      void look();
    },
    look,
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await looking;
    },
  };
}

/** What is remembered of a reading, and what the desk hears of it. */
function decide(
  practice: Practice,
  name: string,
  state: CalendarState,
  read: Read,
  overlaps: readonly Overlap[],
  at: Instant,
): ReturnType<Settled['decide']> {
  const notes: string[] = [];
  const wasPartly = state.fault === 'partly';
  let { told } = state;
  if (read.is === 'fault') {
    const failures = state.failures + 1;
    if (wasPartly) told = false;
    if (failures >= TOLD_FROM && !told) {
      notes.push(
        externalAgendaCopy.outage(
          name,
          read.fault,
          state.succeededAt === null ? null : momentOf(practice, state.succeededAt),
        ),
      );
      told = true;
    }
    return { next: { ...state, ...overlapsNow(), failures, fault: read.fault, told }, notes };
  }
  const unreadable = read.is === 'read' ? read.unreadable : 0;
  if (unreadable > 0) {
    if (!(wasPartly && told)) notes.push(externalAgendaCopy.partly(name, unreadable));
    told = true;
  } else {
    if (told) notes.push(externalAgendaCopy.recovered(name));
    told = false;
  }
  const validators = read.is === 'read' ? { etag: read.etag, modified: read.modified } : {};
  const next = {
    ...state,
    ...validators,
    ...overlapsNow(),
    succeededAt: at,
    failures: 0,
    fault: unreadable > 0 ? 'partly' : null,
    told,
  };
  return { next, notes };

  function overlapsNow(): { overlaps: string[] } {
    const fresh = overlaps.filter(({ key }) => !state.overlaps.includes(key));
    if (fresh.length > 0) {
      const said = fresh.slice(0, MOST_SAID).map(({ start, patientLabel, taken }) => ({
        when: momentOf(practice, start),
        patient: shownLabel(practice, patientLabel),
        taken: `${momentOf(practice, taken.start)} – ${momentOf(practice, taken.end)}`,
      }));
      notes.push(externalAgendaCopy.overlaps(name, said, fresh.length - said.length));
    }
    return { overlaps: overlaps.map(({ key }) => key) };
  }
}

function momentOf({ timeZone }: Practice, at: Instant): string {
  return `${sayDate(localDateOf(at, timeZone), 'fr', '')} à ${sayTime(localTimeOf(at, timeZone), 'fr')}`;
}
