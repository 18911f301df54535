import type { KindDefinition } from '../define.ts';
import { AuditSetting } from './audit-setting.ts';
import { ChurnDriver } from './churn-driver.ts';
import { Classification } from './classification.ts';
import { CodeList } from './code-list.ts';
import { Comment } from './comment.ts';
import { Dataset } from './dataset.ts';
import { Domain } from './domain.ts';
import { Field } from './field.ts';
import { Finding } from './finding.ts';
import { Glossary } from './glossary.ts';
import { Hierarchy } from './hierarchy.ts';
import { Import } from './import.ts';
import { Initiative } from './initiative.ts';
import { LifecycleStage } from './lifecycle-stage.ts';
import { MasterAttribute } from './master-attribute.ts';
import { MasterEntity } from './master-entity.ts';
import { MatchRule } from './match-rule.ts';
import { Metric } from './metric.ts';
import { Objective } from './objective.ts';
import { Observation } from './observation.ts';
import { Person } from './person.ts';
import { Policy } from './policy.ts';
import { Process } from './process.ts';
import { ProcessingActivity } from './processing-activity.ts';
import { ProfileQuestion } from './profile-question.ts';
import { Proposal } from './proposal.ts';
import { QualityResult } from './quality-result.ts';
import { QualityRule } from './quality-rule.ts';
import { Segment } from './segment.ts';
import { Source } from './source.ts';
import { SurvivorshipRule } from './survivorship-rule.ts';
import { System } from './system.ts';
import { Team } from './team.ts';
import { Term } from './term.ts';
import { Touchpoint } from './touchpoint.ts';

/** Every kind there is, storey by storey, in the order in which they are read. */
export const kinds: readonly KindDefinition[] = [
  Person,
  Team,
  Domain,
  System,
  Dataset,
  Field,
  Process,
  CodeList,
  Classification,
  Glossary,
  Term,
  MasterEntity,
  MasterAttribute,
  MatchRule,
  SurvivorshipRule,
  Hierarchy,
  Objective,
  Metric,
  Observation,
  Initiative,
  ChurnDriver,
  ProfileQuestion,
  LifecycleStage,
  Segment,
  Touchpoint,
  ProcessingActivity,
  Policy,
  QualityRule,
  QualityResult,
  Finding,
  AuditSetting,
  Proposal,
  Comment,
  Source,
  Import,
];
