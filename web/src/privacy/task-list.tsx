import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import type { Reach } from './privacy-query.ts';
import classes from './privacy.module.css';

interface TaskListProps {
  readonly tasks: Reach['tasks'];
  readonly onPick: (id: string) => void;
}

/** What stands in the way of the request, each with what to do and where. */
export function TaskList({ tasks, onPick }: TaskListProps) {
  const { t } = useTranslation();
  return (
    <Part title={t('privacy.tasks')}>
      {tasks.length === 0 && (
        <p className={page['sign']} data-tone="good">
          <IconCheck size={16} aria-hidden /> {t('privacy.tasksNone')}
        </p>
      )}
      <ul className={classes['tasks']} data-tasks>
        {tasks.map(({ what, subject, sentence, special }) => (
          <li key={`${what} ${subject.id}`} data-task={what}>
            <IconAlertTriangleFilled size={14} aria-hidden />
            <p>
              {sentence}{' '}
              {special && (
                <span className={page['chip']} data-tone="warn">
                  {t('privacy.special')}
                </span>
              )}
            </p>
            {subject.__typename === 'Field' ? (
              <button type="button" className={page['link']} onClick={() => onPick(subject.id)}>
                {subject.name}
              </button>
            ) : (
              <ThingLink thing={subject} />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
