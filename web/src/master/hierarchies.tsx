import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boxHeight } from '../drawing/box-height.ts';
import { Layered } from '../drawing/layered.tsx';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import { hierarchyDrawing } from './hierarchy-drawing.ts';
import type { HierarchyOf } from './master-query.ts';
import classes from './master.module.css';

/** Ways of grouping the records of an entity, each drawn from its highest level to its lowest. */
export function Hierarchies({ hierarchies }: { readonly hierarchies: readonly HierarchyOf[] }) {
  const { t } = useTranslation();
  // An entity that fills several levels of one hierarchy is tied to it several times.
  const each = [...new Map(hierarchies.map((one) => [one.id, one])).values()];
  return (
    <Part title={t('master.hierarchy.title')}>
      {each.length === 0 && <p className={page['soft']}>{t('master.hierarchy.none')}</p>}
      <ul className={classes['hierarchies']} data-hierarchies>
        {each.map((hierarchy) => (
          <li key={hierarchy.id}>
            <h3>{hierarchy.name}</h3>
            {hierarchy.description !== null && <p>{hierarchy.description}</p>}
            {hierarchy.faults.map(({ sentence }) => (
              <p key={sentence} className={page['warn']} data-fault>
                <IconAlertTriangleFilled size={12} aria-hidden /> {sentence}
              </p>
            ))}
            <Levels hierarchy={hierarchy} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Levels({ hierarchy }: { readonly hierarchy: HierarchyOf }) {
  const { t } = useTranslation();
  const { things, ties } = useMemo(() => {
    const drawn = hierarchyDrawing(hierarchy);
    const nobody = t('master.hierarchy.nobody');
    const boxes = drawn.boxes.map(({ id, layer, level, entity, wrong }) => ({
      id,
      layer,
      tone: wrong ? ('missing' as const) : ('golden' as const),
      height: boxHeight(level, { below: 1 }),
      content: (
        <>
          <b>{level}</b>
          <small>{entity ? <ThingLink thing={entity} /> : nobody}</small>
        </>
      ),
    }));
    return { things: boxes, ties: drawn.ties };
  }, [hierarchy, t]);
  if (things.length === 0) return null;
  return (
    <Layered
      things={things}
      ties={ties}
      label={t('master.hierarchy.drawn', { name: hierarchy.name })}
    />
  );
}
