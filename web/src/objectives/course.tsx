import {
  IconCheck,
  IconHelp,
  IconPlayerPlay,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';

export type CourseWord = 'REACHED' | 'ON_COURSE' | 'OFF_COURSE' | 'JUST_BEGUN' | 'NOT_KNOWN';

const looks: Readonly<Record<CourseWord, { readonly shape: Icon; readonly tone: string }>> = {
  REACHED: { shape: IconCheck, tone: 'good' },
  ON_COURSE: { shape: IconTrendingUp, tone: 'good' },
  OFF_COURSE: { shape: IconTrendingDown, tone: 'warn' },
  JUST_BEGUN: { shape: IconPlayerPlay, tone: 'soft' },
  NOT_KNOWN: { shape: IconHelp, tone: 'soft' },
};

/** Whether the target will be reached at this pace, by shape and word. */
export function Course({ course }: { readonly course: CourseWord }) {
  const { t } = useTranslation();
  const { shape: Shape, tone } = looks[course];
  return (
    <span className={page['sign']} data-tone={tone}>
      <Shape size={15} aria-hidden /> {t(`objectives.courses.${course}`)}
    </span>
  );
}
