import type { Rule } from '../rule.ts';
import { noContribution } from './m1-no-contribution.ts';
import { noLiveContribution } from './m2-no-live-contribution.ts';
import { equalRank } from './m3-equal-rank.ts';

/** All rules, in the order in which they are read. */
export const rules: readonly Rule[] = [noContribution, noLiveContribution, equalRank];
