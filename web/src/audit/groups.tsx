import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { askedIn, NONE } from './asked.ts';
import type { Grouping } from './asked.ts';
import type { Looked } from './looked-at.ts';
import { GROUP } from './audit-query.ts';
import type { Facets } from './audit-query.ts';
import { FindingTable } from './finding-table.tsx';
import type { Chosen } from './use-chosen.ts';
import classes from './audit.module.css';

interface GroupsProps {
  readonly by: Grouping;
  readonly facets: Facets;
  readonly looked: Looked;
  readonly picked: string | undefined;
  readonly onPick: (key: string) => void;
  readonly chosen: Chosen | undefined;
}

/** Above so many groups they are closed at first. */
const OPEN_AT_MOST = 8;

/** Findings under what they have in common; each group is fetched when it is opened. */
export function Groups({ by, facets, looked, ...table }: GroupsProps) {
  const { t } = useTranslation();
  const words = { nobody: t('audit.nobody'), nowhere: t('audit.noSystem') };
  const all = groupsOf(by, facets, words);
  const shown = all.filter(({ value }) => looked[by] === undefined || looked[by] === value);
  return (
    <div className={classes['groups']} data-groups={by}>
      {shown.map((group, index) => (
        <GroupPart
          key={group.value}
          group={group}
          looked={{ ...looked, [by]: group.value }}
          isOpen={index < OPEN_AT_MOST}
          {...table}
        />
      ))}
    </div>
  );
}

interface Group {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function groupsOf(
  by: Grouping,
  { rules, direct, systems, unowned, unplaced }: Facets,
  words: { readonly nobody: string; readonly nowhere: string },
): readonly Group[] {
  const named = (counts: Facets['owners']) =>
    counts.map(({ entry: { id, name }, count }) => ({ value: id, label: name, count }));
  const groups = {
    rule: () =>
      rules.map(({ rule: { id, question }, count }) => ({
        value: id,
        label: `${id} · ${question}`,
        count,
      })),
    owner: () => [...named(direct), { value: NONE, label: words.nobody, count: unowned }],
    system: () => [...named(systems), { value: NONE, label: words.nowhere, count: unplaced }],
  };
  return groups[by]().filter(({ count }) => count > 0);
}

interface GroupPartProps extends Pick<GroupsProps, 'looked' | 'picked' | 'onPick' | 'chosen'> {
  readonly group: Group;
  readonly isOpen: boolean;
}

function GroupPart({ group, looked, isOpen, ...table }: GroupPartProps) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details
      className={classes['group']}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {group.label} <small>{group.count}</small>
      </summary>
      {open && <GroupFindings group={group} looked={looked} {...table} />}
    </details>
  );
}

const FIRST = 20;

function GroupFindings({ group, looked, ...table }: Omit<GroupPartProps, 'isOpen'>) {
  const { t } = useTranslation();
  const language = useSpoken();
  const [first, setFirst] = useState(FIRST);
  const { asked } = useAsked({
    query: GROUP,
    // Through their teams people would have the same finding twice.
    variables: { ...askedIn(looked), direct: true, first, language },
  });
  if (asked.is !== 'found') return <p className={page['soft']}>…</p>;
  const { findings, totalCount } = asked.data.audit;
  return (
    <>
      <FindingTable label={group.label} findings={findings} {...table} />
      {totalCount > findings.length && first < 100 && (
        <button
          type="button"
          className={`${page['tool'] ?? ''} ${classes['more'] ?? ''}`}
          onClick={() => setFirst(100)}
        >
          {t('audit.group.more', { count: Math.min(100, totalCount) })}
        </button>
      )}
    </>
  );
}
