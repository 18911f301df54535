import { IconMinus, IconPlus } from '@tabler/icons-react';
import { roles } from '../../look/roles.ts';
import { lanes } from '../layout/scene.ts';
import type { Lane } from '../layout/scene.ts';

/** Every sign of the picture once; a thousand boxes refer to them. */
export function Symbols() {
  return (
    <svg width="0" height="0" aria-hidden style={{ position: 'absolute' }}>
      {lanes.map((lane) => {
        const { shape: Shape } = roles[lane];
        return (
          <symbol key={lane} id={`lane-${lane}`} viewBox="0 0 24 24">
            <Shape size={24} stroke={1.8} />
          </symbol>
        );
      })}
      <symbol id="sign-open" viewBox="0 0 24 24">
        <IconPlus size={24} />
      </symbol>
      <symbol id="sign-close" viewBox="0 0 24 24">
        <IconMinus size={24} />
      </symbol>
    </svg>
  );
}

interface SymbolProps {
  readonly of: `lane-${Lane}` | 'sign-open' | 'sign-close';
  readonly size: number;
  readonly className?: string | undefined;
}

export function Symbol({ of, size, className }: SymbolProps) {
  return (
    <svg width={size} height={size} className={className} aria-hidden>
      <use href={`#${of}`} />
    </svg>
  );
}
