import { expect, test } from 'vitest';
import { correctWhen } from '../../conversation/flows/wish.ts';
import type { When } from '../../domain/time.ts';

const day = (date: string, next: string) => ({ start: `${date}T00:00`, end: `${next}T00:00` });
const WEDNESDAY = day('2026-04-01', '2026-04-02');
const THURSDAY = day('2026-04-02', '2026-04-03');
const FRIDAY = day('2026-04-03', '2026-04-04');
const LATE_MORNING = { start: '2026-04-02T10:30', end: '2026-04-02T12:00' };
const AT_THREE = [{ from: '15:00', to: '15:30' }];
const EVENING = [{ from: '18:00', to: '20:00' }];

test.each<[string, When, When, When]>([
  [
    '"jeudi alors", of two late mornings, keeps that Thursday’s',
    { windows: [{ start: '2026-04-01T10:30', end: '2026-04-01T12:00' }, LATE_MORNING] },
    { windows: [THURSDAY] },
    { windows: [LATE_MORNING] },
  ],
  [
    '"plutôt à 15 h", after "jeudi à 10 h", is another hour of that Thursday',
    { windows: [{ start: '2026-04-02T10:00', end: '2026-04-02T10:30' }] },
    { windows: [], timeOfDay: AT_THREE },
    { windows: [THURSDAY], timeOfDay: AT_THREE },
  ],
  [
    '"vendredi 9 h", after "le soir", has an hour of its own',
    { windows: [], timeOfDay: EVENING },
    { windows: [{ start: '2026-04-03T09:00', end: '2026-04-03T09:30' }] },
    { windows: [{ start: '2026-04-03T09:00', end: '2026-04-03T09:30' }] },
  ],
  [
    '"vendredi", after "le soir", is Friday evening',
    { windows: [], timeOfDay: EVENING },
    { windows: [FRIDAY] },
    { windows: [FRIDAY], timeOfDay: EVENING },
  ],
  [
    '"jeudi je travaille", after "jeudi matin", leaves the morning out with it',
    { windows: [LATE_MORNING] },
    { windows: [], exclude: [THURSDAY] },
    { windows: [], exclude: [THURSDAY] },
  ],
  ['another day replaces the old one', { windows: [WEDNESDAY] }, { windows: [FRIDAY] }, { windows: [FRIDAY] }],
])('%s', (_, before, now, wish) => {
  expect(correctWhen(before, now)).toEqual(wish);
});
