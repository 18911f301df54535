import { defineKind } from '../define.ts';
import { choice, count, day, decimal, list, record, text } from '../properties.ts';

export const Initiative = defineKind({
  name: 'Initiative',
  storey: 'measure',
  label: { es: 'Iniciativa', en: 'Initiative' },
  plural: { es: 'Iniciativas', en: 'Initiatives' },
  about: {
    es: 'Una acción que se prueba con un grupo de ensayo y otro de control antes de extenderla.',
    en: 'An action that is tried on a test and a control group before it is rolled out.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    type: choice(
      ['OFFER', 'DISCOUNT', 'COMMUNICATION', 'SERVICE_CHANGE', 'TRAINING', 'REMEDIATION'],
      { es: 'De qué clase es.', en: 'What sort it is.' },
    ),
    phase: choice(['PLAN', 'TEST', 'DECIDED', 'ROLL_OUT', 'STOPPED'], {
      es: 'En qué fase está.',
      en: 'The phase it is in.',
    }),
    unitRandomised: text({
      es: 'Qué se sortea entre los grupos: clientes, pólizas u otra unidad.',
      en: 'What is randomised between the groups: customers, policies or another unit.',
    }),
    startsOn: day({ es: 'Primer día.', en: 'First day.' }),
    endsOn: day({ es: 'Último día.', en: 'Last day.' }),
    cost: decimal({ es: 'Costo del ensayo.', en: 'Cost of the test.' }, { min: 0 }),
    fixedCost: decimal({ es: 'Parte fija del costo.', en: 'Fixed part of the cost.' }, { min: 0 }),
    costPerContact: decimal({ es: 'Costo por contacto.', en: 'Cost per contact.' }, { min: 0 }),
    marginPerResponse: decimal({
      es: 'Margen de cada respuesta en el primer año.',
      en: 'Margin of each response in the first year.',
    }),
    lifetimeMarginPerResponse: decimal({
      es: 'Margen de cada respuesta mientras dure el cliente, descontado.',
      en: 'Margin of each response for as long as the customer stays, discounted.',
    }),
    conversionBase: choice(['CONTACTED', 'RESPONDED'], {
      es: 'Sobre quiénes se cuentan las conversiones: los contactados o los que respondieron.',
      en: 'Whom conversions are counted over: those contacted or those who responded.',
    }),
    currency: text({ es: 'Moneda, en ISO 4217.', en: 'Currency, in ISO 4217.' }),
    results: list(
      record(
        {
          group: choice(['TEST', 'CONTROL'], { es: 'El grupo.', en: 'The group.' }),
          contacts: count({ es: 'A cuántos se llegó.', en: 'How many were reached.' }),
          responses: count({ es: 'Cuántos respondieron.', en: 'How many responded.' }),
          conversions: count({ es: 'Cuántos se convirtieron.', en: 'How many converted.' }),
        },
        { es: 'El resultado de un grupo.', en: 'The result of one group.' },
      ),
      { es: 'Resultados por grupo.', en: 'Results by group.' },
    ),
  },
});
