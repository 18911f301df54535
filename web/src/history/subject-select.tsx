import { useTranslation } from 'react-i18next';
import { aboutOf, valueOf } from './subject.ts';
import type { About } from './subject.ts';
import type { Subject } from './timeline-query.ts';
import page from '../page/page.module.css';

interface SubjectSelectProps {
  readonly subjects: readonly Subject[];
  readonly about: About | undefined;
  readonly onAbout: (about: About | undefined) => void;
}

/** Narrows a timeline to one property or one sort of relationship that has changed. */
export function SubjectSelect({ subjects, about, onAbout }: SubjectSelectProps) {
  const { t } = useTranslation();
  const all = subjects.flatMap((subject) => {
    const one = aboutOf(subject);
    return one ? [{ one, value: valueOf(one), label: subject.label, count: subject.count }] : [];
  });
  const group = (name: 'property' | 'relationship') => {
    const some = all.filter(({ one }) => name in one);
    return some.map(({ value, label, count }) => (
      <option key={value} value={value}>
        {label} ({count})
      </option>
    ));
  };
  return (
    <select
      className={page['tool']}
      aria-label={t('history.timeline.about')}
      value={valueOf(about)}
      onChange={({ target }) => onAbout(all.find(({ value }) => value === target.value)?.one)}
    >
      <option value="">{t('history.timeline.everything')}</option>
      <optgroup label={t('history.timeline.properties')}>{group('property')}</optgroup>
      <optgroup label={t('history.timeline.relationships')}>{group('relationship')}</optgroup>
    </select>
  );
}
