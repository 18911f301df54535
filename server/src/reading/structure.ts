import type { Id, Sequence } from '../catalog/change-set.ts';
import type { Saying } from './sayings.ts';

/**
 * The shape of the catalog in memory: entries by ordinal (0, 1, 2, … in order of arrival, never reused),
 * edges by number, both ways as compressed sparse rows. An edge is what the reader sees: all facts of it as one.
 * Read by the pure algorithms in `graph/`; changed only by `reading/follow.ts`.
 */
export interface Structure {
  readonly sequence: Sequence;
  /** Of one that is laid over another: that other, all of whose edges it has, under the same numbers. */
  readonly below?: Structure;
  /** How many ordinals there are, retired entries included. */
  readonly size: number;
  readonly edgeCount: number;

  ordinal(id: Id): number | undefined;
  id(ordinal: number): Id;
  kind(ordinal: number): string;
  key(ordinal: number): string;
  /** In the first of these languages that it has, otherwise in any, otherwise the key's last part. */
  name(ordinal: number, languages: readonly string[]): string;
  /** A property declared as `counted`, golden: a choice, a flag as 'true' or 'false', a list joined by a space. */
  counted(ordinal: number, property: string): string | undefined;
  /** All ordinals of a kind, in order of arrival. */
  ofKind(kind: string): readonly number[];

  /** Calls back for every edge at an entry, whether live or not; stops early on `false`. */
  eachOut(ordinal: number, visit: (edge: number, to: number) => boolean | void): void;
  eachIn(ordinal: number, visit: (edge: number, from: number) => boolean | void): void;
  /** The number of an edge. */
  edge(id: Id): number | undefined;
  edgeId(edge: number): Id;
  edgeType(edge: number): string;
  /** A small number for a type (its place in the model), for tests inside hot loops. */
  edgeTypeCode(edge: number): number;
  edgeFrom(edge: number): number;
  edgeTo(edge: number): number;
  /**
   * What is said of an edge at present in counted values; undefined where its sources differ or it is not known here,
   * so that the facts must be asked. The same object for all edges of which the same is said.
   */
  edgeSaying(edge: number): Saying | undefined;
  /** When what stands of it was last said, in whole minutes since 1970; undefined where it is not known here. */
  edgeLastSaid(edge: number): number | undefined;
  /** Its own span is open at that number (the present when left out). */
  edgeOpen(edge: number, at?: Sequence): boolean;

  /** Its own span is open at that number, whatever its containers are. */
  open(ordinal: number, at?: Sequence): boolean;
  /** Its own span is open and so are its containers', at that number. */
  live(ordinal: number, at?: Sequence): boolean;
  /** Open and both ends live. */
  edgeLive(edge: number, at?: Sequence): boolean;
  /** The ordinal of the live container (Dataset of a Field, System of a Dataset), or undefined. */
  container(ordinal: number, at?: Sequence): number | undefined;
}
