/**
 * What the agenda must answer, found minute by minute from the practice's own words: slow, plain, and built on nothing that the search
 * uses (clock by Intl, holidays by heart, busy time as it was given).
 */
import type { OpeningHours, Practitioner, VisitReason } from '../../domain/practice.ts';
import type { BusyInterval, Wish } from '../../domain/schedule.ts';
import type { Instant, LocalPeriod, Recurring, When } from '../../domain/time.ts';
import type { Agenda } from './agendas.ts';

const MINUTE = 60_000;

/** Of the dates that the drawn agendas cover. */
const HOLIDAYS: Record<string, string[]> = {
  FR: ['2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-11-01', '2026-11-11', '2026-12-25'],
  '57': ['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-26', '2027-01-01'],
  RE: ['2026-12-20', '2026-12-25', '2027-01-01'],
  GP: ['2027-05-17', '2027-05-27'],
};

/** `minute` counts since 1970. */
export interface OracleSlot {
  minute: number;
  practitioner: string;
  location: string;
  resources: string[];
}

interface Wall {
  date: string;
  minute: number;
  weekday: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const walls = new Map<string, Wall[]>();

/** What the wall clock shows at each minute, by Intl; asked once a quarter, since no zone changes inside one. */
function wallsOf(first: number, length: number, zone: string): Wall[] {
  const key = `${zone} ${first} ${length}`;
  const known = walls.get(key);
  if (known) return known;
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  clocks.set(zone, clock);
  const list: Wall[] = [];
  for (let quarter = first; quarter < first + length; quarter += 15) {
    const [date = '', time = ''] = clock.format(quarter * MINUTE).split(' ');
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    for (let minute = 0; minute < 15; minute++) list.push({ date, minute: clockMinute(time) + minute, weekday });
  }
  walls.set(key, list);
  return list;
}

function clockMinute(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clockOf({ minute }: Wall): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function isHoliday(date: string, territory: string): boolean {
  return HOLIDAYS[territory]?.includes(date) ?? false;
}

function isOff(date: string, territory: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || isHoliday(date, territory);
}

interface Hours {
  from: number;
  to: number;
  location: string;
  kept: string[] | undefined;
  reserved: number | undefined;
  /** The date and time at which it opens to everyone. */
  released: string | undefined;
}

function hoursOf(practitioner: Practitioner, wall: Wall, territory: string): Hours[] {
  return writtenHours(practitioner, wall, territory).map((hours) => ({
    from: clockMinute(hours.from),
    to: clockMinute(hours.to),
    location: hours.location ?? practitioner.locations[0] ?? '',
    kept: hours.onlyReasons,
    reserved: hours.reservedUntil ? undefined : hours.reservedUntilMinutesBefore,
    released:
      hours.reservedUntil && `${shiftDate(wall.date, -hours.reservedUntil.daysBefore)}T${hours.reservedUntil.time}`,
  }));
}

function writtenHours(practitioner: Practitioner, wall: Wall, territory: string): Omit<OpeningHours, 'weekdays'>[] {
  const dated = practitioner.datedHours.filter(({ date }) => date === wall.date);
  if (dated.length > 0) return dated.flatMap(({ ranges }) => ranges);
  if (isHoliday(wall.date, territory) && !practitioner.worksOnHolidays) return [];
  const isBridge =
    !isOff(wall.date, territory) &&
    isOff(shiftDate(wall.date, -1), territory) &&
    isOff(shiftDate(wall.date, 1), territory);
  if (isBridge && practitioner.closedOnBridgeDays) return [];
  return practitioner.hours.filter(({ weekdays }) => (weekdays as number[]).includes(wall.weekday));
}

function isAbsent(practitioner: Practitioner, wall: Wall): boolean {
  return practitioner.absences.some(
    ({ from, to, fromTime = '00:00', toTime = '24:00' }) =>
      wall.date >= from && wall.date <= to && wall.minute >= clockMinute(fromTime) && wall.minute < clockMinute(toTime),
  );
}

// ── The wish ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function isInPeriod({ start, end }: LocalPeriod, wall: Wall): boolean {
  const at = `${wall.date}T${clockOf(wall)}`;
  return at === start || (at >= start && at < end);
}

function isInRecurring(rule: Recurring, wall: Wall): boolean {
  if (rule.weekdays && !(rule.weekdays as number[]).includes(wall.weekday)) return false;
  const from = clockMinute(rule.from ?? '00:00');
  const to = clockMinute(rule.to ?? '24:00');
  if (from === to) return wall.minute === from;
  if (from < to) return wall.minute >= from && wall.minute < to;
  return wall.minute >= from || wall.minute < to;
}

export function isWished(when: When, wall: Wall): boolean {
  const at = `${wall.date}T${clockOf(wall)}`;
  if (when.windows.length > 0 && !when.windows.some((window) => isInPeriod(window, wall))) return false;
  if (when.earliest && at < when.earliest) return false;
  if (when.latest && at >= when.latest) return false;
  if (when.weekdays && !(when.weekdays as number[]).includes(wall.weekday)) return false;
  if (when.timeOfDay && !when.timeOfDay.some((range) => isInRecurring(range, wall))) return false;
  if (when.anyOf && !when.anyOf.some((rule) => isInRecurring(rule, wall))) return false;
  return !when.exclude?.some((rule) => ('start' in rule ? isInPeriod(rule, wall) : isInRecurring(rule, wall)));
}

// ── Busy time ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Busy time of a resource that touches a claim, the moved appointment's own left out. Part of a minute counts as all of it. */
function takenFrom(busy: BusyInterval[], resource: string, from: number, to: number, wish: Wish): BusyInterval[] {
  return busy.filter(
    (other) =>
      other.resource === resource &&
      other.chain !== wish.chain &&
      Math.floor(other.start / MINUTE) < to &&
      Math.ceil(other.end / MINUTE) > from,
  );
}

function isMate(other: BusyInterval, reason: VisitReason, from: number, to: number): boolean {
  return (
    reason.places > 1 &&
    other.reason === reason.id &&
    other.from === 'own' &&
    other.start === from * MINUTE &&
    other.end === to * MINUTE
  );
}

function combinations(groups: string[][]): string[][] {
  const [first, ...rest] = groups;
  if (!first) return [[]];
  return first.flatMap((room) => combinations(rest).map((others) => [room, ...others]));
}

// ── Who may book ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function mayBook(reason: VisitReason, wish: Wish): boolean {
  if (!reason.onlineBooking && wish.by !== 'desk') return false;
  if (reason.who === 'knownPatients' && wish.known === false) return false;
  return !(reason.who === 'newPatients' && wish.known === true);
}

