import { useTranslation } from 'react-i18next';
import { Fact } from '../page/fact.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import type { Dataset } from './catalog-query.ts';
import { periodInWords } from './period.ts';

/** How the data is kept, named and asked for. */
export function DatasetFacts({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTranslation();
  const { dataCategory, retention, expectedFreshness, erasure, howToGetAccess } = dataset;
  const { terms, collectedAt, olName } = dataset;
  return (
    <>
      {dataCategory !== null && (
        <Fact name={t('catalog.systemPage.category')}>{t(`catalog.category.${dataCategory}`)}</Fact>
      )}
      {retention !== null && (
        <Fact name={t('catalog.retention')}>{periodInWords(t, retention)}</Fact>
      )}
      {expectedFreshness !== null && (
        <Fact name={t('catalog.freshness')}>{periodInWords(t, expectedFreshness)}</Fact>
      )}
      {erasure !== null && (
        <Fact name={t('catalog.erasure.label')}>{t(`catalog.erasure.${erasure}`)}</Fact>
      )}
      {terms.nodes.length > 0 && (
        <Fact name={t('catalog.datasetPage.terms')}>
          {terms.nodes.map((term) => (
            <ThingLink key={term.id} thing={term} />
          ))}
        </Fact>
      )}
      {collectedAt.nodes.length > 0 && (
        <Fact name={t('catalog.collected')}>
          {collectedAt.nodes.map(({ name }) => name).join(', ')}
        </Fact>
      )}
      {howToGetAccess !== null && <Fact name={t('catalog.access')}>{howToGetAccess}</Fact>}
      {olName !== null && <Fact name={t('catalog.address')}>{olName}</Fact>}
    </>
  );
}
