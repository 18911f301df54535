import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '../flow/panel/chips.tsx';
import { Owned } from '../page/owned.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import { useWindow } from '../page/use-window.ts';
import type { DatasetLine } from './catalog-query.ts';
import classes from './catalog.module.css';

const ROW_PX = 36;

/** What a system keeps; of hundreds only those in sight are drawn. */
export function DatasetTable({ datasets }: { readonly datasets: readonly DatasetLine[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(box, { rows: datasets.length, height: ROW_PX });
  return (
    <div
      ref={box}
      className={classes['fields']}
      role="region"
      tabIndex={0}
      aria-label={t('catalog.systemPage.datasets')}
    >
      <table className={classes['fieldTable']} aria-rowcount={datasets.length + 1} data-datasets>
        <colgroup>
          <col />
          <col style={{ width: 140 }} />
          <col style={{ width: 140 }} />
          <col style={{ width: 90 }} />
          <col style={{ width: '20%' }} />
          <col style={{ width: 120 }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('catalog.systemPage.dataset')}</th>
            <th scope="col">{t('catalog.systemPage.form')}</th>
            <th scope="col">{t('catalog.systemPage.category')}</th>
            <th scope="col" className={classes['amount']}>
              {t('catalog.systemPage.fields')}
            </th>
            <th scope="col">{t('catalog.systemPage.owner')}</th>
            <th scope="col">{t('catalog.systemPage.state')}</th>
          </tr>
        </thead>
        <tbody>
          <Space rows={first} />
          {datasets.slice(first, end).map((dataset, at) => (
            <DatasetRow key={dataset.id} dataset={dataset} row={first + at + 2} />
          ))}
          <Space rows={datasets.length - end} />
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

function DatasetRow({ dataset, row }: { readonly dataset: DatasetLine; readonly row: number }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { name, label, form, dataCategory, fields, owners, lifecycle } = dataset;
  return (
    <tr aria-rowindex={row}>
      <th scope="row" title={name}>
        <ThingLink thing={dataset} /> <small>{label}</small>
      </th>
      <td>{form !== null && t(`catalog.form.${form}`)}</td>
      <td>{dataCategory !== null && t(`catalog.category.${dataCategory}`)}</td>
      <td className={classes['amount']}>{number(fields.totalCount)}</td>
      <td>
        <Owned owners={owners} brief />
      </td>
      <td>
        <Status status={lifecycle} />
      </td>
    </tr>
  );
}
