import { model } from '@linaje/graph-schema';
import { defaultPrecedence } from '../catalog/settle.ts';
import { audit } from '../features/governance/audit/audit.ts';
import { asJson, exported } from '../features/governance/audit/export.ts';
import { findings } from '../features/governance/audit/findings.ts';
import type { Finding } from '../features/governance/audit/findings.ts';
import { severities } from '../features/governance/audit/rule.ts';
import type { Severity } from '../features/governance/audit/rule.ts';
import { sceneOf } from '../reading/scene.ts';
import type { Scene } from '../reading/scene.ts';
import { withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

export interface AuditOptions {
  /** The least severity of an open finding that fails the command. */
  readonly failOn: Severity;
  readonly json: boolean;
  readonly now: () => Date;
  readonly language: 'es' | 'en';
}

/** What the rules find, the severe first; false where something open is at least as severe as asked. */
export const auditCatalog = (desk: Desk, options: AuditOptions): Promise<boolean> =>
  withStore(desk, (store) =>
    withReading(desk, store, (reading) => {
      const scene = sceneOf(reading, reading.structure, {
        model,
        precedence: defaultPrecedence,
        now: options.now().toISOString(),
      });
      const found = findings(scene, audit(scene));
      if (options.json) {
        const json = asJson(exported(scene, found, [options.language])).trimEnd();
        desk.say(json, json);
      } else tell(desk, scene, found);
      return Promise.resolve(!found.some((one) => fails(one, options.failOn)));
    }),
  );

const fails = ({ state, severity }: Finding, failOn: Severity): boolean =>
  state === 'OPEN' && severities.indexOf(severity) >= severities.indexOf(failOn);

const words: Readonly<Record<Severity, readonly [es: string, en: string]>> = {
  CRITICAL: ['Crítica', 'Critical'],
  HIGH: ['Alta', 'High'],
  MEDIUM: ['Media', 'Medium'],
  LOW: ['Baja', 'Low'],
};

function tell(desk: Desk, scene: Scene, found: readonly Finding[]): void {
  if (found.length === 0) desk.say('Nada que señalar', 'Nothing to report');
  for (const severity of severities.toReversed()) {
    const ofIt = found.filter((one) => one.severity === severity);
    if (ofIt.length === 0) continue;
    const [es, en] = words[severity];
    desk.say(`${es} (${String(ofIt.length)})`, `${en} (${String(ofIt.length)})`);
    for (const one of ofIt) tellOne(desk, scene, one);
  }
}

function tellOne({ say }: Desk, scene: Scene, { rule, subjects, state }: Finding): void {
  const names = (languages: readonly string[]) =>
    subjects
      .map((id) => scene.structure.name(scene.structure.ordinal(id) ?? 0, languages))
      .join(', ');
  const accepted = state === 'ACCEPTED';
  say(
    `  ${rule.id}  ${names(['es', 'en'])}${accepted ? ' (aceptado)' : ''}: ${rule.question.es}`,
    `  ${rule.id}  ${names(['en', 'es'])}${accepted ? ' (accepted)' : ''}: ${rule.question.en}`,
  );
}
