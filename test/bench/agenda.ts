/**
 * How fast and how small the agenda is: agendas by a seeded generator (weekday hours, visits of 15, 20 and 30 minutes, 70 % booked,
 * Europe/Paris, with holidays and both changes of the clocks), every rule on.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Busy } from '../../domain/busy.ts';
import type { Practice, Practitioner, VisitReason } from '../../domain/practice.ts';
import { allSlots, type BusyInterval, findSlots, type Wish } from '../../domain/schedule.ts';
import { addDays, isoWeekday, type LocalDate, toInstant } from '../../domain/time.ts';
import { practice, practitioner, visitReason, WORKING_DAYS } from '../domain/practices.ts';
import { type Draw, seeded } from '../random.ts';
import { type BenchRow, median, p99 } from './row.ts';

const MINUTE = 60_000;
const ZONE = 'Europe/Paris';
/** A Monday; 26 weeks from here hold both changes of the clocks, Christmas and Easter. */
const FIRST: LocalDate = '2026-10-19';
const NOW = toInstant(`${FIRST}T08:30`, ZONE);
const MACHINES = ['echographe1', 'echographe2', 'echographe3', 'echographe4'];

function benchReason(id: string, ids: string[], weeks: number, change: Partial<VisitReason> = {}): VisitReason {
  const lengths = [15, 20, 30];
  return visitReason(id, {
    durations: Object.fromEntries(ids.map((carer, at) => [carer, lengths[at % 3] ?? 15])),
    minimumAge: 3,
    gridMinutes: 5,
    bufferAfterMinutes: 5,
    minimumNoticeMinutes: 120,
    horizonDays: weeks * 7,
    dailyQuota: 40,
    spacingDays: 2,
    ...change,
  });
}

function benchPractice(count: number, weeks: number): Practice {
  const ids = Array.from({ length: count }, (_, at) => `p${at}`);
  const carer = (id: string, at: number): Practitioner => {
    const from = addDays(FIRST, (at * 11) % 150);
    return practitioner(id, {
      hours: [
        { weekdays: WORKING_DAYS, from: '09:00', to: '12:30' },
        { weekdays: WORKING_DAYS, from: '14:00', to: '18:30' },
        { weekdays: [1, 4], from: '11:30', to: '12:30', reservedUntilMinutesBefore: 1440 },
        { weekdays: [2], from: '17:30', to: '18:30', onlyReasons: ['urgence'] },
        { weekdays: [5], from: '09:00', to: '10:00', reservedUntil: { daysBefore: 1, time: '18:00' } },
      ],
      absences: [{ from, to: addDays(from, 6) }],
      datedHours: [{ date: addDays(FIRST, 40), ranges: [{ from: '10:00', to: '16:00' }] }],
      closedOnBridgeDays: true,
    });
  };
  return practice({
    practitioners: ids.map(carer),
    visitReasons: [
      benchReason('consultation', ids, weeks),
      benchReason('echographie', ids, weeks, { resources: [MACHINES] }),
    ],
  });
}

/** A uuid's length of hexadecimal, as the stored chains have. */
function chainOf(draw: Draw): string {
  const part = (): string => draw(0, 0xffff).toString(16).padStart(4, '0');
  return `${part()}${part()}-${part()}-${part()}-${part()}-${part()}${part()}${part()}`;
}

function bookings(resources: string[], weeks: number, draw: Draw): BusyInterval[] {
  const intervals: BusyInterval[] = [];
  for (const resource of resources) {
    for (let day = 0; day < weeks * 7; day++) {
      const date = addDays(FIRST, day);
      if (isoWeekday(date) > 5) continue;
      for (const [from, to] of [
        [9 * 60, 12 * 60 + 30],
        [14 * 60, 18 * 60 + 30],
      ] as const) {
        const midnight = toInstant(`${date}T00:00`, ZONE);
        const shift = toInstant(`${date}T12:00`, ZONE) - midnight - 720 * MINUTE;
        for (let at = from; at < to; ) {
          const length = [15, 20, 30][draw(0, 2)] ?? 15;
          if (at + length > to) break;
          const start = midnight + shift + at * MINUTE;
          if (draw(1, 100) <= 70) {
            const chain = chainOf(draw);
            intervals.push({
              resource,
              start,
              end: start + length * MINUTE,
              chain,
              from: 'own',
              reason: 'consultation',
            });
          }
          at += length;
        }
      }
    }
  }
  return intervals;
}

