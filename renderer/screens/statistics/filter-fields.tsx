import { Button, MultiSelect, Select } from '@mantine/core';
import type { FilterVariables } from '../../../preload/contract.ts';
import { type Option, searchOptions } from '../../components/answers/option-search.ts';
import { WORLD, type WorldKind, worldOptions } from '../../components/answers/world-options.ts';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { askFilter, useAskedReport } from './asked-report.ts';
import styles from './statistics.module.css';

interface WhichProps {
  readonly there: FilterVariables;
  readonly onVariable: (variable: string) => void;
  readonly onEnd: () => void;
}

/** Which variable, searched by typing; its codes come next. */
export function Which({ there, onVariable, onEnd }: WhichProps) {
  const say = useText('statistics');
  const language = useLanguage((state) => state.language);
  const options = there.variables.map(({ id, label }) => ({ value: id, label: label[language], also: [id] }));
  useKeys({ back: onEnd });
  return (
    <Select
      label={say('filterBy')}
      data={options}
      searchable
      autoFocus
      filter={({ search }) => [...searchOptions(options, search)]}
      placeholder={say('filterType')}
      nothingFoundMessage={say('filterNothing')}
      // Marked once there is something to choose from, too: what was typed before it came is not typed again.
      selectFirstOptionOnChange={options.length > 0}
      value={null}
      onChange={(variable) => variable !== null && onVariable(variable)}
    />
  );
}

interface CodesProps {
  readonly there: FilterVariables;
  readonly variable: string;
  readonly onEnd: () => void;
}

/** The codes of a variable, any of which will do; each counts as soon as it is chosen. */
export function Codes({ there, variable, onEnd }: CodesProps) {
  const say = useText('statistics');
  const { filters } = useAskedReport();
  const codes = filters.find((one) => one.variable === variable)?.codes ?? [];
  const options = useOptions(there, variable);
  useKeys({ back: onEnd });
  return (
    <>
      <MultiSelect
        label={useLabel(there, variable)}
        data={options.map(({ value, label }) => ({ value, label }))}
        searchable
        autoFocus
        hidePickedOptions
        filter={({ search, limit }) => searchOptions(options, search).slice(0, limit).map(withoutOthers)}
        limit={MOST_SHOWN}
        placeholder={codes.length === 0 ? say('filterCodes') : ''}
        nothingFoundMessage={say('filterNothing')}
        selectFirstOptionOnChange
        value={[...codes]}
        onChange={(chosen) => askFilter(variable, chosen)}
      />
      <Button variant="default" size="compact-sm" className={styles.addFilter ?? ''} onClick={onEnd}>
        {say('filterDone')}
      </Button>
    </>
  );
}
/** More are never shown at once; typing another letter finds the rest. */
const MOST_SHOWN = 80;
const withoutOthers = ({ value, label }: Option) => ({ value, label });

export function useLabel({ variables }: FilterVariables, variable: string): string {
  const language = useLanguage((state) => state.language);
  return variables.find(({ id }) => id === variable)?.label[language] ?? variable;
}

/** Countries and languages are found by their other names too, as everywhere else. */
export function useOptions({ variables, lists }: FilterVariables, variable: string): readonly Option[] {
  const language = useLanguage((state) => state.language);
  const list = variables.find(({ id }) => id === variable)?.list ?? '';
  if (isOfWorld(list)) return worldOptions(list, language);
  return (lists[list] ?? []).map(({ code, label }) => ({ value: code, label: label[language], also: [code] }));
}

const isOfWorld = (list: string): list is WorldKind => list in WORLD;
