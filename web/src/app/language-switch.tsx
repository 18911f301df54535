import { useTranslation } from 'react-i18next';
import { languages, speak } from '../texts/i18n.ts';
import { useSpoken } from './spoken.ts';
import classes from './switches.module.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <div role="group" aria-label={t('language.label')} className={classes['languages']}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={classes['language']}
          aria-pressed={language === spoken}
          aria-label={`${language.toUpperCase()} ${t(`language.${language}`)}`}
          onClick={() => speak(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