const WISHES: readonly Wish[] = [
  { reason: 'consultation', when: { windows: [] }, birthDate: '1986-05-04', known: true },
  {
    reason: 'consultation',
    when: { windows: [], timeOfDay: [{ from: '17:00', to: '24:00' }], exclude: [{ weekdays: [3, 4, 5] }] },
    birthDate: '1986-05-04',
  },
  {
    reason: 'consultation',
    when: {
      windows: [{ start: '2026-11-02T00:00', end: '2026-11-09T00:00' }],
      timeOfDay: [{ from: '08:00', to: '12:00' }],
    },
    others: [
      { reason: 'consultation', start: toInstant('2026-11-03T10:00', ZONE), end: toInstant('2026-11-03T10:30', ZONE) },
    ],
  },
  { reason: 'consultation', when: { windows: [], weekdays: [1] }, practitioner: 'p7' },
  { reason: 'consultation', when: { windows: [], asap: true }, urgent: true },
  { reason: 'echographie', when: { windows: [], earliest: '2026-12-21T00:00' }, birthDate: '2023-11-30' },
];

function timesOf(rounds: number, work: (round: number) => void): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    work(round);
    times.push(performance.now() - before);
  }
  return times;
}

/** The median of the calmest of eight series: what the machine does beside us is not what is measured. */
function calmMedian(rounds: number, work: (round: number) => void): number {
  return Math.min(...Array.from({ length: 8 }, () => median(timesOf(rounds, work))));
}

function row(name: string, figure: number, unit: string, limit: number, sign = '≤'): BenchRow {
  const shown = figure >= 10 ? figure.toFixed(0) : figure.toFixed(figure >= 1 ? 2 : 3);
  return { name, figure: `${shown} ${unit}`.trim(), limit: `${sign} ${limit} ${unit}`.trim(), ok: figure <= limit };
}

/** Measures on this machine, in this process; nothing else should run beside it. */
export async function benchAgenda(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const long = benchPractice(100, 26);
  const short = benchPractice(100, 4);
  const intervals = bookings([...long.practitioners.map(({ id }) => id), ...MACHINES], 26, seeded(1));
  const busy = new Busy(intervals);

  const find = (place: Practice, round: number, wishes: readonly Wish[] = WISHES): void => {
    const wish = wishes[round % wishes.length] as Wish;
    const { slots } = findSlots(place, busy, wish, NOW);
    if (slots.length === 0) throw new Error(`no offer for ${JSON.stringify(wish)}`);
  };
  timesOf(6000, (round) => find(long, round));
  const near = WISHES.filter((wish) => wish.when.earliest === undefined);
  timesOf(2000, (round) => find(short, round, near));
  const first = calmMedian(1500, (round) => find(long, round));
  rows.push(row('first three offers, 100 practitioners × 26 weeks, median', first, 'ms', 0.5));
  const [far, close]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3000; round++) {
    far.push(...timesOf(1, () => find(long, round, near)));
    close.push(...timesOf(1, () => find(short, round, near)));
  }
  rows.push(row('first three offers, 26 weeks against 4', median(far) / median(close), '×', 1.3));

  const ten = benchPractice(10, 4);
  const tenBusy = new Busy(
    bookings(
      ten.practitioners.map(({ id }) => id),
      4,
      seeded(2),
    ),
  );
  const plain: Wish = { reason: 'consultation', when: { windows: [] } };
  const tenReason = { ...ten, visitReasons: ten.visitReasons.map((reason) => ({ ...reason, gridMinutes: 15 })) };
  const count = allSlots(tenReason, tenBusy, plain, NOW).length;
  timesOf(2000, () => allSlots(tenReason, tenBusy, plain, NOW));
  const all = calmMedian(500, () => allSlots(tenReason, tenBusy, plain, NOW));
  rows.push(row(`all ${count} slots, 10 practitioners × 4 weeks, median`, all, 'ms', 0.5));

  const draw = seeded(3);
  const changes = timesOf(20_000, () => {
    const interval = intervals[draw(0, intervals.length - 1)] as BusyInterval;
    busy.remove(interval);
    busy.add(interval);
  });
  rows.push(row('index update after one booking (out and in), median', median(changes) * 1000, 'µs', 50));
  rows.push(row('index update after one booking (out and in), p99', p99(changes) * 1000, 'µs', 50));

  rows.push(row(...memory()));
  return rows;
}

/** Bytes that an index of one practice keeps for each interval once what it was built from is gone. */
function memory(): [string, number, string, number] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Several times: what the benches before this one left is not gone at the first.
  const used = (): number => {
    const seen = Array.from({ length: 6 }, () => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    });
    return Math.min(...seen);
  };
  const before = used();
  const index = largeIndex();
  const bytes = (used() - before) / index.size;
  return [`memory per busy interval, ${index.size} intervals`, bytes, 'bytes', 64];
}

function largeIndex(): Busy {
  const resources = Array.from({ length: 100 }, (_, at) => `p${at}`);
  return new Busy(bookings(resources, 26, seeded(4)).slice(0, 167_000));
}
