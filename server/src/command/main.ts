import { Command } from 'commander';
import { speechOf, sentence } from '../api/errors.ts';
import { ConfigFault, configFrom } from '../config.ts';
import { StoreError } from '../store/store.ts';
import { AuditRefused } from './audit-asked.ts';
import { auditCommand } from './audit-command.ts';
import { chain } from './chain.ts';
import { importFile } from './import.ts';
import { rebuild } from './rebuild.ts';
import { removeSample } from './remove-sample.ts';
import type { Desk } from './desk.ts';
import { status } from './status.ts';
import { verifyReading } from './verify.ts';

/** 1: what was asked for does not hold; 2: it could not be found out. */
const FAILED = 2;

const speech = speechOf([(process.env['LC_ALL'] ?? process.env['LANG'] ?? 'es').slice(0, 2)]);
const program = new Command('linaje').description(
  'El catálogo desde la línea de órdenes · The catalog from the command line',
);

command(
  'status',
  'Cuánto hay y quién lo tiene abierto · How much there is, and who holds it',
  status,
);
command(
  'verify',
  'Compara la lectura con la verdad · Compares the reading with the truth',
  verifyReading,
);
command('rebuild', 'Hace la lectura de nuevo · Makes the reading anew', rebuild);
command('chain', 'Comprueba la cadena del registro · Verifies the chain of the log', chain);
command(
  'remove-sample',
  'Quita la empresa de muestra · Takes the sample company out',
  removeSample,
);
program
  .command('import <file>')
  .description(
    'Lleva cambios de un archivo, uno por línea · Commits changes from a file, one a line',
  )
  .action((file: string) => run((desk) => importFile(desk, file)));
auditCommand(program, run, speech === 'es' ? 'es' : 'en');

// A reader that has seen enough (`linaje audit | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
await program.parseAsync();

function command(name: string, about: string, deed: (desk: Desk) => Promise<boolean>): void {
  program
    .command(name)
    .description(about)
    .action(() => run(deed));
}

async function run(deed: (desk: Desk) => Promise<boolean>): Promise<void> {
  try {
    const config = configFrom(process.env);
    const held = await deed({
      config,
      say: (es, en) => void process.stdout.write(`${speech === 'es' ? es : en}\n`),
    });
    process.exitCode = held ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${told(error)}\n`);
    process.exitCode = FAILED;
  }
}

function told(error: unknown): string {
  if (error instanceof StoreError) {
    return `linaje: ${sentence(error.fault, {}, [speech])} (${error.message})`;
  }
  if (error instanceof ConfigFault) return error.message;
  if (error instanceof AuditRefused) return `linaje: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
