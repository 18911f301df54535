import { useTranslation } from 'react-i18next';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import type { Effect } from './effect.ts';
import './texts.ts';

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
  const { from, to, label } = relationship;
  return (
    <>
      {did !== 'CONNECTED' && did !== 'CHANGED' && `${t(`history.did.${did}`)} `}
      {from && <ThingLink thing={from} />} {label} {to && <ThingLink thing={to} />}
      {did === 'CHANGED' && what !== '' && <>: {what}</>}
    </>
  );
}

/** The names of the properties that changed, each once. */
function useWhat({ values }: Effect): string {
  const { list } = useFigures();
  return list([...new Set(values.map(({ label }) => uncapitalised(label)))]);
}

/** `Nombre` inside a sentence is `nombre`; what begins with an abbreviation stays. */
const uncapitalised = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) && !label.startsWith('OpenLineage')
    ? label.charAt(0).toLocaleLowerCase() + label.slice(1)
    : label;
