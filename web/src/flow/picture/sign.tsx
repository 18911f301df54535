import { marks } from '../../look/marks.ts';
import type { Marked } from '../../look/marks.ts';

interface SignProps {
  readonly mark: Marked;
  readonly size: number;
  readonly className?: string | undefined;
}

/** Came, went or changed, by shape and sign as well as by tone; beside words, and so hidden from those who hear them. */
export function Sign({ mark, size, className }: SignProps) {
  const { shape, sign, tone } = marks[mark];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={className}
      data-sign={mark}
      aria-hidden
    >
      <path d={shape} fill={tone} />
      <path d={sign} fill="none" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
