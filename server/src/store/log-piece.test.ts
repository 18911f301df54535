import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogLine } from './log-line.ts';
import { linesIn, piecesOf } from './log-piece.ts';
import type { LogPiece } from './log-piece.ts';

const json = fc.jsonValue().map((value) => JSON.stringify(value));
const line = fc.record({
  id: fc.uuid(),
  at: fc.constant('2026-01-02T03:04:05.678Z'),
  hash: fc.constant('f'.repeat(64)),
  header: json,
  operations: json,
  effects: json,
  evidence: fc.option(json),
  // Whatever a client sent: pretty JSON, quotes, nothing.
  body: fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\r\n', '{\n}'))),
});
const lines = fc
  .array(line, { minLength: 1, maxLength: 20 })
  .map((all): LogLine[] => all.map((one, at) => ({ ...one, sequence: at + 7 })));

/** All that a line tells. */
const told = ({ sequence, id, at, hash, header, operations, effects, evidence, body }: LogLine) =>
  ({ sequence, id, at, hash, header, operations, effects, evidence, body }) satisfies LogLine;
const linesFrom = (pieces: readonly LogPiece[], from?: number) =>
  pieces.flatMap((piece) => [...linesIn(piece, from)].map(told));

test('lines come out of pieces as they went in', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const pieces = piecesOf(all);
      expect(linesFrom(pieces)).toEqual(all);
      const later = linesFrom(pieces, 10);
      expect(later).toEqual(all.filter(({ sequence }) => sequence >= 10));
      expect(pieces.at(0)?.first).toBe(7);
      expect(pieces.at(-1)?.last).toBe(all.length + 6);
    }),
  );
});

test('events of one job run after run take a twentieth of their text', () => {
  const aRun = (at: number): LogLine => ({
    sequence: at,
    id: `0193b9c0-0000-7000-8000-${String(at).padStart(12, '0')}`,
    at: '2026-01-02T03:04:05.678Z',
    hash: 'f'.repeat(64),
    header: '{}',
    operations: '[]',
    effects: '[]',
    evidence: `{"run":"${String(at)}"}`,
    body: JSON.stringify({
      run: at,
      columns: Array.from({ length: 200 }, (_, n) => `column ${String(n)}`),
    }),
  });
  const runs = Array.from({ length: 16 }, (_, at) => aRun(at + 1));
  const [piece] = piecesOf(runs);
  expect(piece?.lines.length).toBeLessThan(JSON.stringify(runs).length / 20);
});

test('a large group makes several pieces, and one that is not whole is refused', () => {
  const effects = `[${'"x",'.repeat(50_000)}"x"]`;
  const large = Array.from({ length: 4 }, (_, at): LogLine => {
    const id = `0193b9c0-0000-7000-8000-00000000000${String(at)}`;
    const rest = { header: '{}', operations: '[]', evidence: null, body: null };
    return { sequence: at + 1, id, at: '2026', hash: 'f', effects, ...rest };
  });
  const pieces = piecesOf(large);
  expect(pieces.map(({ first, last }) => [first, last])).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const [first] = pieces;
  expect(() => [...linesIn({ ...first!, last: 3 })]).toThrow('not whole'); // there are two
  const lines = first!.lines.slice();
  lines[lines.length >> 1] = ~(lines[lines.length >> 1] ?? 0);
  expect(() => [...linesIn({ ...first!, lines })]).toThrow('not whole');
});
