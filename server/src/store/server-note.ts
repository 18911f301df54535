import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Lies as `server.json` beside the truth file and says who holds it: so the command line finds a running server. */
export type ServerNote = z.infer<typeof noteShape>;

const noteShape = z.object({ pid: z.int().positive(), url: z.string().optional() });
const pathOf = (folder: string) => join(folder, 'server.json');

export async function writeServerNote(folder: string, note: ServerNote): Promise<void> {
  await writeFile(pathOf(folder), `${JSON.stringify(note)}\n`);
}

/** The note of a server that is alive; undefined where there is none, or only one that a dead server left. */
export async function readServerNote(folder: string): Promise<ServerNote | undefined> {
  const text = await readFile(pathOf(folder), 'utf8').catch(() => '');
  const note = noteShape.safeParse(parsed(text));
  return note.success && isAlive(note.data.pid) ? note.data : undefined;
}

export async function removeServerNote(folder: string): Promise<void> {
  await rm(pathOf(folder), { force: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: there is one, but it belongs to somebody else.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}
