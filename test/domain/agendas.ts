/**
 * Agendas drawn at random for the exactness tests: one to three practitioners, fourteen days, every rule on.
 */
import type { DatedHours, OpeningHours, Practice, Practitioner, VisitReason } from '../../domain/practice.ts';
import type { BusyInterval, Wish } from '../../domain/schedule.ts';
import {
  addDays,
  type Instant,
  type LocalDate,
  timeOfMinute,
  toInstant,
  type Weekday,
  type When,
} from '../../domain/time.ts';
import type { Draw } from '../random.ts';
import { practice, practitioner, visitReason } from './practices.ts';

export interface Agenda {
  practice: Practice;
  busy: BusyInterval[];
  wish: Wish;
  now: Instant;
  /** First and last date that the oracle looks at. */
  from: LocalDate;
  days: number;
}

const MINUTE = 60_000;
const AGENDA_DAYS = 14;

/** Both changes of the clocks, the bridges of May, Christmas, the turn of the year, 29 February, and plain weeks. */
const PLACES = [
  { zone: 'Europe/Paris', territory: 'FR', from: '2026-03-22' },
  { zone: 'Europe/Paris', territory: '57', from: '2026-03-25' },
  { zone: 'Europe/Paris', territory: 'FR', from: '2026-10-19' },
  { zone: 'Europe/Paris', territory: 'FR', from: '2026-05-04' },
  { zone: 'Europe/Paris', territory: '57', from: '2026-12-21' },
  { zone: 'Europe/Paris', territory: 'FR', from: '2028-02-21' },
  { zone: 'Europe/Paris', territory: 'FR', from: '2026-06-10' },
  { zone: 'Indian/Reunion', territory: 'RE', from: '2026-12-14' },
  { zone: 'America/Guadeloupe', territory: 'GP', from: '2027-05-20' },
  { zone: 'Australia/Lord_Howe', territory: 'FR', from: '2026-03-30' },
] as const;

