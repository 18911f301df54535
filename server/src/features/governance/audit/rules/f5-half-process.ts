import { isActive } from '../../../master/holding.ts';
import { each, tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const halfProcess: Rule = {
  id: 'F5',
  severity: 'LOW',
  title: {
    es: '{1} no dice todo lo que lee y escribe',
    en: '{1} does not say all that it reads and writes',
  },
  question: {
    es: '¿Qué procesos no dicen qué leen o qué escriben?',
    en: 'Which processes do not say what they read or what they write?',
  },
  why: { es: 'El linaje se corta en el proceso.', en: 'Lineage ends at the process.' },
  mend: {
    es: 'Complete lo que lee y lo que escribe, o retire el proceso.',
    en: 'Complete what it reads and what it writes, or retire the process.',
  },
  looksAt: ['Process', 'Process.lifecycle', 'Process.type', 'READS', 'WRITES'],
  tells: [
    tell(
      'No dice {lacks}.',
      'It does not say {lacks}.',
      each(
        words({
          READS: { es: 'qué lee', en: 'what it reads' },
          WRITES: { es: 'qué escribe', en: 'what it writes' },
        }),
      ),
    ),
  ],
  *find({ scene }) {
    for (const process of scene.all('Process')) {
      if (!isActive(scene, process)) continue;
      const manual = scene.structure.counted(process, 'type') === 'MANUAL';
      const lacks = [
        ...(manual || scene.out(process, 'READS').length > 0 ? [] : ['READS']),
        ...(scene.out(process, 'WRITES').length > 0 ? [] : ['WRITES']),
      ];
      if (lacks.length > 0) yield { subjects: [process], says: { lacks: lacks.join(' ') } };
    }
  },
};
