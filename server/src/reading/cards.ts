import type { Model } from '@linaje/graph-schema';
import { partsOf } from '@linaje/graph-schema';
import type { EntryState, Id, Json } from '../catalog/change-set.ts';
import { DictionaryColumn } from './dictionary-column.ts';
import { IntColumn } from './int-column.ts';
import type { Keeper, Kept } from './keep.ts';
import { PackedIds } from './packed-ids.ts';
import { SpanColumn } from './span-column.ts';
import { TextColumn } from './text-column.ts';

/** Cannot stand in a clean text, so it may stand between them. */
const BETWEEN = '\u0001';

/** What lists and pictures need of every entry, by ordinal, in columns: no bodies are read for them. */
export class Cards {
  readonly ids: PackedIds;
  readonly spans: SpanColumn;
  readonly #model: Model;
  readonly #kind: IntColumn;
  readonly #key: TextColumn;
  readonly #names: TextColumn;
  readonly #counted: ReadonlyMap<string, DictionaryColumn>;
  /** Of each kind, by its code, those of its own properties. */
  readonly #countedOf: readonly (readonly (readonly [string, DictionaryColumn])[])[];
  readonly #ofKind: number[][];
  readonly #kindCode: ReadonlyMap<string, number>;

  constructor(model: Model, kept?: Kept) {
    this.#model = model;
    this.#kindCode = new Map(model.kinds.map(({ name }, code) => [name, code]));
    this.ids = new PackedIds(kept?.words('entry.id'));
    this.spans = new SpanColumn(kept?.spans('entry.span'));
    this.#kind = new IntColumn(kept?.ints('entry.kind'));
    this.#key = new TextColumn(kept?.texts('entry.key'));
    this.#names = new TextColumn(kept?.texts('entry.name'));
    this.#counted = new Map(
      countedOf(model).map((name) => [
        name,
        new DictionaryColumn(kept?.dictionary(`counted.${name}`)),
      ]),
    );
    this.#countedOf = model.kinds.map(({ properties }) =>
      [...this.#counted].filter(([name]) => Object.hasOwn(properties, name)),
    );
    this.#ofKind = model.kinds.map(() => []);
    this.#kind.view().forEach((code, ordinal) => this.#ofKind[code]?.push(ordinal));
  }

  keep(into: Keeper): void {
    into.setInts('entry.id', this.ids.view());
    into.setSpans('entry.span', this.spans.view());
    into.setInts('entry.kind', this.#kind.view());
    into.setTexts('entry.key', this.#key.view());
    into.setTexts('entry.name', this.#names.view());
    for (const [name, column] of this.#counted)
      into.setDictionary(`counted.${name}`, column.view());
  }

  /** Takes an entry in, new or changed; gives its ordinal. */
  take(state: EntryState): number {
    const ordinal = this.ids.find(state.id) ?? this.#add(state);
    this.spans.set(ordinal, state.spans);
    for (const [name, column] of this.#countedOf[this.kindCode(ordinal)] ?? []) {
      column.set(ordinal, asWord(state.properties[name]));
    }
    const names = packNames(state.properties['name'] ?? null);
    if (names !== this.#names.get(ordinal)) this.#names.set(ordinal, names);
    return ordinal;
  }

  get length(): number {
    return this.ids.length;
  }

  id(ordinal: number): Id {
    return this.ids.at(ordinal);
  }

  kindCode(ordinal: number): number {
    return this.#kind.get(ordinal);
  }

  kind(ordinal: number): string {
    return this.#model.kinds[this.#kind.get(ordinal)]?.name ?? '';
  }

  key(ordinal: number): string {
    return this.#key.get(ordinal);
  }

  name(ordinal: number, languages: readonly string[]): string {
    const packed = this.#names.get(ordinal);
    if (packed === '') return partsOf(this.key(ordinal)).at(-1) ?? '';
    if (!packed.includes(BETWEEN)) return packed;
    const parts = packed.split(BETWEEN);
    for (const language of languages) {
      for (let at = 0; at < parts.length; at += 2) {
        if (parts[at] === language) return parts[at + 1] ?? '';
      }
    }
    return parts[1] ?? '';
  }

  counted(ordinal: number, property: string): string | undefined {
    return this.#counted.get(property)?.get(ordinal);
  }

  /** The whole column of a counted property, for loops over many. */
  column(property: string): DictionaryColumn | undefined {
    return this.#counted.get(property);
  }

  ofKind(kind: string): readonly number[] {
    return this.#ofKind[this.#kindCode.get(kind) ?? -1] ?? [];
  }

  #add({ id, kind, key }: EntryState): number {
    const code = this.#kindCode.get(kind);
    if (code === undefined) throw new Error(`The model has no kind ${kind}`);
    const ordinal = this.ids.add(id);
    this.#kind.set(ordinal, code);
    this.#key.set(ordinal, key);
    this.#names.set(ordinal, '');
    this.#ofKind[code]?.push(ordinal);
    return ordinal;
  }
}

/** `{ es: 'Cliente', en: 'Customer' }` as one text: language, name, language, name; a plain name as it is. */
function packNames(name: Json): string {
  if (typeof name === 'string') return name;
  if (name === null || typeof name !== 'object') return '';
  return Object.entries(name).flat().join(BETWEEN);
}

/** A value as a counted column keeps it; undefined where there is none. */
export function asWord(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The names of all properties declared as counted, whatever kind declares them. */
function countedOf(model: Model): string[] {
  const names = model.kinds.flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, { counted }]) => (counted ? [name] : [])),
  );
  return [...new Set(names)];
}
