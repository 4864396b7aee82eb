import { expect, test } from 'vitest';
import { proveMany } from './exactness.ts';

const RUNS = 300;
const seed = Number(process.env.SEED ?? 20_260_329);

test(`${RUNS} random agendas hold no slot that the oracle does not find, and miss none (seed ${seed})`, () => {
  const { slots, empty } = proveMany(RUNS, seed);
  console.log(`${RUNS} agendas, seed ${seed}: ${slots} slots agreed, ${empty} agendas without any`);
  expect(slots).toBeGreaterThan(RUNS * 50);
  expect(empty).toBeLessThan(RUNS / 2);
});
