import type { Actor, Operation } from '../change-set.ts';
import { change, connect, put, ref } from '../operations.ts';
import { cell, rowsOf } from '../table.ts';

// slug | name | about es | about en
const TEAMS = `
  direccion | Dirección General | Dirige la compañía y patrocina sus objetivos. | Runs the company and sponsors its objectives.
  datos | Gobierno de Datos | Cuida el glosario, los datos maestros y su calidad. | Looks after the glossary, the master data and their quality.
  datos-plataforma | Plataforma de Datos | Opera Andén, Origen, Almacén y Mirador. | Runs Andén, Origen, Almacén and Mirador.
  plataforma | Plataforma y Operaciones | Opera los sistemas del negocio. | Runs the business systems.
  comercial | Comercial | Vende y renueva, en Santiago y en Valencia. | Sells and renews, in Santiago and Valencia.
  mercadeo | Marketing | Campañas, marca y segmentos. | Campaigns, brand and segments.
  servicio | Servicio al Cliente | Atiende, escucha y resuelve quejas. | Serves, listens and settles complaints.
  digital | Canales Digitales | Portal y aplicación. | Portal and app.
  tecnica | Gerencia Técnica | Productos, suscripción y agentes. | Products, underwriting and agents.
  siniestros | Siniestros | Evalúa y paga los siniestros. | Assesses and pays claims.
  finanzas | Finanzas | Cobra, paga y contabiliza. | Collects, pays and keeps the books.
  privacidad | Privacidad | Vela por los datos personales en Chile, España y Brasil. | Watches over personal data in Chile, Spain and Brazil.
`;

// slug | name | team | position
const PEOPLE = `
  maria-fuentes | María Fuentes Oyarzún | datos | Jefa de Gobierno de Datos
  ignacio-rojas | Ignacio Rojas Paredes | datos | Administrador de datos de clientes
  elena-marti | Elena Martí Soler | datos | Administradora de datos, Valencia
  rodrigo-vidal | Rodrigo Vidal Cárcamo | datos | Administrador de datos de productos
  camila-soto | Camila Soto Leiva | datos-plataforma | Ingeniera de datos
  tomas-araya | Tomás Araya Núñez | datos-plataforma | Arquitecto de datos
  felipe-munoz | Felipe Muñoz Herrera | plataforma | Jefe de Operaciones
  carolina-ibanez | Carolina Ibáñez Ruiz | comercial | Gerenta Comercial
  jorge-peralta | Jorge Peralta Soto | comercial | Jefe de Renovaciones
  antonia-lagos | Antonia Lagos Bravo | mercadeo | Jefa de Segmentos
  bruno-teixeira | Bruno Teixeira | mercadeo | Analista de campañas
  daniela-cifuentes | Daniela Cifuentes Mora | servicio | Gerenta de Servicio
  pablo-contreras | Pablo Contreras Díaz | servicio | Analista de encuestas
  valentina-reyes | Valentina Reyes Tapia | digital | Jefa de Canales Digitales
  luis-carrasco | Luis Carrasco Vera | tecnica | Actuario jefe
  sofia-navarro | Sofía Navarro Gil | tecnica | Jefa de Productos
  andres-molina | Andrés Molina Pinto | siniestros | Gerente de Siniestros
  teresa-gallardo | Teresa Gallardo Ríos | finanzas | Jefa de Cobranza
  gabriela-pizarro | Gabriela Pizarro León | privacidad | Delegada de Protección de Datos
  hernan-olivares | Hernán Olivares Pino | direccion | Gerente General
  marcela-duran | Marcela Durán Campos | comercial | Administradora de datos de hogares
`;

/** The person at the sample's desk, who writes the glossary and the master data. */
export const maria: Actor = {
  type: 'person',
  id: 'person:maria-fuentes',
  name: 'María Fuentes Oyarzún',
};

/** Everybody, as the personnel file first said. */
export function peopleOperations(): readonly Operation[] {
  const teams = rowsOf(TEAMS).map((row) =>
    put(ref('Team', cell(row, 0)), {
      name: cell(row, 1),
      description: { es: cell(row, 2), en: cell(row, 3) },
      email: `${cell(row, 0)}@arrayan.example`,
    }),
  );
  const people = rowsOf(PEOPLE).flatMap((row) => {
    const person = ref('Person', cell(row, 0));
    const email = `${cell(row, 0).replace('-', '.')}@arrayan.example`;
    return [
      put(person, { name: cell(row, 1), position: cell(row, 3), email, active: true }),
      connect(ref('Team', cell(row, 2)), 'HAS_MEMBER', person),
    ];
  });
  return [...teams, ...people];
}

/** O2: the only steward of the households leaves. */
export const departures = (): readonly Operation[] => [
  change(ref('Person', 'marcela-duran'), { active: false, leftOn: '2026-07-31' }),
];
