import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <section>
      <h3>
        {title}
        {aside !== undefined && <span> · {aside}</span>}
      </h3>
      {children}
    </section>
  );
}

interface NamedProps {
  readonly things: readonly {
    readonly id: string;
    readonly name: string;
    readonly note?: string;
  }[];
  /** How many there are in all, where not all are listed. */
  readonly total?: number;
  readonly onPick: (id: string) => void;
}

/** Things by name, each of which can be gone to. */
export function Named({ things, total = things.length, onPick }: NamedProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes['named']}>
      {things.map(({ id, name, note }) => (
        <li key={id}>
          <button type="button" onClick={() => onPick(id)}>
            {name}
          </button>
          {note !== undefined && <span> {note}</span>}
        </li>
      ))}
      {total > things.length && <li>{t('panel.andMore', { count: total - things.length })}</li>}
    </ul>
  );
}
