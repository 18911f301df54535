import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Group } from './entry-query.ts';

/** Who answers for it and in which part, the owner first. */
export function Answerable({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  const edges = groups.flatMap((group) => group.edges.edges);
  const roleOf = (edge: (typeof edges)[number]) =>
    edge.values.find(({ property }) => property === 'role');
  const ordered = [...edges].sort(
    (a, b) => Number(roleOf(b)?.text === 'OWNER') - Number(roleOf(a)?.text === 'OWNER'),
  );
  if (edges.length === 0) return <p className={page['warn']}>{t('entry.nobody')}</p>;
  return (
    <ul className={page['plain']} data-owners>
      {ordered.map((edge) => (
        <li key={edge.id}>
          <ThingLink thing={edge.node} /> <span className={page['soft']}>{roleOf(edge)?.said}</span>
        </li>
      ))}
    </ul>
  );
}