export function drawAgenda(draw: Draw): Agenda {
  const pick = <T>(list: readonly T[]): T => list[draw(0, list.length - 1)] as T;
  const chance = (percent: number): boolean => draw(1, 100) <= percent;
  const place = pick(PLACES);
  const dateIn = (): LocalDate => addDays(place.from, draw(0, AGENDA_DAYS - 1));
  const weekdays = (): Weekday[] => ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => chance(65));
  const ids = ['martin', 'durand', 'petit'].slice(0, draw(1, 3));
  const locations = chance(30) ? ['centre', 'nord'] : ['centre'];
  const reasonIds = ['consultation', 'urgence'];

  const hours = (): Pick<
    OpeningHours,
    'from' | 'to' | 'location' | 'onlyReasons' | 'reservedUntilMinutesBefore' | 'reservedUntil'
  > => {
    const [from, to] = pick([
      [9 * 60, 12 * 60],
      [14 * 60, 18 * 60],
      [8 * 60, 12 * 60 + 30],
      [12 * 60 + 30, 19 * 60],
      [0, 24 * 60],
      [0, 4 * 60],
      [22 * 60, 24 * 60],
      [60, 2 * 60 + 30],
      [draw(0, 20) * 60 + draw(0, 59), 21 * 60 + draw(0, 59)],
    ] as const);
    return {
      from: timeOfMinute(from),
      to: timeOfMinute(to),
      ...(chance(40) ? { location: pick(locations) } : {}),
      ...(chance(15) ? { onlyReasons: [pick(reasonIds)] } : {}),
      ...(chance(15) ? { reservedUntilMinutesBefore: pick([60, 1440, 2880]) } : {}),
      ...(chance(10) ? { reservedUntil: { daysBefore: draw(0, 2), time: timeOfMinute(draw(0, 1439)) } } : {}),
    };
  };
  const weekly = (): OpeningHours[] => Array.from({ length: draw(1, 4) }, () => ({ weekdays: weekdays(), ...hours() }));
  const dated = (): DatedHours[] =>
    Array.from({ length: chance(30) ? draw(1, 2) : 0 }, () => ({
      date: dateIn(),
      ranges: Array.from({ length: draw(0, 2) }, hours),
    }));
  const absences = (): Practitioner['absences'] =>
    Array.from({ length: chance(40) ? draw(1, 2) : 0 }, () => {
      const from = dateIn();
      const part = chance(50)
        ? { fromTime: timeOfMinute(draw(0, 12) * 60), toTime: timeOfMinute(draw(13, 24) * 60) }
        : {};
      return { from, to: addDays(from, draw(0, 3)), ...part, ...(chance(50) ? { standIn: 'petit' } : {}) };
    });
  const practitioners = ids.map((id) =>
    practitioner(id, {
      locations,
      hours: weekly(),
      datedHours: dated(),
      absences: absences(),
      worksOnHolidays: chance(30),
      closedOnBridgeDays: chance(50),
    }),
  );
  const rooms = ['salle1', 'salle2', 'echographe'];
  const visitReasons = reasonIds.map((id): VisitReason => {
    const groups = chance(35) ? [pick([['salle1'], ['salle1', 'salle2'], ['salle2', 'salle1']])] : [];
    if (groups.length > 0 && chance(40)) groups.push(pick([['echographe'], ['salle1', 'echographe']]));
    const taking = ids.filter((_, at) => at === 0 || chance(80));
    return visitReason(id, {
      durations: Object.fromEntries(taking.map((carer) => [carer, pick([10, 15, 20, 30, 45, 90])])),
      bufferBeforeMinutes: chance(30) ? pick([5, 10]) : 0,
      bufferAfterMinutes: chance(30) ? pick([5, 15]) : 0,
      gridMinutes: pick([5, 10, 15, 20, 25, 30]),
      minimumNoticeMinutes: pick([0, 0, 30, 120, 1440]),
      horizonDays: draw(4, AGENDA_DAYS - 2),
      resources: groups,
      spacingDays: chance(25) ? draw(1, 4) : 0,
      places: chance(20) ? draw(2, 4) : 1,
      urgent: chance(20),
      who: chance(80) ? 'everyone' : pick(['knownPatients', 'newPatients']),
      onlineBooking: !chance(6),
      ...(chance(15) ? { minimumAge: draw(1, 18) } : {}),
      ...(chance(15) ? { maximumAge: draw(18, 80) } : {}),
      ...(chance(30) ? { dailyQuota: draw(0, 3) } : {}),
      ...(locations.length > 1 && chance(60) ? { locations: [pick(locations)] } : {}),
    });
  });
  const built = practice({ timeZone: place.zone, territory: place.territory, practitioners, visitReasons });
  const instantIn = (): Instant => toInstant(`${dateIn()}T${timeOfMinute(draw(0, 1439))}`, place.zone);

  const busy: BusyInterval[] = [];
  for (let n = draw(0, 60); n > 0; n--) {
    const resource = chance(85) ? pick(ids) : pick(rooms);
    const start = instantIn();
    const reason = pick(visitReasons);
    if (chance(20)) {
      const odd = chance(50) ? draw(0, 59_999) : 0;
      const end = start + odd + draw(1, chance(20) ? 2000 : 90) * MINUTE;
      busy.push({ resource, start: start + odd, end, chain: `x${n}`, from: 'external', reason: null });
      continue;
    }
    const length = (reason.durations[resource] ?? 20) + reason.bufferBeforeMinutes + reason.bufferAfterMinutes;
    const from = Math.floor(start / (5 * MINUTE)) * 5 * MINUTE - reason.bufferBeforeMinutes * MINUTE;
    const members = reason.places > 1 && chance(70) ? draw(1, reason.places) : 1;
    const room = reason.resources.map((group) => pick(group));
    for (let member = 0; member < members; member++) {
      for (const claimed of members > 1 ? [resource, ...room] : [resource]) {
        const chain = `c${n}-${member}`;
        busy.push({
          resource: claimed,
          start: from,
          end: from + length * MINUTE,
          chain,
          from: 'own',
          reason: reason.id,
        });
      }
    }
  }

  const time = (): string => timeOfMinute(draw(0, 23) * 60 + pick([0, 30]));
  const local = (): string => `${dateIn()}T${time()}`;
  const recurring = (): NonNullable<When['anyOf']>[number] => ({
    ...(chance(60) ? { weekdays: weekdays() } : {}),
    ...(chance(60) ? { from: time() } : {}),
    ...(chance(60) ? { to: time() } : {}),
  });
  const period = (): When['windows'][number] => {
    const start = local();
    const [date = '', at = ''] = start.split('T');
    return { start, end: `${addDays(date, draw(0, 4))}T${chance(50) ? '24:00' : at}` };
  };
  const some = <T>(make: () => T, most: number): T[] => Array.from({ length: draw(1, most) }, make);
  const when: When = {
    windows: chance(30) ? some(period, 2) : [],
    ...(chance(20) ? { timeOfDay: some(() => ({ from: time(), to: time() }), 2) } : {}),
    ...(chance(20) ? { weekdays: weekdays() } : {}),
    ...(chance(15) ? { anyOf: some(recurring, 2) } : {}),
    ...(chance(20) ? { exclude: some(() => (chance(50) ? period() : { weekdays: weekdays(), from: time() }), 2) } : {}),
    ...(chance(15) ? { earliest: local() } : {}),
    ...(chance(15) ? { latest: local() } : {}),
    ...(chance(10) ? { asap: true as const } : {}),
  };
  const mine = busy.filter((interval) => interval.from === 'own');
  const other = (): NonNullable<Wish['others']>[number] => {
    const start = instantIn();
    const end = chance(50) ? { end: start + draw(5, 300) * MINUTE } : {};
    return { reason: pick(reasonIds), start, ...end, chain: `c${draw(1, 9)}-0` };
  };
  // Most have a birthday in these days: what counts is the age on the day of the visit.
  const birthDate = ({ minimumAge, maximumAge = 79 }: VisitReason): LocalDate => {
    const age = chance(70) ? (minimumAge ?? maximumAge + 1) : draw(0, 85);
    const year = Number(place.from.slice(0, 4)) - age;
    if (chance(20)) return `${year - (year % 4)}-02-29`;
    return chance(60) ? `${year}${dateIn().slice(4)}` : `${year}-${pick(['01', '07', '12'])}-15`;
  };
  const wanted = pick(visitReasons);
  const wish: Wish = {
    reason: wanted.id,
    when,
    ...(chance(35) ? { practitioner: pick(ids) } : {}),
    ...(chance(30) ? { location: pick(locations) } : {}),
    ...(chance(15) ? { urgent: true } : {}),
    ...(chance(15) ? { by: 'desk' as const } : {}),
    ...(chance(30) ? { known: chance(50) } : {}),
    ...(chance(5) ? { age: draw(0, 90) } : {}),
    ...(chance(20) ? { birthDate: birthDate(wanted) } : {}),
    ...(chance(25) && mine.length > 0 ? { chain: pick(mine).chain } : {}),
    ...(chance(40) ? { others: some(() => other(), 2) } : {}),
  };
  const now =
    toInstant(`${place.from}T${timeOfMinute(draw(0, 1439))}`, place.zone) + (chance(50) ? draw(0, 59_999) : 0);
  return { practice: built, busy, wish, now, from: place.from, days: AGENDA_DAYS };
}
