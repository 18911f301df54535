import type { KeyboardEvent } from 'react';

interface Deeds {
  readonly onToggle: (id: string) => void;
  readonly onGo: (id: string) => void;
}

/** Arrows walk the tree as everywhere else: down and up, right into a branch, left out of it. */
export function walkTree(event: KeyboardEvent, { onToggle, onGo }: Deeds): void {
  const here = (event.target as Element).closest<HTMLElement>('[data-twig]'); // events come from elements
  const id = here?.dataset['twig'];
  if (!here || id === undefined) return;
  const expanded = here.getAttribute('aria-expanded');
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-twig]')];
  const at = all.indexOf(here);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focus(all[at + 1], here),
    ArrowUp: () => focus(all[at - 1], here),
    Home: () => focus(all[0], here),
    End: () => focus(all.at(-1), here),
    ArrowRight: () => (expanded === 'false' ? onToggle(id) : expanded && focus(all[at + 1], here)),
    ArrowLeft: () =>
      expanded === 'true'
        ? onToggle(id)
        : focus(
            all.slice(0, at).findLast((one) => levelOf(one) < levelOf(here)),
            here,
          ),
    Enter: () => onGo(id),
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step();
}

const levelOf = (item: HTMLElement): number => Number(item.getAttribute('aria-level'));

/** One item at a time is in the order of tabs. */
function focus(next: HTMLElement | null | undefined, here: HTMLElement): void {
  if (!next) return;
  here.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
