import { useTranslation } from 'react-i18next';
import page from './page.module.css';
import { ThingLink } from './thing-link.tsx';
import type { Thing } from './thing-link.tsx';

interface OwnedProps {
  readonly owners: {
    readonly edges: readonly {
      readonly id: string;
      readonly role: string | null;
      readonly node: Thing;
    }[];
  };
  /** Only who answers in the first place, without the part they have. */
  readonly brief?: boolean;
}

/** Who answers for a thing, on one line. */
export function Owned({ owners: { edges }, brief = false }: OwnedProps) {
  const { t } = useTranslation();
  const owner = edges.find(({ role }) => role === 'OWNER') ?? edges[0];
  const shown = brief ? (owner ? [owner] : []) : edges;
  if (shown.length === 0) return <span className={page['soft']}>{t('page.nobody')}</span>;
  return shown.map(({ id, node, role }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <ThingLink thing={node} />
      {!brief && role !== null && <span className={page['soft']}> {t(`panel.role.${role}`)}</span>}
    </span>
  ));
}
