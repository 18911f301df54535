import type { KindDefinition } from '../define.ts';
import { Classification } from './classification.ts';
import { CodeList } from './code-list.ts';
import { Dataset } from './dataset.ts';
import { Domain } from './domain.ts';
import { Field } from './field.ts';
import { Glossary } from './glossary.ts';
import { Hierarchy } from './hierarchy.ts';
import { MasterAttribute } from './master-attribute.ts';
import { MasterEntity } from './master-entity.ts';
import { MatchRule } from './match-rule.ts';
import { Person } from './person.ts';
import { Process } from './process.ts';
import { SurvivorshipRule } from './survivorship-rule.ts';
import { System } from './system.ts';
import { Team } from './team.ts';
import { Term } from './term.ts';

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
];