/** By birthdays, counted one by one. */
function isOfAge({ minimumAge = -1, maximumAge = 999 }: VisitReason, wish: Wish, date: string): boolean {
  let age = wish.age ?? 0;
  if (wish.birthDate !== undefined) {
    age = -1;
    for (let year = Number(wish.birthDate.slice(0, 4)); `${year}${wish.birthDate.slice(4)}` <= date; year++) age += 1;
  } else if (wish.age === undefined) return true;
  return age >= minimumAge && age <= maximumAge;
}

// ── The answer ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every slot, by start, then in the practice's order of practitioners and locations. */
export function oracleSlots({ practice, busy, wish, now, from, days }: Agenda): OracleSlot[] {
  const reason = practice.visitReasons.find(({ id }) => id === wish.reason);
  if (!reason || !mayBook(reason, wish)) return [];
  const zone = practice.timeZone;
  const first = Math.floor(Date.parse(`${from}T00:00:00Z`) / MINUTE) - 16 * 60;
  const length = (days + 4) * 1440;
  const wallsFrom = wallsOf(first, length, zone);
  const wallAt = (minute: number): Wall => wallsFrom[minute - first] ?? { date: '', minute: 0, weekday: 0 };
  const today = wallAt(Math.floor(now / MINUTE)).date;
  const last = shiftDate(today, reason.horizonDays);
  const wallNow = wallAt(Math.floor(now / MINUTE));
  const clockNow = `${wallNow.date}T${clockOf(wallNow)}`;
  const dayOfOther = (start: Instant): number =>
    Date.parse(`${wallAt(Math.floor(start / MINUTE)).date}T00:00:00Z`) / 86_400_000;
  const spaced = (wish.others ?? [])
    .filter((other) => other.reason === reason.id && !(other.chain !== undefined && other.chain === wish.chain))
    .map((other) => dayOfOther(other.start));
  const found: OracleSlot[] = [];

  for (const practitioner of practice.practitioners) {
    const duration = reason.durations[practitioner.id];
    if (duration === undefined) continue;
    if (wish.practitioner !== undefined && wish.practitioner !== practitioner.id) continue;
    const theirs = busy.filter(({ resource }) => resource === practitioner.id);
    const occupied = new Uint8Array(length);
    for (const other of theirs) {
      if (other.chain === wish.chain) continue;
      for (let at = Math.floor(other.start / MINUTE); at < Math.ceil(other.end / MINUTE); at++)
        occupied[at - first] = 1;
    }
    for (const location of practitioner.locations) {
      if (reason.locations && !reason.locations.includes(location)) continue;
      if (wish.location !== undefined && wish.location !== location) continue;
      // 1: open; 2 and more: reserved until so many minutes before.
      const open = new Float64Array(length);
      const releases = new Map<number, string>();
      let date = '';
      let hours: Hours[] = [];
      for (let at = 0; at < length; at++) {
        const wall = wallAt(first + at);
        if (wall.date !== date) {
          date = wall.date;
          hours = hoursOf(practitioner, wall, practice.territory);
        }
        let isHere = false;
        let isKept = false;
        let reserved = Number.POSITIVE_INFINITY;
        let released = '';
        for (const range of hours) {
          if (wall.minute < range.from || wall.minute >= range.to) continue;
          if (range.location === location) isHere = true;
          if (range.kept && !range.kept.includes(reason.id)) isKept = true;
          if (range.reserved !== undefined) reserved = Math.min(reserved, range.reserved);
          if (range.released !== undefined && range.released > released) released = range.released;
        }
        if (!isHere || isKept || isAbsent(practitioner, wall)) continue;
        open[at] = reserved === Number.POSITIVE_INFINITY ? 1 : 2 + reserved;
        if (released !== '') releases.set(at, released);
      }
      for (let at = 0; at < length - 1440; at++) {
        if (open[at] === 0) continue;
        const minute = first + at;
        const wall = wallAt(minute);
        if (wall.minute % reason.gridMinutes !== 0) continue;
        if (minute * MINUTE < now + reason.minimumNoticeMinutes * MINUTE || wall.date > last) continue;
        if (!isWished(wish.when, wall)) continue;
        let isOpen = true;
        for (let during = at; during < at + duration; during++) {
          const state = open[during] ?? 0;
          if (state === 0) isOpen = false;
          const isEarly = state >= 2 && minute * MINUTE - now > (state - 2) * MINUTE;
          const isKept = clockNow < (releases.get(during) ?? '');
          if ((isEarly || isKept) && !reason.urgent && !wish.urgent) isOpen = false;
        }
        if (!isOpen || !isOfAge(reason, wish, wall.date)) continue;
        const isElsewhere = (wish.others ?? []).some(
          ({ start, end = start + MINUTE, chain }) =>
            !(chain !== undefined && chain === wish.chain) &&
            start < (minute + duration) * MINUTE &&
            end > minute * MINUTE,
        );
        if (isElsewhere) continue;
        const claimFrom = minute - reason.bufferBeforeMinutes;
        const claimTo = minute + duration + reason.bufferAfterMinutes;
        let mates: BusyInterval[] = [];
        let isFree = true;
        for (let during = claimFrom; during < claimTo; during++) if (occupied[during - first] === 1) isFree = false;
        if (!isFree) {
          const taken = takenFrom(theirs, practitioner.id, claimFrom, claimTo, wish);
          if (!taken.every((other) => isMate(other, reason, claimFrom, claimTo))) continue;
          if (taken.length >= reason.places) continue;
          mates = taken;
        }
        const day = Date.parse(`${wall.date}T00:00:00Z`) / 86_400_000;
        if (spaced.some((other) => Math.abs(other - day) < reason.spacingDays)) continue;
        if (reason.dailyQuota !== undefined) {
          const sameDay = theirs.filter(
            (other) =>
              other.reason === reason.id &&
              other.from === 'own' &&
              other.chain !== wish.chain &&
              wallAt(Math.floor(other.start / MINUTE) + reason.bufferBeforeMinutes).date === wall.date,
          );
          if (sameDay.length >= reason.dailyQuota) continue;
        }
        const rooms = combinations(reason.resources).find(
          (chosen) =>
            new Set(chosen).size === chosen.length &&
            chosen.every((room) => {
              const taken = takenFrom(busy, room, claimFrom, claimTo, wish);
              const isTheirs = taken.every((other) => mates.some((mate) => mate.chain === other.chain));
              return isTheirs && (mates.length === 0 || taken.length > 0);
            }),
        );
        if (!rooms || found.some((slot) => slot.minute === minute && slot.practitioner === practitioner.id)) continue;
        found.push({ minute, practitioner: practitioner.id, location, resources: [practitioner.id, ...rooms] });
      }
    }
  }
  const order = practice.practitioners.map(({ id }) => id);
  return found.sort((a, b) => a.minute - b.minute || order.indexOf(a.practitioner) - order.indexOf(b.practitioner));
}
