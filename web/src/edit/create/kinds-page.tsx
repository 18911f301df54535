import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import page from '../../page/page.module.css';
import { Page } from '../../page/page.tsx';
import { useAsked } from '../../page/use-asked.ts';
import '../texts.ts';
import { KINDS } from './create-query.ts';
import { isMade } from './recipes.ts';

/** Everything that can be written down by hand, each with what it is. */
export function KindsPage() {
  const { t } = useTranslation();
  const asking = useAsked({ query: KINDS, variables: { language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('edit.waiting')}>
      {({ model }) => (
        <Page title={t('edit.kinds.title')} about={t('edit.kinds.about')}>
          <div className={page['hold']}>
            <table className={page['table']} data-kinds>
              <thead>
                <tr>
                  <th scope="col">{t('edit.kinds.kind')}</th>
                  <th scope="col">{t('edit.kinds.what')}</th>
                </tr>
              </thead>
              <tbody>
                {model.kinds
                  .filter(({ name }) => isMade(name))
                  .map(({ name, about }) => (
                    <tr key={name}>
                      <th scope="row">
                        <Link to="/new/$kind" params={{ kind: name }} className={page['link']}>
                          {t(`kind.${name}`)}
                        </Link>
                      </th>
                      <td>{about}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </Page>
      )}
    </Answer>
  );
}
