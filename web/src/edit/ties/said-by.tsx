import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { useFigures } from '../../page/use-figures.ts';

/** Which others say so; nothing where only people do. */
export function SaidBy({ sources = [] }: { readonly sources?: readonly string[] | undefined }) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const others = sources.filter((source) => source !== 'hand');
  if (others.length === 0) return null;
  return <small className={page['soft']}>{t('edit.ties.saidBy', { source: list(others) })}</small>;
}
