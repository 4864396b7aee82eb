import { testKills } from './support/kills.ts';

testKills(30);
