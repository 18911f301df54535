import type { Rule } from '../rule.ts';
import { unmatched } from './m10-unmatched.ts';
import { followsInALoop } from './m11-follows-in-a-loop.ts';
import { noContribution } from './m1-no-contribution.ts';
import { noLiveContribution } from './m2-no-live-contribution.ts';
import { equalRank } from './m3-equal-rank.ts';
import { noSurvivorshipRule } from './m4-no-survivorship-rule.ts';
import { masteredTwice } from './m5-mastered-twice.ts';
import { notImplemented } from './m6-not-implemented.ts';
import { undeclaredSource } from './m7-undeclared-source.ts';
import { echo } from './m8-echo.ts';

/** All rules, in the order in which they are read. */
export const rules: readonly Rule[] = [
  noContribution,
  noLiveContribution,
  equalRank,
  noSurvivorshipRule,
  masteredTwice,
  notImplemented,
  undeclaredSource,
  echo,
  unmatched,
  followsInALoop,
];
