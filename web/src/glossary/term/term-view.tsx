import { CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { ImpactLink } from '../../impact/impact-link.tsx';
import { Page, Part } from '../../page/page.tsx';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import { useFigures } from '../../page/use-figures.ts';
import { StatusChip } from '../status-chip.tsx';
import { Claims } from './claims.tsx';
import { ComesFrom } from './comes-from.tsx';
import { Meanings } from './meanings.tsx';
import { Relations } from './relations.tsx';
import { StatusDeeds } from './status-deeds.tsx';
import { termMarkdown } from './term-markdown.ts';
import { TermHistory } from './term-history.tsx';
import type { TermFound } from './term-query.ts';
import { UsedIn } from './used-in.tsx';
import classes from './term.module.css';

interface TermViewProps {
  readonly term: TermFound;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** A term, read from the question most often asked to the one asked least. */
export function TermView({ term, onEdit, onChanged }: TermViewProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const { day } = useFigures();
  const others = term.nameByLanguage.filter(
    (name) => name.language !== language && name.text !== term.name,
  );
  return (
    <Page
      title={term.name}
      within={{ label: t('glossary.title'), to: '/glossary' }}
      about={others.map(({ language: tag, text }) => (
        <span key={tag} lang={tag}>
          {text}
        </span>
      ))}
      ways={
        <>
          <CopyButton value={termMarkdown(term, { t, address: location.href })}>
            {({ copied, copy }) => (
              <button type="button" className={page['tool']} onClick={copy}>
                {t(copied ? 'term.copied' : 'term.copy')}
              </button>
            )}
          </CopyButton>
          <ImpactLink of={term.id} className={page['tool']} />
          <button type="button" className={page['tool']} onClick={onEdit}>
            {t('term.edit')}
          </button>
        </>
      }
    >
      <div className={classes['term']}>
        <Meanings term={term} />
        <div className={classes['pair']}>
          <Part title={t('term.owners')}>
            {term.owners.edges.length === 0 && <p className={page['warn']}>{t('term.nobody')}</p>}
            <ul className={page['plain']}>
              {term.owners.edges.map(({ id, role, node }) => (
                <li key={id}>
                  <ThingLink thing={node} />{' '}
                  {role && <span className={page['soft']}>{t(`panel.role.${role}`)}</span>}
                </li>
              ))}
            </ul>
          </Part>
          <Part title={t('term.status')}>
            <p className={page['chips']}>
              <StatusChip status={term.status} />
              {term.domains.nodes.map((domain) => (
                <span key={domain.id} className={page['chip']}>
                  {domain.name}
                </span>
              ))}
              {term.tags.map((tag) => (
                <span key={tag} className={page['chip']}>
                  #{tag}
                </span>
              ))}
              {term.retiredAt !== null && (
                <span className={page['chip']} data-tone="warn">
                  {t('term.retired', { day: day(term.retiredAt) })}
                </span>
              )}
              {term.reviewDue !== null && (
                <span className={page['soft']}>
                  {t('term.reviewDue', { day: day(term.reviewDue) })}
                </span>
              )}
            </p>
            <StatusDeeds term={term} onChanged={onChanged} />
          </Part>
        </div>
        <UsedIn term={term} />
        <ComesFrom term={term} />
        <Relations term={term} />
        <TermHistory id={term.id} />
        <Claims term={term} />
      </div>
    </Page>
  );
}
