import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { ENTRIES } from './difference-query.ts';
import type { Difference, Way } from './difference-query.ts';
import { DifferingLine, DifferingPart, MoreLines } from './differing-part.tsx';
import type { Asked } from './asked.ts';
import { Mentioned } from './turn-sentence.tsx';

type Kind = Difference['entries']['kinds'][number]['kind'];

interface DifferingEntriesProps {
  readonly asked: Asked;
  readonly kinds: Difference['entries']['kinds'];
}

/** Entries that came, went or changed, by the names they had then. */
export function DifferingEntries({ asked, kinds }: DifferingEntriesProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>();
  const [way, setWay] = useState<Way>();
  const [first, setFirst] = useState(20);
  const variables = {
    ...asked,
    way: way ?? null,
    kind: kind ?? null,
    first,
    language: useSpoken(),
  };
  const [{ data }] = useQuery({ query: ENTRIES, variables });
  const things = data?.difference.entries.things;
  const sorts = kinds.map(({ kind, ...more }) => ({ name: kind, ...more }));
  return (
    <DifferingPart
      title={t('difference.entries')}
      nothing={t('difference.noEntries')}
      sorts={sorts}
      sort={kind}
      way={way}
      onPick={(sort, picked) => {
        setKind(kinds.find(({ kind: one }) => one === sort)?.kind);
        setWay(picked);
        setFirst(20);
      }}
    >
      <ul className={page['plain']} data-differing="entries">
        {things?.nodes.map(({ way: became, subject, values }) => (
          <DifferingLine key={`${became} ${subject.id}`} way={became} values={values}>
            <Mentioned of={subject} />{' '}
            <span className={page['soft']}>{t([`kind.${subject.kind}`, 'kind.other'])}</span>
          </DifferingLine>
        ))}
      </ul>
      {things && (
        <MoreLines
          shown={things.nodes.length}
          total={things.totalCount}
          onMore={() => setFirst(100)}
        />
      )}
    </DifferingPart>
  );
}
