import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly button?: { readonly label: string; readonly onClick: () => void };
  readonly children?: ReactNode;
  /** Another thing to do, and the likelier one. */
  readonly way?: ReactNode;
  /** Said at once by a screen reader. */
  readonly urgent?: boolean;
}

/** A page's worth of one message: what it is, why, and one thing to do. */
export function Notice({ title, text, button, children, way, urgent }: NoticeProps) {
  return (
    <section className={classes['notice']} role={urgent ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
      <div className={classes['ways']}>
        {way}
        {button && (
          <Button variant="default" size="sm" onClick={button.onClick}>
            {button.label}
          </Button>
        )}
      </div>
    </section>
  );
}
