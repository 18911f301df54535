import { expect, test } from 'vitest';
import { boxHeight, linesOf } from './box-height.ts';

test('a short name takes one line, a long one as many as its words need', () => {
  expect(linesOf('Retención')).toBe(1);
  expect(linesOf('Aumentar el valor de vida del cliente')).toBe(2);
});

test('a technical name without spaces is broken within', () => {
  expect(linesOf('almacen_mart_siniestralidad_relacion_siniestros_primas')).toBe(3);
});

test('a box grows with its name and with what is said below it', () => {
  expect(boxHeight('Móvil')).toBe(40);
  expect(boxHeight('Móvil', { below: 1 })).toBe(58);
  expect(boxHeight('Aumentar el valor de vida del cliente')).toBe(58);
});
