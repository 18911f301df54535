import { expect, test } from 'vitest';
import { sceneOf } from '../../../reading/scene.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { model } from '@linaje/graph-schema';
import type { Operation } from '../../../catalog/change-set.ts';
import { aReading, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { translationLeftBehind } from './rules/g8-translation-left-behind.ts';

const term = 'Term g|customer';
const written: Operation[] = [
  put('Glossary g'),
  put(term, {
    name: { es: 'Cliente', en: 'Customer' },
    definition: { es: 'Quien contrata.', en: 'Who buys.' },
    translationStatus: [{ language: 'en', status: 'REVIEWED' }],
  }),
  connect('Glossary g', 'HAS_TERM', term),
];
const found = (...told: readonly (readonly Operation[])[]) => {
  const reading = aReading(...told);
  const scene = sceneOf(reading, reading.structure, {
    model,
    precedence: defaultPrecedence,
    now: NOW,
  });
  return audit(scene, [translationLeftBehind]).map(({ says }) => says);
};

test('G8: the Spanish was changed after the English was reviewed', () => {
  expect(found(written)).toEqual([]);
  const edit = put(term, { definition: { es: 'Quien contrata un seguro.' } });
  expect(found(written, [edit])).toEqual([{ edited: 'es', behind: 'en' }]);
});

test('G8: not where the reviewed language itself was changed, nor after a new review', () => {
  expect(found(written, [put(term, { name: { en: 'Client' } })])).toEqual([]);
  const edit = put(term, { definition: { es: 'Quien contrata un seguro.' } });
  const review = [
    { language: 'en', status: 'REVIEWED' },
    { language: 'es', status: 'DRAFT' },
  ];
  expect(found(written, [edit], [put(term, { translationStatus: review })])).toEqual([]);
});
