import { model } from '@linaje/graph-schema';
import { sentence } from '../api/errors.ts';
import { openCatalog } from '../catalog/catalog.ts';
import type { Viewer } from '../catalog/catalog.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { auditDeskOf } from '../features/governance/audit/audit-desk.ts';
import type { AuditDesk } from '../features/governance/audit/audit-desk.ts';
import { exported } from '../features/governance/audit/export.ts';
import { narrowed, unknownAmong } from '../features/governance/audit/filter.ts';
import type { Filter } from '../features/governance/audit/filter.ts';
import type { Finding } from '../features/governance/audit/findings.ts';
import type { Lives } from '../features/governance/audit/life.ts';
import { findingsOver } from '../features/governance/audit/over.ts';
import { report } from '../features/governance/audit/report.ts';
import { rules as allRules } from '../features/governance/audit/rules/index.ts';
import type { Scene } from '../reading/scene.ts';
import { AuditRefused } from './audit-asked.ts';
import type { AuditAsked, Audited } from './audit-asked.ts';
import { withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

/** Asks the rules of the catalog in the data folder, which nobody else holds. */
export function auditFromFolder(desk: Desk, asked: AuditAsked): Promise<Audited> {
  mustBeKnown(asked);
  return withStore(desk, (store) =>
    withReading(desk, store, async (reading) => {
      const now = () => new Date();
      const catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
      const languages = [asked.language, ...desk.config.languages];
      const viewer: Viewer = { actor: COMMAND, languages };
      const scene = catalog.scene(viewer);
      const audit = auditDeskOf(catalog);
      // Lines on the terminal do not say since when; the past need not be gone through for them.
      const isPastAsked = asked.format !== undefined || asked.state !== undefined;
      const lives = isPastAsked ? await livesIn(audit, viewer, scene) : undefined;
      const filter = filterOf(asked);
      const { kept } = narrowed(scene, foundIn(audit, scene, { lives, asked }), filter);
      const told = { scene, words: { languages, speech: asked.language }, lives };
      const { format } = asked;
      return {
        findings: exported(kept, told),
        file: format && report(kept, { ...told, format, filter }).text,
      };
    }),
  );
}

const COMMAND = { type: 'system', id: 'linaje', name: 'linaje' } as const;

function mustBeKnown({ rules, language }: AuditAsked): void {
  const [unknown] = unknownAmong(rules, allRules);
  if (unknown === undefined) return;
  const known = allRules.map(({ id }) => id).join(', ');
  throw new AuditRefused(sentence('RULE_UNKNOWN', { thing: unknown, known }, [language]));
}

async function livesIn(audit: AuditDesk, viewer: Viewer, scene: Scene): Promise<Lives | undefined> {
  const past = await audit.pastSoon(viewer, scene);
  if (past.is === 'FAILED') throw past.why;
  return past.is === 'WRITTEN' ? past.lives : undefined;
}

function foundIn(
  audit: AuditDesk,
  scene: Scene,
  { lives, asked: { state } }: { lives: Lives | undefined; asked: AuditAsked },
): readonly Finding[] {
  const isOver = state === 'RESOLVED' || state === 'NOT_ASKED';
  return isOver ? findingsOver(lives ?? new Map()) : audit.present(scene);
}

const filterOf = ({ rules, severities, state }: AuditAsked): Filter => ({
  rules,
  severities,
  states: state && [state],
});
