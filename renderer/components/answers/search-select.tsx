import { type ComboboxItem, MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '../../locales/index.ts';
import { type Option, searchOptions } from './option-search.ts';

interface SearchSelectProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** More are never shown at once; typing another letter finds the rest. */
const SHOWN = 60;

/** A long list to choose from by typing: accents, word order, aliases and the other languages' names are tolerated. */
export function SearchSelect({ id, labelledBy, describedBy, options, chosen, many, onChoose }: SearchSelectProps) {
  const say = useText('answers');
  const items = useMemo(() => options.map(({ value, label }) => ({ value, label })), [options]);
  const filter: OptionsFilter = useMemo(() => {
    const byValue = new Map(items.map((item) => [item.value, item]));
    return ({ search }): ComboboxItem[] =>
      searchOptions(options, search).flatMap(({ value }) => byValue.get(value) ?? []);
  }, [items, options]);

  const shared = {
    id,
    data: items,
    filter,
    limit: SHOWN,
    searchable: true,
    clearable: true,
    nothingFoundMessage: say('nothingFound'),
    'aria-labelledby': labelledBy,
    'data-control': true,
    selectFirstOptionOnChange: true,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    comboboxProps: { shadow: 'md' as const },
  };
  if (many) {
    return (
      <MultiSelect
        {...shared}
        value={[...chosen]}
        onChange={onChoose}
        hidePickedOptions
        {...(chosen.length === 0 ? { placeholder: say('choose') } : {})}
      />
    );
  }
  return (
    <Select
      {...shared}
      value={chosen[0] ?? null}
      onChange={(value) => onChoose(value === null ? [] : [value])}
      placeholder={say('choose')}
      checkIconPosition="right"
    />
  );
}
