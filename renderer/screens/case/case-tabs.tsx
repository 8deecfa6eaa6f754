import { Tabs } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Section } from '../../../db/codebook/types.ts';
import type { Draft } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './case-tabs.module.css';
import type { SectionState } from './section-state.ts';

/** What of a case is open: the summary, or a section of the file. */
export type CasePart = 'summary' | Section;

interface CaseTabsProps {
  readonly sections: readonly SectionState[];
  readonly drafts: readonly Draft[];
  readonly part: CasePart;
  readonly onOpen: (part: CasePart) => void;
  /** What stays in sight above the part while the page scrolls. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** The summary and the sections of the file in the CTM's order: how many records each has, where a draft waits, who else wrote there. */
export function CaseTabs({ sections, drafts, part, onOpen, head, children }: CaseTabsProps) {
  const say = useText('case');
  const singleKeys = usePreferences((state) => state.singleKeys);
  const open = (value: string | null) => {
    const chosen = sections.find(({ section }) => section === value)?.section;
    if (chosen !== undefined || value === 'summary') onOpen(chosen ?? 'summary');
  };
  return (
    <Tabs value={part} onChange={open} keepMounted={false} classNames={{ tab: styles.tab ?? '' }}>
      <div className={styles.head}>
        {head}
        <Tabs.List aria-label={say('sections')} className={styles.list ?? ''}>
          <Tabs.Tab value="summary" aria-keyshortcuts={singleKeys ? '1' : undefined}>
            {say('summary')}
          </Tabs.Tab>
          {sections.map((section, at) => (
            <SectionTab
              key={section.section}
              {...section}
              hasDraft={drafts.some(isIn(section))}
              digit={singleKeys ? String(at + 2) : undefined}
            />
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={part} tabIndex={-1} className={styles.panel ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}

const isIn =
  ({ forms }: SectionState) =>
  ({ kind }: Draft) =>
    forms.some(({ form }) => form.kind === kind);

interface SectionTabProps extends SectionState {
  readonly hasDraft: boolean;
  /** The key that opens it. */
  readonly digit: string | undefined;
}

function SectionTab({ section, count, others, hasDraft, digit }: SectionTabProps) {
  const say = useText('case');
  const formats = useFormats();
  return (
    <Tabs.Tab value={section} aria-keyshortcuts={digit}>
      <span className={styles.name}>
        {say(`section-${section}`)}
        {count > 0 && <span className={styles.count}>{formats.number(count)}</span>}
        {hasDraft && (
          <span className={styles.draft} title={say('draftHere')}>
            <IconPencil size={16} stroke={1.75} role="img" aria-label={say('draftHere')} />
          </span>
        )}
        {others.length > 0 && (
          <span className={styles.others} title={say('wroteHere', { offices: formats.list(others) })}>
            <IconLock size={16} stroke={1.75} aria-hidden />
            {others.join(', ')}
          </span>
        )}
      </span>
    </Tabs.Tab>
  );
}
