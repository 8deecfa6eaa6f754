import { Button, MultiSelect, Popover, Select, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { shallow } from 'zustand/shallow';
import type { CaseFilter, Role } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { CountrySelect } from '../../components/country-select.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { FLAGS, STAGES } from '../../components/stage-and-flag-badges.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { forgetBehind, setFilter, showAll, useCaseList } from '../../state/case-list.ts';
import classes from './cases.module.css';

const KINDS = ['case', 'intake', 'anonymous'] as const;

/** Filters as chips, the rarer ones behind one button; the list remembers them. */
export const CaseFilters = memo(Filters, (before, after) => {
  const { search: _before, ...was } = before.filter;
  const { search: _after, ...is } = after.filter;
  return before.role === after.role && shallow(was, is);
});

/** A letter that is searched draws none of them again. */
function Filters({ filter, role }: { readonly filter: CaseFilter; readonly role: Role }) {
  const say = useText('cases');
  const marks = useText('marks');
  const [opened, setOpened] = useState(false);
  const stages = filter.stages ?? [];
  const rarer = [filter.flags, filter.kinds, filter.office, filter.nationality].filter((part) => part !== undefined);
  const behind = useCaseList((state) => state.behind);
  const narrowed = behind !== null || Object.keys(filter).some((part) => part !== 'search');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <div className={classes.filters} role="group" aria-label={say('filters')}>
      {role === 'focal-point' && (
        <FilterChip on={filter.mine === true} onToggle={(on) => setFilter({ mine: on || undefined })}>
          {say('mine')}
        </FilterChip>
      )}
      {role !== 'approver' && (
        <FilterChip on={filter.danger === true} onToggle={(on) => setFilter({ danger: on || undefined })}>
          {say('danger')}
        </FilterChip>
      )}
      {filter.workedOnBy !== undefined && (
        <FilterChip on onToggle={() => setFilter({ workedOnBy: undefined })}>
          {say('workedOnBy')}
        </FilterChip>
      )}
      {filter.nobodys === true && (
        <FilterChip on onToggle={() => setFilter({ nobodys: undefined })}>
          {say('nobodys')}
        </FilterChip>
      )}
      {behind !== null && (
        <FilterChip on onToggle={forgetBehind}>
          {say('behind', { number: behind.called })}
        </FilterChip>
      )}
      {filter.counted === true && (
        <FilterChip on onToggle={() => setFilter({ counted: undefined })}>
          {say('counted')}
        </FilterChip>
      )}
      {STAGES.map((stage) => (
        <FilterChip
          key={stage}
          on={stages.includes(stage)}
          onToggle={(on) => setFilter({ stages: on ? [...stages, stage] : stages.filter((other) => other !== stage) })}
        >
          {marks(`stage-${stage}`)}
        </FilterChip>
      ))}
      <FilterChip on={filter.minor === true} onToggle={(on) => setFilter({ minor: on || undefined })}>
        {say('minor')}
      </FilterChip>
      <FilterChip on={filter.waiting === true} onToggle={(on) => setFilter({ waiting: on || undefined })}>
        {say('waiting')}
      </FilterChip>
      <Popover
        opened={opened}
        onChange={setOpened}
        width={300}
        position="bottom-end"
        shadow="md"
        trapFocus
        returnFocus
        closeOnEscape={false}
        withRoles
      >
        <Popover.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.75} />}
            onClick={() => setOpened(!opened)}
          >
            {say('moreFilters')}
            {rarer.length > 0 && ` (${rarer.length})`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={say('moreFilters')}>
          <RarerFilters filter={filter} onClose={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
      {narrowed && (
        <Button variant="subtle" size="xs" onClick={showAll}>
          {say('clearFilters')}
        </Button>
      )}
    </div>
  );
}

function RarerFilters({ filter, onClose }: { readonly filter: CaseFilter; readonly onClose: () => void }) {
  const say = useText('cases');
  const marks = useText('marks');
  const offices = useAsked('offices', () => waymark.exchange.offices({}));
  // Escape closes this, and leaves the list for nowhere.
  useKeys({ back: onClose });
  const inside = { withinPortal: false } as const;
  return (
    <Stack gap="sm">
      <MultiSelect
        label={say('flags')}
        data={FLAGS.map((flag) => ({ value: flag, label: marks(`flag-${flag}`) }))}
        value={filter.flags ?? []}
        onChange={(chosen) => setFilter({ flags: FLAGS.filter((flag) => chosen.includes(flag)) })}
        comboboxProps={inside}
        clearable
      />
      <MultiSelect
        label={say('kinds')}
        data={KINDS.map((kind) => ({ value: kind, label: marks(`kind-${kind}`) }))}
        value={filter.kinds ?? []}
        onChange={(chosen) => setFilter({ kinds: KINDS.filter((kind) => chosen.includes(kind)) })}
        comboboxProps={inside}
        clearable
      />
      <CountrySelect
        label={say('nationality')}
        value={filter.nationality ?? null}
        placeholder={say('allCountries')}
        onChange={(country) => setFilter({ nationality: country ?? undefined })}
        clearable
        inside
      />
      {offices.answer && offices.answer.offices.length > 0 && (
        <Select
          label={say('office')}
          data={offices.answer.offices.map(({ office, name }) => ({ value: office, label: `${name} (${office})` }))}
          value={filter.office ?? null}
          onChange={(office) => setFilter({ office: office ?? undefined })}
          comboboxProps={inside}
          clearable
        />
      )}
    </Stack>
  );
}
