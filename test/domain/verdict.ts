/**
 * One start asked of the rules and of the search, which must agree.
 */
import { Busy } from '../../domain/busy.ts';
import type { Practice, VisitReason } from '../../domain/practice.ts';
import { allSlots, type BusyInterval, checkSlot, type Slot, type Wish } from '../../domain/schedule.ts';
import { toInstant } from '../../domain/time.ts';
import { paris, practice, practitioner, visitReason, wish } from './practices.ts';

const MINUTE = 60_000;
export const NOW = '2026-03-30T08:00';

export interface Case {
  reason?: Partial<VisitReason>;
  practitioner?: Parameters<typeof practitioner>[1];
  practice?: Partial<Practice>;
  busy?: BusyInterval[];
  wish?: Partial<Wish>;
  now?: string;
  location?: string;
  resources?: string[];
  zone?: string;
}

export function own(start: string, end: string, change: Partial<BusyInterval> = {}): BusyInterval {
  return {
    resource: 'martin',
    chain: 'c',
    from: 'own',
    reason: 'consultation',
    start: paris(start),
    end: paris(end),
    ...change,
  };
}

/** Asks the rules and the search about one start; they must agree. */
export function verdict(local: string, setting: Case): string {
  const reason = visitReason('consultation', setting.reason);
  const zone = setting.zone ?? 'Europe/Paris';
  const place = practice({
    timeZone: zone,
    practitioners: [practitioner('martin', setting.practitioner)],
    visitReasons: [reason],
    ...setting.practice,
  });
  const busy = new Busy(setting.busy ?? []);
  const asked = wish(setting.wish);
  const start = toInstant(local, zone);
  const end = start + (reason.durations.martin ?? 0) * MINUTE;
  const slot: Slot = {
    practitioner: 'martin',
    location: setting.location ?? 'centre',
    reason: 'consultation',
    resources: setting.resources ?? ['martin'],
    start,
    end,
    claimStart: start - reason.bufferBeforeMinutes * MINUTE,
    claimEnd: end + reason.bufferAfterMinutes * MINUTE,
  };
  const now = toInstant(setting.now ?? NOW, zone);
  const refusal = checkSlot(place, busy, slot, asked, now);
  const found = allSlots(place, busy, asked, now).some((other) => JSON.stringify(other) === JSON.stringify(slot));
  if (found !== (refusal === null)) return `${refusal?.code ?? 'free'}, but ${found ? 'found' : 'not found'}`;
  return refusal?.code ?? 'free';
}
