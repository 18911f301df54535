import type { Catalog, Viewer } from '../../../catalog/catalog.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Found } from './audit.ts';
import { chronicleKept } from './chronicle-kept.ts';
import type { History } from './chronicle-kept.ts';
import { findings } from './findings.ts';
import type { Finding } from './findings.ts';
import { livesOf, upToNow } from './life.ts';
import type { Lives } from './life.ts';
import { settingsIn } from './settings.ts';
import { rules } from './rules/index.ts';
import { standing } from './standing.ts';
import type { Stretch } from './stretch-book.ts';

/** What is known of the findings of a catalog, kept from question to question. */
export interface AuditDesk {
  /** Right after every change; rules that look at nothing that was touched are not asked again. */
  present(scene: Scene): readonly Finding[];
  /** The same as the rules see them, without what was decided about them. */
  found(scene: Scene): readonly Found[];
  /** All rules anew. */
  askAnew(scene: Scene): readonly Finding[];
  /** Since when things stand so, up to now; what is not written yet is begun in the background. */
  past(viewer: Viewer, scene: Scene): Past;
  /** The same, after waiting so many milliseconds at most. */
  pastSoon(viewer: Viewer, scene: Scene, patience?: number): Promise<Past>;
}

export type Past =
  | Exclude<History, { is: 'WRITTEN' }>
  | { readonly is: 'WRITTEN'; readonly stretches: readonly Stretch[]; readonly lives: Lives };

const desks = new WeakMap<Catalog, AuditDesk>();

/** The one desk of a catalog. */
export function auditDeskOf(catalog: Catalog): AuditDesk {
  const known = desks.get(catalog);
  if (known) return known;
  const desk = openDesk(catalog);
  desks.set(catalog, desk);
  return desk;
}

function openDesk(catalog: Catalog): AuditDesk {
  const kept = standing();
  catalog.onChanges(kept.note);
  const chronicle = chronicleKept(catalog);
  let last: { readonly scene: string; readonly findings: readonly Finding[] } | undefined;
  let told: { readonly of: object; readonly on: object; readonly past: Past } | undefined;

  function present(scene: Scene): readonly Finding[] {
    // Rules speak of days and cadences: within an hour the answer stays.
    const name = `${String(scene.structure.sequence)} ${scene.now.slice(0, 13)}`;
    if (last?.scene !== name) last = { scene: name, findings: findings(scene, kept.found(scene)) };
    return last.findings;
  }

  function pastIn(history: History, scene: Scene): Past {
    if (history.is !== 'WRITTEN') return history;
    const now = present(scene);
    if (told?.of === history.chronicle && told.on === now) return told.past;
    const settings = settingsIn(scene);
    const asked = new Set(rules.filter((rule) => settings(rule).asked).map(({ id }) => id));
    const stretches = upToNow(history.chronicle.stretches, now, {
      now: scene.now,
      asked: (rule) => asked.has(rule),
    });
    const past: Past = { is: 'WRITTEN', stretches, lives: livesOf(stretches) };
    told = { of: history.chronicle, on: now, past };
    return past;
  }

  return {
    present,
    found: kept.found,
    askAnew(scene) {
      kept.forget();
      last = undefined;
      return present(scene);
    },
    past: (viewer, scene) => pastIn(chronicle.now(viewer, scene.now), scene),
    pastSoon: async (viewer, scene, patience) =>
      pastIn(await chronicle.soon(viewer, scene.now, patience), scene),
  };
}
