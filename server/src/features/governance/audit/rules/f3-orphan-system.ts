import type { Scene } from '../../../../reading/scene.ts';
import { flowsAt, partsAt } from '../../../../graph/flows.ts';
import { hasRole, isActive, systemOf } from '../../../master/holding.ts';
import { DATASET_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const orphanSystem: Rule = {
  id: 'F3',
  severity: 'MEDIUM',
  title: { es: '{1} no da ni recibe datos', en: '{1} neither gives nor takes data' },
  question: {
    es: '¿Qué sistemas no dan ni reciben datos?',
    en: 'Which systems neither give nor take data?',
  },
  why: {
    es: 'O nadie lo usa y cuesta dinero, o sus flujos no se conocen y nadie los cuida.',
    en: 'Either nobody uses it and it costs money, or its flows are not known and nobody looks after them.',
  },
  mend: {
    es: 'Declare sus flujos, márquelo como archivo o retírelo.',
    en: 'Declare its flows, mark it as an archive, or retire it.',
  },
  looksAt: [...DATASET_FLOWS, 'System.lifecycle', 'System.roles', 'RUNS_IN'],
  *find({ scene }) {
    const crossing = boundary(scene);
    for (const system of scene.all('System')) {
      if (!isActive(scene, system) || hasRole(scene, system, 'ARCHIVE')) continue;
      if (!crossing(system)) yield { subjects: [system] };
    }
  },
};

/** Whether any flow of what a system holds, or of a process that runs in it, has its other end outside. */
function boundary(scene: Scene): (system: number) => boolean {
  const { structure } = scene;
  const each = flowsAt(scene);
  const eachPart = partsAt(scene);
  const isOutside = (system: number, other: number) => systemOf(scene, other) !== system;

  function crossesThrough(system: number, process: number): boolean {
    const outside = (type: string) =>
      scene.targets(process, type).some((one) => isOutside(system, one));
    return outside('READS') || outside('WRITES') || outside('RUNS_IN');
  }

  function crosses(system: number, part: number): boolean {
    let found = false;
    for (const way of ['UP', 'DOWN'] as const) {
      if (found) break;
      each(part, way, (other) => {
        if (found) return;
        found =
          structure.kind(other) === 'Process'
            ? crossesThrough(system, other)
            : isOutside(system, other);
      });
    }
    return found;
  }

  return (system) => {
    if (scene.sources(system, 'RUNS_IN').some((process) => crossesThrough(system, process))) {
      return true;
    }
    let found = false;
    eachPart(system, (dataset) => {
      found ||= crosses(system, dataset);
      if (found) return;
      eachPart(dataset, (field) => {
        found ||= crosses(system, field);
      });
    });
    return found;
  };
}
