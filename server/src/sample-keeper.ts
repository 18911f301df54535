import type { Catalog } from './catalog/catalog.ts';
import type { Id } from './catalog/change-set.ts';
import type { TellClock } from './past-clock.ts';
import { plantSample } from './sample.ts';
import type { Following } from './sample.ts';
import { isEmpty, isHalfPlanted, presenceIn, wasPlanted } from './sample-presence.ts';
import { LINAJE, carryOut, returnOf, withdrawalOf } from './sample-removal.ts';

/** How it stands with the sample company, and how far a piece of work on it has come. */
export interface SampleStanding {
  readonly state: 'ABSENT' | 'PLANTING' | 'PRESENT' | 'REMOVING';
  /** Operations done, of so many; 0 of 0 while nothing is under way. */
  readonly done: number;
  readonly total: number;
  /** Whether it can be planted: nothing of the company's own is in the catalog. */
  readonly possible: boolean;
  /** Why the last piece of work on it did not come to its end, and under which reference that is logged. */
  readonly failure: { readonly error: unknown; readonly reference: string } | undefined;
}

/** Why a piece of work was not begun. */
export type SampleRefusal = 'SAMPLE_UNDER_WAY' | 'CATALOG_NOT_EMPTY' | 'NO_SAMPLE';

/** Plants the sample and takes it out while the server runs: one piece of work at a time, told as it goes. */
export interface SampleKeeper {
  standing(): Promise<SampleStanding>;
  /** Begins, or gives why not. A sample that was taken out comes back as it was. */
  plant(): SampleRefusal | undefined;
  /** Begins, or gives why not; while it is being planted, that is stopped first. */
  remove(): Promise<SampleRefusal | undefined>;
  /** Goes on with a planting that was broken off. */
  goOn(): Promise<void>;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
}

export interface SampleGuests {
  readonly catalog: Catalog;
  readonly tell: TellClock;
  readonly newId: () => Id;
  readonly now: () => Date;
  /** Logs what nobody expected, and gives the reference under which it stands. */
  readonly logged: (error: unknown) => string;
}

interface Work {
  readonly is: 'PLANTING' | 'REMOVING';
  done: number;
  total: number;
  stopped: boolean;
  ended: Promise<void>;
}

export function sampleKeeper(guests: SampleGuests): SampleKeeper {
  const { catalog, tell, newId, now, logged } = guests;
  const reading = catalog.for({ actor: LINAJE, languages: [] });
  const isThere = presenceIn(reading);
  let work: Work | undefined;
  let failure: SampleStanding['failure'];

  function begin(is: Work['is'], deed: (following: Following) => Promise<void>): void {
    const own: Work = { is, done: 0, total: 0, stopped: false, ended: Promise.resolve() };
    work = own;
    failure = undefined;
    const ends = deed({
      told: (done, total) => Object.assign(own, { done, total }),
      stopped: () => own.stopped,
    });
    own.ended = ends
      .catch((error: unknown) => {
        failure = { error, reference: logged(error) };
      })
      .finally(() => {
        if (work === own) work = undefined;
      });
  }

  async function planting(following: Following): Promise<void> {
    if (!(await wasPlanted(reading))) await plantSample(catalog, tell, following);
    else await carryOut(returnOf, catalog, { newId, now, ...following });
  }

  return {
    async standing() {
      const { is, done, total } = work ?? { is: undefined, done: 0, total: 0 };
      const state = is ?? ((await isThere()) ? 'PRESENT' : 'ABSENT');
      return { state, done, total, possible: !work && isEmpty(catalog, reading), failure };
    },
    plant() {
      if (work) return 'SAMPLE_UNDER_WAY';
      if (!isEmpty(catalog, reading)) return 'CATALOG_NOT_EMPTY';
      begin('PLANTING', planting);
      return undefined;
    },
    async remove() {
      const before = work;
      if (before?.is === 'REMOVING') return 'SAMPLE_UNDER_WAY';
      if (!before && !(await isThere())) return 'NO_SAMPLE';
      if (work !== before) return 'SAMPLE_UNDER_WAY';
      if (before) before.stopped = true;
      begin('REMOVING', async (following) => {
        await before?.ended;
        await carryOut(withdrawalOf, catalog, { newId, now, ...following });
      });
      return undefined;
    },
    async goOn() {
      if (await isHalfPlanted(reading))
        begin('PLANTING', (following) => plantSample(catalog, tell, following));
    },
    async settled() {
      while (work) await work.ended;
    },
  };
}
