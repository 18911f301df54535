import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import page from '../page/page.module.css';
import { CHANGE } from './scenario-query.ts';
import type { Scenario } from './scenario-query.ts';
import { Labelled } from './steps/step-form.tsx';
import { useDeciding } from './use-deciding.ts';
import classes from './scenario.module.css';

interface NameFormProps {
  readonly scenario: Scenario;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** What a scenario is called, and what it is for. */
export function NameForm({ scenario, onDone, onLeave }: NameFormProps) {
  const { t } = useTranslation();
  const client = useClient();
  const { working, failed, decide } = useDeciding();
  const [name, setName] = useState(scenario.name);
  const [description, setDescription] = useState(scenario.description ?? '');
  const { id, version } = scenario;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const variables = { id, version, name, description: description.trim() || null };
    if (await decide(() => client.mutation(CHANGE, variables).toPromise())) onDone();
  };
  return (
    <form className={classes['deciding']} onSubmit={(event) => void submit(event)}>
      <Labelled label={t('scenario.columns.name')}>
        <input
          required
          maxLength={300}
          value={name}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      </Labelled>
      <Labelled label={t('scenario.description')}>
        <input
          maxLength={2_000}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
      </Labelled>
      <p>
        <button type="submit" className={page['tool']} disabled={working}>
          {t('scenario.keep')}
        </button>
        <button type="button" className={page['tool']} onClick={onLeave}>
          {t('history.undo.leave')}
        </button>
      </p>
      {failed !== undefined && (
        <p role="alert" className={classes['failed']}>
          {failed}
        </p>
      )}
    </form>
  );
}
