import { addTexts } from '../page/add-texts.ts';
import type { SameKeys } from '../texts/same-keys.ts';

const es = {
  title: 'Personas y equipos',
  about: 'Quién responde de qué en los datos de la compañía.',
  filter: 'Filtrar por nombre…',
  people: 'Personas',
  teams: 'Equipos',
  name: 'Nombre',
  position: 'Cargo',
  team: 'Equipo',
  answers: 'Responde de',
  members: 'Miembros',
  nothing: 'nada',
  left: 'Ya no está: salió el {{day}}',
  leftShort: 'salió',
  leftAndOwns: 'Salió y todavía responde de {{count, number}}: hay que buscar relevo.',
  empty: 'Todavía no hay personas ni equipos',
  emptyText:
    'Aquí se ve quién responde de cada término, sistema y registro. Llegan con los ficheros que se importan.',
  emptyButton: 'Ver cómo empezar',
  filtered: 'Nadie se llama así',
  filteredText: 'Pruebe con otra parte del nombre.',
  gone: 'Esa persona o equipo no está en el catálogo',
  goneText: 'Puede que la dirección esté mal copiada.',
  toAll: 'Ver personas y equipos',
  waiting: 'Cargando',
  answersNothing: 'No responde de nada todavía.',
  as: 'Como {{role}}',
  noRole: 'Sin papel escrito',
  more: 'Ver más',
};

const en: SameKeys<typeof es> = {
  title: 'People and teams',
  about: 'Who answers for what in the company’s data.',
  filter: 'Filter by name…',
  people: 'People',
  teams: 'Teams',
  name: 'Name',
  position: 'Position',
  team: 'Team',
  answers: 'Answers for',
  members: 'Members',
  nothing: 'nothing',
  left: 'No longer here: left on {{day}}',
  leftShort: 'left',
  leftAndOwns: 'Left and still answers for {{count, number}}: somebody else is needed.',
  empty: 'No people or teams yet',
  emptyText:
    'This shows who answers for each term, system and record. They come with the files that are imported.',
  emptyButton: 'See how to begin',
  filtered: 'Nobody goes by that name',
  filteredText: 'Try another part of the name.',
  gone: 'That person or team is not in the catalog',
  goneText: 'The address may have been copied badly.',
  toAll: 'See people and teams',
  waiting: 'Loading',
  answersNothing: 'Does not answer for anything yet.',
  as: 'As {{role}}',
  noRole: 'Part not written down',
  more: 'See more',
};

/** What the pages of people and teams say. */
export const peopleTexts = { es, en };

addTexts('people', peopleTexts);
