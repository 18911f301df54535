import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawn } from '../drawn.ts';
import type { Measure } from '../drawn/size.ts';
import type { Standing } from '../layout/scene.ts';
import { sorts } from './sorts.ts';
import type { Sort } from './sorts.ts';
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
  const words = useWords(exported);
  const [said, setSaid] = useState<'working' | 'failed' | 'away'>();
  const save = async (sort: Sort) => {
    setSaid('working');
    try {
      const { saveAs } = await import('./save-as.ts');
      const isSaved = await saveAs(sort, { exported, picture, measure, standing, said: words });
      setSaid(isSaved ? undefined : 'failed');
    } catch {
      // Neither what saves nor what lays out could be fetched.
      setSaid('away');
    }
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
          {sorts.map((sort) => (
            <Menu.Item
              key={sort}
              className={tools['option'] ?? ''}
              data-export-as={sort}
              onClick={() => void save(sort)}
            >
              {t(`sight.export.${sort}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span
        role="status"
        className={said === 'failed' || said === 'away' ? tools['failed'] : 'unseen'}
      >
        {said !== undefined && t(`sight.export.${said}`)}
      </span>
    </>
  );
}
