import { useTranslation } from 'react-i18next';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import type { Effect } from './effect.ts';
import './texts.ts';
import './verb-texts.ts';
import './property-texts.ts';

/** One effect as a sentence whose things can be gone to. */
export function EffectWords({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation();
  const what = useWhat(effect);
  const { did, entry, relationship } = effect;
  if (entry)
    return (
      <>
        {did !== 'CHANGED' && `${t(`history.did.${did}`)} `}
        <ThingLink thing={entry} />
        {did === 'CHANGED' && what !== '' && <>: {what}</>}
      </>
    );
  if (!relationship) return null;
  const { from, to, type } = relationship;
  return (
    <>
      {did !== 'CONNECTED' && did !== 'CHANGED' && `${t(`history.did.${did}`)} `}
      {from && <ThingLink thing={from} />} {t([`verbs.${type}`, type])}{' '}
      {to && <ThingLink thing={to} />}
      {did === 'CHANGED' && what !== '' && <>: {what}</>}
    </>
  );
}

/** The names of the properties that changed, each once. */
function useWhat({ values }: Effect): string {
  const { t } = useTranslation();
  const { list } = useFigures();
  const names = [...new Set(values.map(({ property }) => property))];
  return list(names.map((name) => t([`property.${name}`, name])));
}
