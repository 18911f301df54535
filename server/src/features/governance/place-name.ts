import { speechOf } from '../../api/errors.ts';
import type { Scene } from '../../reading/scene.ts';

/** A thing as people place it: `Brújula CRM · clientes.correo`; what stands in no system by its name, quoted. */
export function placeName(scene: Scene, ordinal: number, languages: readonly string[]): string {
  const { structure } = scene;
  const name = (one: number) => structure.name(one, languages);
  const quoted = speechOf(languages) === 'es' ? `«${name(ordinal)}»` : `“${name(ordinal)}”`;
  const kind = structure.kind(ordinal);
  if (kind !== 'Field' && kind !== 'Dataset') return quoted;
  const dataset = kind === 'Field' ? structure.container(ordinal) : ordinal;
  const system = dataset === undefined ? undefined : structure.container(dataset);
  const path = [
    ...(dataset === undefined ? [] : [shortName(name(dataset))]),
    ...(kind === 'Field' ? [name(ordinal)] : []),
  ].join('.');
  return system === undefined ? path : `${name(system)} · ${path}`;
}

/** `crm.public.contact` is known as `contact`. */
const shortName = (name: string): string => name.split(/[./]/).at(-1) || name;
