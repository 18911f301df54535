import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser fetches to show a page for the first time. */
export interface FirstLoad {
  /** `home-page` */
  readonly page: string;
  /** Scripts and styles packed with gzip, and the font, which is packed already. */
  readonly bytes: number;
  readonly files: readonly string[];
}

/** A piece of the build, as Vite's manifest tells of it. */
interface Piece {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Piece>>;

/** The first load of every page that comes by its own address, from the built screens in a folder. */
export async function firstLoads(built: string): Promise<readonly FirstLoad[]> {
  const manifest = JSON.parse(
    await readFile(join(built, '.vite', 'manifest.json'), 'utf8'),
  ) as Manifest; // as Vite wrote it
  const [entry] = Object.entries(manifest).find(([, { isEntry }]) => isEntry) ?? [''];
  const font = await fontOf(built);
  const pages = manifest[entry]?.dynamicImports ?? [];
  return Promise.all(
    pages.map(async (page) => {
      const files = [...new Set([entry, page].flatMap((name) => filesOf(manifest, name)))];
      const sizes = await Promise.all(
        files.map(async (file) => gzipSync(await readFile(join(built, file))).length),
      );
      const bytes = sizes.reduce((sum, size) => sum + size, font.length);
      return { page: nameOf(page), bytes, files };
    }),
  );
}

/** The file of a piece, its styles, and those of everything that it cannot begin without. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const piece = manifest[name];
  if (!piece || seen.has(name)) return [];
  seen.add(name);
  const needed = (piece.imports ?? []).flatMap((one) => filesOf(manifest, one, seen));
  return [piece.file, ...(piece.css ?? []), ...needed];
}

/** Of the many signs that it has, the ones that Spanish and English are written with. */
async function fontOf(built: string): Promise<Buffer> {
  const names = await readdir(join(built, 'assets'));
  const latin = names.find((name) => /^inter-latin-wght-normal.*\.woff2$/.test(name));
  if (latin === undefined) throw new Error('The built screens have no font for Latin signs');
  return readFile(join(built, 'assets', latin));
}

const nameOf = (source: string): string => source.replace(/^.*\/|\.tsx$/g, '');
