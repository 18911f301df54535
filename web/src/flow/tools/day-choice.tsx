import '@mantine/core/styles/Popover.css';
import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../page/as-of.ts';
import classes from './flow-tools.module.css';

interface DayChoiceProps {
  readonly label: string;
  readonly about: string;
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
  /** What it is called to choose no day. */
  readonly clear: string;
}

/** Days people ask for, by how many months or days ago they are. */
const ago = [
  ['week', 0, 7],
  ['month', 1, 0],
  ['quarter', 3, 0],
  ['year', 12, 0],
] as const;

const EARLIEST = '1990-01-01';

/** One day of the past, by the calendar or by a word. */
export function DayChoice({ label, about, day, onDay, clear }: DayChoiceProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const choose = (next: string | undefined) => {
    setOpen(false);
    if (next !== day) onDay(next);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['chip']}
          data-golden={day !== undefined || undefined}
          aria-expanded={open}
          aria-haspopup="dialog"
          title={about}
          onClick={() => setOpen(!open)}
        >
          <span className={classes['clip']}>{label}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes['drop'] ?? ''} role="dialog" aria-label={about}>
        <label className={classes['day']}>
          <span>{t('sight.day.day')}</span>
          <input
            type="date"
            data-autofocus
            defaultValue={day ?? ''}
            max={today()}
            min={EARLIEST}
            // While a year is typed there are years before it: 0002, 0020, 0202.
            onChange={({ target }) =>
              target.value !== '' && target.validity.valid && onDay(target.value)
            }
          />
        </label>
        {ago.map(([word, months, days]) => (
          <button
            key={word}
            type="button"
            className={classes['option']}
            onClick={() => choose(daysAgo(months, days))}
          >
            {t(`sight.day.${word}`)}
          </button>
        ))}
        {day !== undefined && (
          <button
            type="button"
            className={classes['option']}
            data-clear
            onClick={() => choose(undefined)}
          >
            {clear}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function daysAgo(months: number, days: number): string {
  const now = new Date();
  // Of a month that is shorter the last day: a month before 31 March is 28 February.
  const first = new Date(now.getFullYear(), now.getMonth() - months, 1);
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  first.setDate(Math.min(now.getDate(), last) - days);
  return today(first);
}
