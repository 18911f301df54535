import type { DatabaseSync } from 'node:sqlite';
import type { Source } from '../catalog/change-set.ts';
import type { Behind } from './behind.ts';

/** Sources by a small number. There may be as many as there are jobs. */
export interface Sources {
  find(source: Source): number | undefined;
  code(source: Source): number;
  at(code: number): Source;
}

export function openSources(database: DatabaseSync, behind: Behind): Sources {
  const rows = database.prepare('SELECT name FROM source ORDER BY code').all();
  const names = rows.map(({ name }) => String(name));
  const codes = new Map(names.map((name, code) => [name, code]));
  const write = database.prepare('INSERT INTO source (code, name) VALUES (?, ?)');
  const waiting = behind.table((code: number, name: Source) => void write.run(code, name));
  return {
    find: (source) => codes.get(source),
    at: (code) => names[code] ?? '',
    code(source) {
      const known = codes.get(source);
      if (known !== undefined) return known;
      const code = names.push(source) - 1;
      codes.set(source, code);
      waiting.set(code, source);
      return code;
    },
  };
}
