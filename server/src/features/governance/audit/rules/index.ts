import type { Rule } from '../rule.ts';
import { questionOpen } from './c1-question-open.ts';
import { stageInTheDark } from './c2-stage-in-the-dark.ts';
import { segmentByTheUngoverned } from './c3-segment-by-the-ungoverned.ts';
import { feedbackReachesNothing } from './c4-feedback-reaches-nothing.ts';
import { hubBypassed } from './f1-hub-bypassed.ts';
import { flowInACircle } from './f2-flow-in-a-circle.ts';
import { orphanSystem } from './f3-orphan-system.ts';
import { idleDataset } from './f4-idle-dataset.ts';
import { halfProcess } from './f5-half-process.ts';
import { restsOnTheDeprecated } from './f6-rests-on-the-deprecated.ts';
import { notConfirmed } from './f7-not-confirmed.ts';
import { copiedTwice } from './f8-copied-twice.ts';
import { flowWithARetiredEnd } from './f9-flow-with-a-retired-end.ts';
import { termWithoutSteward } from './g1-term-without-steward.ts';
import { languageMissing } from './g2-language-missing.ts';
import { saidTwice } from './g3-said-twice.ts';
import { synonymOfTwo } from './g4-synonym-of-two.ts';
import { termTiedToNothing } from './g5-term-tied-to-nothing.ts';
import { meaningsContradict } from './g6-meanings-contradict.ts';
import { deprecatedTermInUse } from './g7-deprecated-term-in-use.ts';
import { translationLeftBehind } from './g8-translation-left-behind.ts';
import { noContribution } from './m1-no-contribution.ts';
import { unmatched } from './m10-unmatched.ts';
import { followsInALoop } from './m11-follows-in-a-loop.ts';
import { noLiveContribution } from './m2-no-live-contribution.ts';
import { equalRank } from './m3-equal-rank.ts';
import { noSurvivorshipRule } from './m4-no-survivorship-rule.ts';
import { masteredTwice } from './m5-mastered-twice.ts';
import { notImplemented } from './m6-not-implemented.ts';
import { undeclaredSource } from './m7-undeclared-source.ts';
import { echo } from './m8-echo.ts';
import { singlePointOfFailure } from './m9-single-point-of-failure.ts';
import { withoutOwner } from './o1-without-owner.ts';
import { holdersGone } from './o2-holders-gone.ts';
import { personalDataInNoActivity } from './p1-personal-data-in-no-activity.ts';
import { wronglyAnonymous } from './p2-wrongly-anonymous.ts';
import { inNoActivity } from './p3-in-no-activity.ts';
import { activityIncomplete } from './p4-activity-incomplete.ts';
import { consentNotRecorded } from './p5-consent-not-recorded.ts';
import { specialWithoutCondition } from './p6-special-without-condition.ts';
import { transferWithoutMechanism } from './p7-transfer-without-mechanism.ts';
import { keptTooLong } from './p8-kept-too-long.ts';
import { personNotFound } from './p9-person-not-found.ts';
import { criticalUnchecked } from './q1-critical-unchecked.ts';
import { belowTarget } from './q2-below-target.ts';
import { checkOverdue } from './q3-check-overdue.ts';
import { objectiveNotMeasurable } from './v1-objective-not-measurable.ts';
import { metricRestsOnNothing } from './v2-metric-rests-on-nothing.ts';
import { metricNotObserved } from './v3-metric-not-observed.ts';
import { targetWithinTheMargin } from './v4-target-within-the-margin.ts';
import { rollOutUnproven } from './v5-roll-out-unproven.ts';

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
  singlePointOfFailure,
  unmatched,
  followsInALoop,
  hubBypassed,
  flowInACircle,
  orphanSystem,
  idleDataset,
  halfProcess,
  restsOnTheDeprecated,
  notConfirmed,
  copiedTwice,
  flowWithARetiredEnd,
  personalDataInNoActivity,
  wronglyAnonymous,
  inNoActivity,
  activityIncomplete,
  consentNotRecorded,
  specialWithoutCondition,
  transferWithoutMechanism,
  keptTooLong,
  personNotFound,
  termWithoutSteward,
  languageMissing,
  saidTwice,
  synonymOfTwo,
  termTiedToNothing,
  meaningsContradict,
  deprecatedTermInUse,
  translationLeftBehind,
  withoutOwner,
  holdersGone,
  objectiveNotMeasurable,
  metricRestsOnNothing,
  metricNotObserved,
  targetWithinTheMargin,
  rollOutUnproven,
  questionOpen,
  stageInTheDark,
  segmentByTheUngoverned,
  feedbackReachesNothing,
  criticalUnchecked,
  belowTarget,
  checkOverdue,
];
