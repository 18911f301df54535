import { IconKey } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { FieldLine } from './catalog-query.ts';
import { useWindow } from '../page/use-window.ts';
import classes from './catalog.module.css';

const ROW_PX = 36;

interface FieldTableProps {
  readonly fields: readonly FieldLine[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The columns of a dataset; of thousands only those in sight are drawn. */
export function FieldTable({ fields, picked, onPick }: FieldTableProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(box, { rows: fields.length, height: ROW_PX });
  return (
    <div
      ref={box}
      className={classes['fields']}
      role="region"
      tabIndex={0}
      aria-label={t('catalog.datasetPage.fields')}
    >
      <table className={classes['fieldTable']} aria-rowcount={fields.length + 1} data-fields>
        <colgroup>
          <col style={{ width: '24%' }} />
          <col style={{ width: 110 }} />
          <col />
          <col style={{ width: '15%' }} />
          <col style={{ width: '14%' }} />
          <col style={{ width: '13%' }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('catalog.datasetPage.column')}</th>
            <th scope="col">{t('catalog.datasetPage.type')}</th>
            <th scope="col">{t('catalog.datasetPage.meaning')}</th>
            <th scope="col">{t('catalog.datasetPage.classes')}</th>
            <th scope="col">{t('catalog.datasetPage.feeds')}</th>
            <th scope="col">{t('catalog.datasetPage.term')}</th>
          </tr>
        </thead>
        <tbody>
          <Space rows={first} />
          {fields.slice(first, end).map((field, index) => (
            <FieldRow
              key={field.id}
              field={field}
              index={first + index}
              isPicked={field.id === picked}
              onPick={onPick}
            />
          ))}
          <Space rows={fields.length - end} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr data-space aria-hidden>
      <td colSpan={6} style={{ height: rows * ROW_PX }} />
    </tr>
  );
}

interface FieldRowProps {
  readonly field: FieldLine;
  readonly index: number;
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
}

function FieldRow({ field, index, isPicked, onPick }: FieldRowProps) {
  const { t } = useTranslation();
  const { id, name, description, dataType, isKey, locatesPerson } = field;
  const classed = field.classifications.nodes.map((one) => one.name).join(', ');
  return (
    <tr aria-rowindex={index + 2} data-picked={isPicked || undefined} data-field={id}>
      <th scope="row" title={name}>
        <button
          type="button"
          className={page['link']}
          aria-pressed={isPicked}
          aria-label={t('catalog.datasetPage.open', { name })}
          onClick={() => onPick(id)}
        >
          {name}
        </button>
        {isKey === true && (
          <small>
            <IconKey size={11} aria-hidden /> {t('catalog.datasetPage.key')}
          </small>
        )}
        {locatesPerson === true && <small>{t('catalog.datasetPage.person')}</small>}
      </th>
      <td>{dataType}</td>
      <td title={description ?? undefined}>{description}</td>
      <td title={classed}>{classed}</td>
      <td className={classes['golden']}>
        {field.contributesTo.nodes.map((attribute) => (
          <ThingLink key={attribute.id} thing={attribute} />
        ))}
      </td>
      <td>
        {field.terms.nodes.map((term) => (
          <ThingLink key={term.id} thing={term} />
        ))}
      </td>
    </tr>
  );
}
