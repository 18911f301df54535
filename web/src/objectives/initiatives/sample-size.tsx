import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import page from '../../page/page.module.css';
import { Part } from '../../page/page.tsx';
import { useFigures } from '../../page/use-figures.ts';
import { SAMPLE_SIZE } from './initiative-query.ts';
import classes from './initiatives.module.css';

/** How many people a trial needs, before it is made. */
export function SampleSize() {
  const { t } = useTranslation();
  const [control, setControl] = useState('14');
  const [test, setTest] = useState('16');
  const [ratio, setRatio] = useState('1');
  const rates = { control: Number(control) / 100, test: Number(test) / 100, ratio: Number(ratio) };
  return (
    <Part
      title={t('objectives.initiatives.sizing.title')}
      aside={t('objectives.initiatives.sizing.aside')}
    >
      <div className={classes['sizing']}>
        <Percent
          label={t('objectives.initiatives.sizing.control')}
          value={control}
          onChange={setControl}
        />
        <Percent label={t('objectives.initiatives.sizing.test')} value={test} onChange={setTest} />
        <label>
          <span>{t('objectives.initiatives.sizing.ratio')}</span>
          <input
            type="number"
            min={0.1}
            step={0.1}
            value={ratio}
            onChange={({ target }) => setRatio(target.value)}
          />
        </label>
        <Needed {...rates} />
      </div>
    </Part>
  );
}

interface PercentProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Percent({ label, value, onChange }: PercentProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={100}
        step={0.1}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function Needed(rates: {
  readonly test: number;
  readonly control: number;
  readonly ratio: number;
}) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const [{ data }] = useQuery({ query: SAMPLE_SIZE, variables: rates });
  const found = data?.sampleSize;
  if (!found) return <p role="status" />;
  if (found.value === null)
    return (
      <p role="status" className={page['warn']}>
        {found.why}
      </p>
    );
  return (
    <p role="status" data-needed>
      {t('objectives.initiatives.sizing.needed', {
        test: number(found.value),
        control: number(Math.ceil(found.value * rates.ratio)),
      })}
    </p>
  );
}
