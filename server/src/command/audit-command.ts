import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { findingStates } from '../features/governance/audit/findings.ts';
import type { FindingState } from '../features/governance/audit/findings.ts';
import { severities } from '../features/governance/audit/rule.ts';
import type { Severity } from '../features/governance/audit/rule.ts';
import type { ReportFormat } from '../features/governance/audit/report.ts';
import { auditCatalog } from './audit.ts';
import type { Desk } from './desk.ts';

type Run = (deed: (desk: Desk) => Promise<boolean>) => Promise<void>;

const formats: Readonly<Record<string, ReportFormat | undefined>> = {
  text: undefined,
  json: 'JSON',
  csv: 'CSV',
  md: 'MARKDOWN',
};

const HELP = `
Códigos de salida · Exit codes
  0  nada abierto desde la gravedad de --fail-on · nothing open from the severity of --fail-on on
  1  algo abierto de esa gravedad o más, entre lo filtrado · something open of it or above, of what passes the filter
  2  no se pudo saber: la orden, la carpeta o el servidor fallaron · it could not be found out

Con un servidor en marcha se le pregunta a él; si no, se abre la carpeta.
A running server is asked; otherwise the folder is opened.

  linaje audit --fail-on critical
  linaje audit --rules P,M1 --severities high,critical --format md --output auditoria.md
`;

/** `linaje audit`: options of the terminal into what is asked of the audit. */
export function auditCommand(program: Command, run: Run, language: 'es' | 'en'): void {
  program
    .command('audit')
    .description('Lo que las reglas encuentran · What the rules find')
    .addOption(
      new Option('--fail-on <severity>', 'Falla desde esta gravedad · Fails from this severity on')
        .choices([...lower(severities), 'never'])
        .default('high'),
    )
    .addOption(
      new Option('--format <format>', 'Cómo se escribe · How it is written')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--json', 'Lo mismo que --format json · The same as --format json', false)
    .option('--output <file>', 'A un archivo · To a file')
    .option('--rules <ids>', 'Solo estas, como M1,P · Only these, as M1,P', listed, [])
    .option('--severities <list>', 'Solo estas · Only these', severitiesIn, [])
    .addOption(
      new Option('--state <state>', 'Solo en este estado · Only in this state').choices(
        lower(findingStates),
      ),
    )
    .addHelpText('after', HELP)
    .action((options: Options) => run((desk) => auditCatalog(desk, asked(options, language))));
}

interface Options {
  readonly failOn: string;
  readonly format: string;
  readonly json: boolean;
  readonly output?: string;
  readonly rules: readonly string[];
  readonly severities: readonly Severity[];
  readonly state?: string;
}

const lower = (words: readonly string[]): string[] =>
  words.map((one) => one.toLowerCase().replaceAll('_', '-'));

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim().toUpperCase())
    .filter((one) => one !== '');

function severitiesIn(text: string): readonly Severity[] {
  return listed(text).map((one) => {
    const found = severities.find((severity) => severity === one);
    if (!found) throw new InvalidArgumentError(lower(severities).join(', '));
    return found;
  });
}

const asked = (options: Options, language: 'es' | 'en') => ({
  // commander let nothing but the choices pass
  failOn: options.failOn === 'never' ? undefined : (options.failOn.toUpperCase() as Severity),
  format: formats[options.json ? 'json' : options.format],
  output: options.output,
  rules: options.rules,
  severities: options.severities,
  state: options.state?.toUpperCase().replaceAll('-', '_') as FindingState | undefined,
  language,
});
