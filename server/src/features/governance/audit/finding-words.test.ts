import { model } from '@linaje/graph-schema';
import { sampleChangeSets } from '@linaje/seed';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import { aChange, aScene, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audit } from './audit.ts';
import type { Found } from './audit.ts';
import { evidenceOf, mention, titleOf } from './finding-words.ts';
import { groupOf, ruleGroups } from './rule-groups.ts';
import { rules } from './rules/index.ts';
import { noContribution } from './rules/m1-no-contribution.ts';

const spanish = { speech: 'es', languages: ['es'] } as const;
const english = { speech: 'en', languages: ['en'] } as const;

test.each(rules)(
  '$id is of a group, and its title names its subjects in both languages',
  (rule) => {
    expect(Object.keys(ruleGroups)).toContain(groupOf(rule));
    for (const speech of ['es', 'en'] as const) {
      const places = [...rule.title[speech].matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) expect(['1', '2', 'all']).toContain(place);
    }
  },
);

describe('the findings of the sample company', () => {
  let scene: Scene;
  let found: readonly Found[];
  beforeAll(() => {
    const reading = openReading({ file: ':memory:', truth: 'sample', model });
    for (const set of sampleChangeSets()) {
      const change = aChange(reading, set);
      if (change) reading.follow([change]);
    }
    scene = sceneOf(reading, reading.structure, { model, precedence: defaultPrecedence, now: NOW });
    found = audit(scene);
  }, 60_000);

  const title = (rule: string, words: typeof spanish | typeof english = spanish) => {
    const one = found.find((finding) => finding.rule.id === rule);
    return one && titleOf(scene, one, words);
  };

  test('say what they are about, in the words of people', () => {
    expect(title('M1')).toBe('Último contacto no tiene ninguna fuente');
    expect(title('M1', english)).toBe('Last contact has no source');
    expect(title('F2')).toBe('Almacén · abandono y Mirador BI · abandono se alimentan en círculo');
    expect(title('F1')).toMatch(
      /^Portal · usuarios · movil llega a Impulso .* · contactos · movil/,
    );
    expect(title('M6')).toMatch(/^App · registro · movil se declaró como fuente de Móvil/);
    expect(title('G3', english)).toBe('Premium customer and Preferred customer say the same');
  });

  test('leave no place of a title open, and no code of the evidence unsaid', () => {
    for (const one of found) {
      for (const words of [spanish, english]) {
        expect(titleOf(scene, one, words)).not.toMatch(/[{}]|\s{2}/);
        const said = evidenceOf(one, words).join(' ');
        expect(said).not.toMatch(/[A-Z]{2,}_?[A-Z]|[{}]/);
        if (Object.values(one.says).some((value) => value !== '')) expect(said).not.toBe('');
      }
    }
  });

  test('say their figures and codes as people do', () => {
    const said = (rule: string, words: typeof spanish | typeof english) => {
      const one = found.find((finding) => finding.rule.id === rule);
      return one && evidenceOf(one, words);
    };
    expect(said('P7', spanish)).toEqual(['Está en Brasil.']);
    expect(said('P7', english)).toEqual(['It stands in Brazil.']);
    expect(said('Q2', english)).toEqual(['Completeness 81%, where the target is 95%.']);
    expect(said('P2', spanish)).toEqual(['Por el camino solo queda seudonimizado.']);
    expect(said('O2', spanish)).toEqual(['No queda nadie en activo como administrador de datos.']);
  });
});

test('an attribute says its entity only where the name alone does not tell', () => {
  const scene = aScene([
    ...['customer', 'agent'].flatMap((entity) => [
      put(`MasterEntity ${entity}`, { name: { es: entity } }),
      put(`MasterAttribute ${entity}|name`, { name: { es: 'Nombre' } }),
      connect(`MasterEntity ${entity}`, 'HAS_ATTRIBUTE', `MasterAttribute ${entity}|name`),
    ]),
    put('MasterAttribute agent|zone', { name: { es: 'Zona' } }),
  ]);
  const said = (key: string) =>
    mention(scene, scene.structure.id(scene.of('MasterAttribute', key)), spanish);
  expect(said('customer|name')).toBe('Nombre (customer)');
  expect(said('agent|zone')).toBe('Zona');
  expect(mention(scene, 'gone', spanish)).toBe('algo que ya no está');
});

test('of many subjects the first are named and the rest counted', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  const scene = aScene(keys.map((key) => put(`Term g|${key}`, { name: { es: key } })));
  const subjects = keys.map((key) => scene.structure.id(scene.of('Term', `g|${key}`)));
  const rule = { ...noContribution, title: { es: '{all} dicen lo mismo', en: '{all}' } };
  expect(titleOf(scene, { rule, subjects }, spanish)).toBe('a, b, c, d y 2 más dicen lo mismo');
});
