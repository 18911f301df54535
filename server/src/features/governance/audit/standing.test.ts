import { model } from '@linaje/graph-schema';
import { expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { Operation } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { aChange, aReading, NOW, put } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rule.ts';
import { standing } from './standing.ts';

/** A catalog with an audit kept current, that notes which rules are asked. */
function watched() {
  const reading = aReading([put('Term g|a', { status: 'APPROVED', name: { es: 'a' } })]);
  const asked: string[] = [];
  const noted = rules.map((rule): Rule => ({
    ...rule,
    find(audited, limit) {
      asked.push(rule.id);
      return rule.find(audited, limit);
    },
  }));
  const kept = standing(noted);
  return {
    kept,
    /** Which rules are asked when somebody wants to know what is found. */
    askedAt(now = NOW): readonly string[] {
      asked.length = 0;
      const guests = { model, precedence: defaultPrecedence, now };
      kept.found(sceneOf(reading, reading.structure, guests));
      return [...asked];
    },
    say(...operations: readonly Operation[]) {
      const change = aChange(reading, aSet(operations, { source: 'file:test' }));
      if (!change) throw new Error('Nothing was said');
      reading.follow([change]);
      kept.note([change]);
    },
  };
}

test('at first every rule is asked, and then none while nothing changes', () => {
  const { askedAt } = watched();
  expect(askedAt()).toHaveLength(rules.length);
  expect(askedAt()).toEqual([]);
});

test('a new word for a term asks the rules of the glossary that read names, and no other', () => {
  const { askedAt, say } = watched();
  askedAt();
  say(put('Term g|a', { name: { es: 'b' } }));
  expect(askedAt()).toEqual(['G2', 'G3', 'G4', 'G8']);
});

test('several changes are asked about at once, when somebody wants to know', () => {
  const { askedAt, say } = watched();
  askedAt();
  say(put('System crm'));
  say(put('System crm', { country: 'CL' }));
  const again = askedAt();
  expect(again).toContain('F3');
  expect(again).toContain('P7');
  expect(new Set(again).size).toBe(again.length);
  expect(again).not.toContain('G1');
});

test('an hour later only those are asked that look at time', () => {
  const { askedAt } = watched();
  askedAt();
  expect(askedAt('2026-11-22T13:00:00.000Z')).toEqual(['F4', 'F7', 'V3', 'Q3']);
});

test('what the house decides about rules asks all that are switched on', () => {
  const { askedAt, say } = watched();
  askedAt();
  say(put('AuditSetting M1', { rule: 'M1', asked: false }));
  expect(askedAt()).toHaveLength(rules.length - 1);
  expect(askedAt()).toEqual([]);
});

test('on demand everything is asked anew', () => {
  const { kept, askedAt } = watched();
  askedAt();
  kept.forget();
  expect(askedAt()).toHaveLength(rules.length);
});
