import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import type { Asked } from './asked.ts';
import { EDGES } from './difference-query.ts';
import type { Difference, Way } from './difference-query.ts';
import { DifferingLine, DifferingPart, MoreLines } from './differing-part.tsx';
import { Mentioned } from './turn-sentence.tsx';

type Type = Difference['edges']['types'][number]['type'];

interface DifferingEdgesProps {
  readonly asked: Asked;
  readonly types: Difference['edges']['types'];
}

/** Relationships that came, went or changed, read aloud. */
export function DifferingEdges({ asked, types }: DifferingEdgesProps) {
  const { t } = useTranslation();
  const [type, setType] = useState<Type>();
  const [way, setWay] = useState<Way>();
  const [first, setFirst] = useState(20);
  const variables = {
    ...asked,
    way: way ?? null,
    type: type ?? null,
    first,
    language: useSpoken(),
  };
  const [{ data }] = useQuery({ query: EDGES, variables });
  const things = data?.difference.edges.things;
  const sorts = types.map(({ type, ...more }) => ({ name: type, ...more }));
  return (
    <DifferingPart
      title={t('difference.edges')}
      nothing={t('difference.noEdges')}
      sorts={sorts}
      sort={type}
      way={way}
      onPick={(sort, picked) => {
        setType(types.find(({ type: one }) => one === sort)?.type);
        setWay(picked);
        setFirst(20);
      }}
    >
      <ul className={page['plain']} data-differing="edges">
        {things?.nodes.map(({ id, way: became, label, from, to, values }) => (
          <DifferingLine key={`${became} ${id}`} way={became} values={values}>
            <Mentioned of={from} /> <span className={page['soft']}>{label}</span>{' '}
            <Mentioned of={to} />
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
