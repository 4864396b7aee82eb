import { testExactness } from './exactness.ts';

testExactness(300);
