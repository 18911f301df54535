import type { Bilingual } from '@linaje/graph-schema';
import type { Actor } from '../catalog/change-set.ts';
import { speechOf } from './errors.ts';

/** Until there is sign-in everybody is the person at this machine. */
export const localPerson: Actor = { type: 'person', id: 'local', name: 'local' };

const AT_THIS_MACHINE: Bilingual = {
  es: 'alguien en esta máquina',
  en: 'somebody at this machine',
};

/** What somebody is called in the asker's language. */
export const actorName = (
  { id, name }: Pick<Actor, 'id' | 'name'>,
  languages: readonly string[],
): string =>
  id === localPerson.id && name === localPerson.name ? AT_THIS_MACHINE[speechOf(languages)] : name;
