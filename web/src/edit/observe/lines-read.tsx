import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inUnit } from '../../objectives/measure.ts';
import page from '../../page/page.module.css';
import { useFigures } from '../../page/use-figures.ts';
import type { Line, Why } from './observation-lines.ts';
import type { MetricFound } from './observe-query.ts';
import edit from '../edit.module.css';

interface LinesReadProps {
  readonly metric: MetricFound;
  readonly lines: readonly Line[];
  readonly refused: ReadonlyMap<number, string>;
}

/** What is understood of each line, or why it is not. */
export function LinesRead({ metric, lines, refused }: LinesReadProps) {
  const { t } = useTranslation();
  const good = lines.filter((line) => 'given' in line.read && !refused.has(line.at)).length;
  return (
    <div className={edit['cell']}>
      <p role="status">{t('observe.understood', { count: good, of: lines.length })}</p>
      <div className={page['hold']}>
        <table className={page['table']} data-lines>
          <thead>
            <tr>
              <th scope="col" className={page['number']}>
                {t('observe.line')}
              </th>
              <th scope="col">{t('observe.start')}</th>
              <th scope="col">{t('observe.end')}</th>
              <th scope="col" className={page['number']}>
                {t('observe.value')}
              </th>
              <th scope="col" className={page['number']}>
                {t('observe.n')}
              </th>
              <th scope="col">{t('observe.state')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.at} metric={metric} line={line} refused={refused.get(line.at)} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  readonly metric: MetricFound;
  readonly line: Line;
  readonly refused: string | undefined;
}

function Row({ metric, line: { at, text, read }, refused }: RowProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const why = 'why' in read ? sentence(read.why) : refused;
  return (
    <tr data-bad={why !== undefined || undefined}>
      <td className={page['number']}>{at}</td>
      {'given' in read ? (
        <>
          <td>{figures.day(read.given.periodStart)}</td>
          <td>{figures.day(read.given.periodEnd)}</td>
          <td className={page['number']}>{inUnit(figures, metric, read.given.value)}</td>
          <td className={page['number']}>
            {read.given.n !== undefined && figures.number(read.given.n)}
          </td>
        </>
      ) : (
        <td colSpan={4} className={edit['pasted']}>
          {text}
        </td>
      )}
      <td>
        <span className={page['sign']} data-tone={why === undefined ? 'good' : 'warn'}>
          {why === undefined ? (
            <IconCheck size={14} aria-hidden />
          ) : (
            <IconAlertTriangleFilled size={13} aria-hidden />
          )}
        </span>{' '}
        {why ?? t('observe.fine')}
      </td>
    </tr>
  );
  function sentence(reason: Why): string {
    return t(`observe.why.${reason.is}`, { text: 'text' in reason ? reason.text : '' });
  }
}
