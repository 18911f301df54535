import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import type { Reach } from './privacy-query.ts';
import classes from './privacy.module.css';

interface StopListProps {
  readonly stops: Reach['stops'];
  readonly onPick: (id: string) => void;
}

/** Where the data go no further: made anonymous, or cut by somebody, with the reason. */
export function StopList({ stops, onPick }: StopListProps) {
  const { t } = useTranslation();
  if (stops.length === 0) return null;
  return (
    <Part title={t('privacy.stops')} aside={t('privacy.stopsAside')}>
      <ul className={classes['stops']} data-stops>
        {stops.map(({ by, sentence, to }) => (
          <li key={sentence} data-stop={by}>
            <span>{sentence}</span>{' '}
            {by === 'CUT' && (
              <button type="button" className={page['link']} onClick={() => onPick(to.id)}>
                {to.name}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
