import { testExactness } from './exactness.ts';

testExactness(10_000);
