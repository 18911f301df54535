import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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
import { svgOf } from './svg-of.ts';
import { useWords } from './use-words.ts';
import type { Exported } from './use-words.ts';
import tools from '../tools/flow-tools.module.css';

interface ExportMenuProps {
  readonly exported: Exported;
  readonly picture: Drawn;
  readonly measure: Measure;
  /** How it stands on the screen: on paper it stands in the same order. */
  readonly standing: readonly Standing[];
}

/** The picture and its tables as files, from the data and not from the screen. */
export function ExportMenu({ exported, picture, measure, standing }: ExportMenuProps) {
  const { t } = useTranslation();
  const { words, table, fileName } = useWords(exported);
  const [said, setSaid] = useState<'working' | 'failed'>();
  const { flow, level, address } = exported;

  const sheet = async (): Promise<Sheet> => {
    const onPaper = drawn(flow, { ...lookOf(address, level), onPaper: true }, measure);
    const layout = await lay(onPaper.scene, { ratio: 1.45, before: standing });
    return sheetOf(onPaper, layout, { words: words(onPaper), measure, picked: address.touches });
  };
  const save = {
    PNG: async () => {
      setSaid('working');
      const image = await pngOf(await sheet());
      if (image) saveFile(`${fileName(t('sight.export.file'))}.png`, image, 'image/png');
      setSaid(image ? undefined : 'failed');
    },
    SVG: async () =>
      saveFile(`${fileName(t('sight.export.file'))}.svg`, svgOf(await sheet()), 'image/svg+xml'),
    PDF: async () => printSheet(svgOf(await sheet()), fileName(t('sight.export.file'))),
    things: () =>
      saveFile(
        `${fileName(t('sight.export.fileThings'))}.csv`,
        csv(thingRows(picture, table)),
        'text/csv;charset=utf-8',
      ),
    flows: () =>
      saveFile(
        `${fileName(t('sight.export.fileFlows'))}.csv`,
        csv(flowRows(picture, table)),
        'text/csv;charset=utf-8',
      ),
  };
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} loop>
        <Menu.Target>
          <button type="button" className={tools['chip']} data-export>
            {t('sight.export.label')} <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={tools['drop'] ?? ''}>
          {(['PNG', 'SVG', 'PDF', 'things', 'flows'] as const).map((sort) => (
            <Menu.Item
              key={sort}
              className={tools['option'] ?? ''}
              data-export-as={sort}
              onClick={() => void save[sort]()}
            >
              {t(`sight.export.${sort}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={said === 'failed' ? tools['failed'] : 'unseen'}>
        {said !== undefined && t(`sight.export.${said}`)}
      </span>
    </>
  );
}
