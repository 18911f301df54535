import { csv } from '../../save/csv.ts';
import { saveFile } from '../../save/save-file.ts';
import { drawn } from '../drawn.ts';
import type { Drawn } from '../drawn.ts';
import type { Measure } from '../drawn/size.ts';
import { lay } from '../layout/lay.ts';
import type { Standing } from '../layout/scene.ts';
import { lookOf } from '../view/use-drawn.ts';
import { pngOf } from './png-of.ts';
import { printSheet } from './print-sheet.ts';
import { flowRows, thingRows } from './rows-of.ts';
import { sheetOf } from './sheet-of.ts';
import type { Sheet } from './sheet.ts';
import type { Sort } from './sorts.ts';
import { svgOf } from './svg-of.ts';
import type { Exported, useWords } from './use-words.ts';

/** A picture and all that is needed to put it on paper. */
export interface ToSave {
  readonly exported: Exported;
  readonly picture: Drawn;
  readonly measure: Measure;
  /** How it stands on the screen: on paper it stands in the same order. */
  readonly standing: readonly Standing[];
  readonly said: ReturnType<typeof useWords>;
}

/** Saves it, from the data and not from the screen; false where it is too large to be painted. */
export async function saveAs(sort: Sort, saved: ToSave): Promise<boolean> {
  const { picture, said } = saved;
  const name = (of: string, ending: string) => `${said.fileName(of)}.${ending}`;
  const rows = (of: string, table: Parameters<typeof csv>[0]) =>
    saveFile(name(of, 'csv'), csv(table), 'text/csv;charset=utf-8');
  switch (sort) {
    case 'PNG': {
      const image = await pngOf(await sheet(saved));
      if (image) saveFile(name(said.files.picture, 'png'), image, 'image/png');
      return image !== undefined;
    }
    case 'SVG':
      saveFile(name(said.files.picture, 'svg'), svgOf(await sheet(saved)), 'image/svg+xml');
      return true;
    case 'PDF':
      printSheet(svgOf(await sheet(saved)), said.fileName(said.files.picture));
      return true;
    case 'things':
      rows(said.files.things, thingRows(picture, said.table));
      return true;
    case 'flows':
      rows(said.files.flows, flowRows(picture, said.table));
      return true;
  }
}

async function sheet({ exported, measure, standing, said }: ToSave): Promise<Sheet> {
  const { flow, level, address } = exported;
  const onPaper = drawn(flow, { ...lookOf(address, level), onPaper: true }, measure);
  const layout = await lay(onPaper.scene, { ratio: 1.45, before: standing });
  return sheetOf(onPaper, layout, { words: said.words(onPaper), measure, picked: address.touches });
}
