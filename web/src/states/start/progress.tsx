import classes from './start.module.css';

interface ProgressProps {
  readonly label: string;
  /** What has been done, in counts. */
  readonly counts: string;
  readonly done: number;
  readonly total: number;
}

/** How far a long piece of work is: a bar, and the counts in words. */
export function Progress({ label, counts, done, total }: ProgressProps) {
  return (
    <div className={classes['progress']}>
      <p>
        <strong>{label}</strong> <span>{counts}</span>
      </p>
      <progress aria-label={label} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
