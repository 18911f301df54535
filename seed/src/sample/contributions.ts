import type { Operation } from '../change-set.ts';
import { connect, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { fieldRef } from './datasets.ts';
import { moves, processes } from './flows.ts';
import { attributeRef, attributes } from './master-attributes.ts';

/**
 * What is declared of the sources. M1: nothing feeds the last contact. M3: CRM and portal both rank 1 for the e-mail.
 * M6: the app's mobile is declared, and no flow carries it. M7: Eco's value flows in and is not declared.
 * M8: the e-mail goes out to Impulso and comes back.
 */
// attribute | dataset | column | rank | trust fresh | trust old | decays in | curve
const CONTRIBUTIONS = `
  cliente/rut-nif | puntal.pol.asegurados | rut | 1 | 98 | 98 | | FLAT
  cliente/rut-nif | crm.public.clientes | rut | 2 | 90 | 90 | | FLAT
  cliente/rut-nif | cobra.public.cuentas | rut | 3 | 88 | 88 | | FLAT
  cliente/rut-nif | portal.public.usuarios | rut | 4 | 80 | 80 | | FLAT
  cliente/rut-nif | voz.atencion.clientes_voz | rut | 5 | 70 | 70 | | FLAT
  cliente/rut-nif | app.registro | rut | 6 | 75 | 75 | | FLAT
  cliente/nombre | puntal.pol.asegurados | nombre | 1 | 95 | 90 | P5Y | LINEAR
  cliente/nombre | crm.public.clientes | nombre | 2 | 85 | 75 | P5Y | LINEAR
  cliente/nombre | cobra.public.cuentas | nombre | 3 | 80 | 70 | P5Y | LINEAR
  cliente/nombre | voz.atencion.clientes_voz | nombre | 4 | 65 | 50 | P2Y | LINEAR
  cliente/apellidos | puntal.pol.asegurados | apellidos | 1 | 95 | 90 | P5Y | LINEAR
  cliente/apellidos | crm.public.clientes | apellidos | 2 | 85 | 75 | P5Y | LINEAR
  cliente/apellidos | cobra.public.cuentas | apellidos | 3 | 80 | 70 | P5Y | LINEAR
  cliente/apellidos | voz.atencion.clientes_voz | apellidos | 4 | 65 | 50 | P2Y | LINEAR
  cliente/fecha-nacimiento | puntal.pol.asegurados | fecha_nacimiento | 1 | 98 | 98 | | FLAT
  cliente/fecha-nacimiento | crm.public.clientes | fecha_nacimiento | 2 | 80 | 80 | | FLAT
  cliente/correo | crm.public.clientes | correo | 1 | 85 | 50 | P2Y | LINEAR
  cliente/correo | portal.public.usuarios | correo | 1 | 95 | 60 | P2Y | LINEAR
  cliente/correo | app.registro | correo | 2 | 90 | 55 | P2Y | LINEAR
  cliente/correo | cobra.public.cuentas | correo | 3 | 75 | 40 | P2Y | FAST_EARLY
  cliente/correo | contactos | correo | 4 | 60 | 30 | P1Y | FAST_EARLY
  cliente/movil | portal.public.usuarios | movil | 1 | 92 | 55 | P18M | LINEAR
  cliente/movil | crm.public.clientes | movil | 2 | 80 | 45 | P18M | LINEAR
  cliente/movil | app.registro | movil | 3 | 85 | 55 | P18M | LINEAR
  cliente/movil | voz.atencion.clientes_voz | movil | 4 | 70 | 45 | P1Y | SLOW_EARLY
  cliente/direccion | puntal.pol.asegurados | direccion | 1 | 90 | 55 | P3Y | LINEAR
  cliente/direccion | portal.public.usuarios | direccion | 2 | 85 | 55 | P3Y | LINEAR
  cliente/direccion | crm.public.clientes | direccion | 3 | 75 | 45 | P3Y | LINEAR
  cliente/direccion | cobra.public.cuentas | direccion | 4 | 72 | 45 | P3Y | LINEAR
  cliente/codigo-postal | puntal.pol.asegurados | codigo_postal | 1 | 90 | 55 | P3Y | LINEAR
  cliente/codigo-postal | portal.public.usuarios | codigo_postal | 2 | 85 | 55 | P3Y | LINEAR
  cliente/codigo-postal | crm.public.clientes | codigo_postal | 3 | 75 | 45 | P3Y | LINEAR
  cliente/codigo-postal | cobra.public.cuentas | codigo_postal | 4 | 72 | 45 | P3Y | LINEAR
  cliente/comuna | puntal.pol.asegurados | comuna | 1 | 90 | 55 | P3Y | LINEAR
  cliente/comuna | portal.public.usuarios | comuna | 2 | 85 | 55 | P3Y | LINEAR
  cliente/comuna | crm.public.clientes | comuna | 3 | 75 | 45 | P3Y | LINEAR
  cliente/comuna | cobra.public.cuentas | comuna | 4 | 72 | 45 | P3Y | LINEAR
  cliente/idioma | portal.public.usuarios | idioma | 1 | 95 | 80 | P5Y | SLOW_EARLY
  cliente/idioma | app.registro | idioma | 2 | 92 | 80 | P5Y | SLOW_EARLY
  cliente/idioma | crm.public.clientes | idioma | 3 | 80 | 70 | P5Y | SLOW_EARLY
  cliente/idioma | voz.atencion.clientes_voz | idioma | 4 | 78 | 60 | P5Y | SLOW_EARLY
  cliente/cliente-desde | puntal.pol.asegurados | cliente_desde | 1 | 99 | 99 | | FLAT
  cliente/tipo-relacion | puntal.pol.asegurados | tipo_relacion | 1 | 97 | 97 | | FLAT
  cliente/canal-preferido | voz.atencion.clientes_voz | canal_preferido | 1 | 85 | 50 | P1Y | LINEAR
  cliente/canal-preferido | crm.public.clientes | canal_preferido | 2 | 80 | 45 | P1Y | LINEAR
  cliente/medio-pago | cobra.public.cuentas | medio_pago | 1 | 98 | 90 | P2Y | SLOW_EARLY
  cliente/motivo-contratacion | crm.public.clientes | motivo_contratacion | 1 | 70 | 60 | P5Y | LINEAR
  cliente/consentimiento-comercial | portal.public.usuarios | consentimiento_comercial | 1 | 99 | 99 | | FLAT
  cliente/segmento-valor | crm.public.clientes | segmento_valor | 1 | 85 | 60 | P1Y | LINEAR
  cliente/ultimo-nps | respuestas | puntaje_nps | 1 | 95 | 60 | P1Y | LINEAR
  cliente/recomendo-a | portal.public.referidos | rut_referido | 1 | 80 | 80 | | FLAT
  hogar/titular | crm.public.hogares | rut_titular | 1 | 85 | 70 | P3Y | LINEAR
  hogar/integrantes | crm.public.hogares | n_integrantes | 1 | 80 | 50 | P2Y | LINEAR
  hogar/direccion-hogar | crm.public.hogares | direccion | 1 | 80 | 50 | P3Y | LINEAR
  producto/codigo-producto | puntal.pol.productos | codigo_producto | 1 | 99 | 99 | | FLAT
  producto/nombre-producto | puntal.pol.productos | nombre_producto | 1 | 99 | 99 | | FLAT
  producto/ramo | puntal.pol.productos | ramo | 1 | 99 | 99 | | FLAT
  producto/prima | puntal.pol.productos | prima_base | 1 | 99 | 95 | P1Y | LINEAR
  producto/cobertura | puntal.pol.productos | cobertura | 1 | 99 | 99 | | FLAT
  producto/vigencia | puntal.pol.productos | vigencia | 1 | 99 | 99 | | FLAT
  producto/renovacion-automatica | puntal.pol.productos | renovacion_automatica | 1 | 99 | 99 | | FLAT
  agente/codigo-agente | puntal.pol.agentes | codigo_agente | 1 | 98 | 98 | | FLAT
  agente/nombre-agente | puntal.pol.agentes | nombre_agente | 1 | 95 | 95 | | FLAT
  agente/sucursal | puntal.pol.agentes | sucursal | 1 | 90 | 70 | P2Y | LINEAR
  agente/zona | puntal.pol.agentes | zona_comercial | 1 | 90 | 70 | P2Y | LINEAR
  agente/licencia | puntal.pol.agentes | numero_licencia | 1 | 95 | 95 | | FLAT
  agente/estado | puntal.pol.agentes | estado_agente | 1 | 92 | 60 | P1Y | LINEAR
`;

/** Which source field feeds which attribute, with the rank and the trust that were agreed. */
export const contributions = (): readonly Operation[] =>
  rowsOf(CONTRIBUTIONS).map((row) => {
    const decayPeriod = cell(row, 6);
    return connect(
      fieldRef(cell(row, 1), cell(row, 2)),
      'CONTRIBUTES_TO',
      attributeRef(cell(row, 0)),
      {
        set: {
          rank: Number(cell(row, 3)),
          trustMax: Number(cell(row, 4)),
          trustMin: Number(cell(row, 5)),
          ...(decayPeriod && { decayPeriod }),
          decayCurve: cell(row, 7),
        },
      },
    );
  });

// process | mode | latency
const DELIVERIES = `
  publica_crm | BATCH | P1D
  publica_voz | API | PT1S
  publica_portal | API | PT1S
  publica_app | STREAM | PT1M
  publica_impulso | FILE | P1D
  carga_dim_cliente | BATCH | P1D
  carga_dim_hogar | BATCH | P1D
  carga_dim_producto | BATCH | P1D
  carga_dim_agente | BATCH | P1D
`;

/** Where golden values go: read off the publishing processes, so that what is declared is what happens. */
export const publications = (): readonly Operation[] =>
  rowsOf(DELIVERIES).flatMap((row) => {
    const [process, mode, latency] = [cell(row, 0), cell(row, 1), cell(row, 2)];
    return moves
      .filter((move) => move.process === process)
      .flatMap(({ from, to, columns }) =>
        columns.flatMap((column) => {
          const golden = attributes.find(({ held }) => held[0] === from && held[1] === column.from);
          if (!golden) return [];
          const attribute = ref('MasterAttribute', golden.entity, golden.slug);
          return [
            connect(attribute, 'PUBLISHED_TO', fieldRef(to, column.to), { set: { mode, latency } }),
          ];
        }),
      );
  });

// attribute words | rules in order
const RESOLUTIONS = `
  cliente/rut-nif cliente/fecha-nacimiento | fuente-preferida
  cliente/nombre cliente/apellidos | nombres-en-bloque
  cliente/correo cliente/movil | mas-confiable mas-reciente
  cliente/direccion cliente/codigo-postal cliente/comuna | direccion-en-bloque
  cliente/idioma cliente/canal-preferido | mas-reciente fuente-preferida
`;

/** Which rules decide between several sources, one after another. */
export const resolutions = (): readonly Operation[] =>
  rowsOf(RESOLUTIONS).flatMap((row) =>
    wordsOf(cell(row, 0)).flatMap((attribute) =>
      wordsOf(cell(row, 1)).map((rule, at) =>
        connect(attributeRef(attribute), 'RESOLVED_BY', ref('SurvivorshipRule', rule), {
          set: { order: at + 1 },
        }),
      ),
    ),
  );

/** Every process that publishes, for the test that none is left undeclared. */
export const publishingProcesses = (): readonly string[] =>
  processes.filter(({ type }) => type === 'PUBLISH').map(({ slug }) => slug);
