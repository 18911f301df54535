import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { Step } from '../page/page.tsx';
import { RetiredBar } from './retired-bar.tsx';
import './texts.ts';
import type { FormProps } from './values/entry-form.tsx';
import classes from './edit-place.module.css';

/** What can be edited of any entry, as the address names it; fetched when it is asked for. */
const forms = {
  '1': form(() => import('./values/entry-form.tsx').then(({ EntryForm }) => EntryForm)),
  owners: form(() => import('./ties/owners-form.tsx').then(({ OwnersForm }) => OwnersForm)),
  ties: form(() => import('./ties/ties-form.tsx').then(({ TiesForm }) => TiesForm)),
  observe: form(() => import('./observe/observe-form.tsx').then(({ ObserveForm }) => ObserveForm)),
  retire: form(() => import('./retire-form.tsx').then(({ RetireForm }) => RetireForm)),
} as const;
export type Editing = keyof typeof forms;

function form(load: () => Promise<ComponentType<FormProps>>) {
  return lazy(() => load().then((Form) => ({ default: Form })));
}

const isForm = (edit: string | undefined): edit is Editing =>
  edit !== undefined && Object.hasOwn(forms, edit);

interface EditPlaceProps {
  readonly entry: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly retiredAt: string | null;
  };
  /** What the form is about, where that is another entry: a metric of an objective. */
  readonly of?: string | undefined;
  /** What the address asks to be edited. */
  readonly edit: string | undefined;
  /** The way to the page of the entry. */
  readonly within: readonly Step[];
  readonly onChanged: () => void;
  readonly children: ReactNode;
}

/** A page of an entry or, where the address says so, the form in its place; one comes back to where one left. */
export function EditPlace({ entry, of, edit, within, onChanged, children }: EditPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const left = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (edit !== undefined) left.current = edit;
    else if (left.current !== undefined) {
      place.current
        ?.querySelector<HTMLElement>(`[data-edit="${CSS.escape(left.current)}"], [data-edits]`)
        ?.focus();
      left.current = undefined;
    }
  }, [edit]);
  const leave = () =>
    void navigate({
      to: '.',
      search: ({ edit: _, of: __, ...rest }: Record<string, unknown>) => rest,
    });
  const Form = isForm(edit) ? forms[edit] : undefined;
  const { id, version, retiredAt } = entry;
  return (
    <div ref={place} className={classes['place']}>
      {retiredAt !== null && <RetiredBar {...{ id, version, retiredAt }} onRestored={onChanged} />}
      {Form ? (
        <Suspense fallback={null}>
          <Form
            key={edit}
            id={of ?? id}
            name={entry.name}
            within={within}
            onLeave={leave}
            onSaved={onChanged}
          />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
