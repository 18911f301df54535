import { CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Claims } from '../../entry/claims.tsx';
import { Comments } from '../../entry/comments.tsx';
import { EditLink, EditWays } from '../../edit/edit-ways.tsx';
import { Timeline } from '../../history/timeline.tsx';
import { ImpactLink } from '../../impact/impact-link.tsx';
import { Page, Part } from '../../page/page.tsx';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import { useFigures } from '../../page/use-figures.ts';
import { StatusChip } from '../status-chip.tsx';
import { ComesFrom } from './comes-from.tsx';
import { Meanings } from './meanings.tsx';
import { Relations } from './relations.tsx';
import { StatusDeeds } from './status-deeds.tsx';
import { termMarkdown } from './term-markdown.ts';
import type { TermFound } from './term-query.ts';
import { trailTo } from './trail.ts';
import { UsedIn } from './used-in.tsx';
import classes from './term.module.css';

interface TermViewProps {
  readonly term: TermFound;
  readonly onChanged: () => void;
}

/** A term, read from the question most often asked to the one asked least. */
export function TermView({ term, onChanged }: TermViewProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const { day } = useFigures();
  const isRetired = term.retiredAt !== null;
  const others = term.nameByLanguage.filter(
    (name) => name.language !== language && name.text !== term.name,
  );
  return (
    <Page
      title={term.name}
      within={trailTo(term, t('glossary.title'))}
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
          <EditWays id={term.id} isRetired={isRetired} />
        </>
      }
    >
      <div className={classes['term']}>
        <Meanings term={term} />
        <div className={classes['pair']}>
          <Part
            title={t('term.owners')}
            way={!isRetired && <EditLink edit="owners" label={t('edit.owners.change')} />}
          >
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
            {!isRetired && <StatusDeeds term={term} onChanged={onChanged} />}
          </Part>
        </div>
        <UsedIn term={term} />
        <ComesFrom term={term} />
        <Relations term={term} />
        <Comments of={term.id} isRetired={isRetired} />
        <Timeline of={term.id} />
        <Claims claims={term.claims} />
      </div>
    </Page>
  );
}
