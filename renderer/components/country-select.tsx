import { type ComboboxItem, MultiSelect, Select } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { Language } from '../../db/codebook/types.ts';
import { countriesByName, countryLabel } from '../../db/codebook/world.ts';
import { useText } from '../locales/index.ts';
import { useLanguage } from '../state/language.ts';
import { useSteady } from '../state/use-steady.ts';
import { searchOptions } from './answers/option-search.ts';
import { worldOptions } from './answers/world-options.ts';

/** Found as everywhere else: by older names too, and by those of other languages. */
function found(language: Language, search: string): ComboboxItem[] {
  const offered = new Set(countriesByName(language));
  return searchOptions(worldOptions('country', language), search)
    .filter(({ value }) => offered.has(value))
    .map(({ value, label }) => ({ value, label }));
}

function choices(language: Language): ComboboxItem[] {
  return countriesByName(language).map((code) => ({ value: code, label: countryLabel(code, language) }));
}

interface CountrySelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (country: string | null) => void;
  readonly error?: string | undefined;
  /** What no country means here; that names can be typed, where nothing else is said. */
  readonly placeholder?: string | undefined;
  readonly clearable?: boolean;
  /** The list opens inside the element around it (a popover), not over the whole page. */
  readonly inside?: boolean;
}

/**
 * A country by its name in the language in use; the answer is its ISO 3166-1 alpha-3 code. A letter in another field of its form does not draw
 * it again.
 */
export function CountrySelect({ onChange, ...field }: CountrySelectProps) {
  return <OneCountry {...field} onChange={useSteady(onChange)} />;
}

const OneCountry = memo(function OneCountry({
  label,
  value,
  onChange,
  error,
  placeholder,
  clearable = false,
  inside = false,
}: CountrySelectProps) {
  const say = useText('first-run');
  const language = useLanguage((state) => state.language);
  const countries = useMemo(() => choices(language), [language]);
  return (
    <Select
      label={label}
      data={countries}
      value={value}
      onChange={onChange}
      searchable
      filter={({ search, limit }) => found(language, search).slice(0, limit)}
      limit={80}
      placeholder={placeholder ?? say('countryType')}
      clearable={clearable}
      error={error}
      comboboxProps={{ withinPortal: !inside, shadow: 'md' }}
      nothingFoundMessage={say('countryNothing')}
      selectFirstOptionOnChange
      // Without it the opened list looks for the chosen country a moment later, and forgets the one that was typed meanwhile.
      selectFirstOptionOnDropdownOpen
    />
  );
});

/** Several countries, each by its name; the answer is their codes. None is what the placeholder says. */
export function CountriesSelect({
  label,
  value,
  onChange,
  placeholder,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (countries: readonly string[]) => void;
  readonly placeholder: string;
}) {
  const say = useText('first-run');
  const language = useLanguage((state) => state.language);
  const countries = useMemo(() => choices(language), [language]);
  return (
    <MultiSelect
      label={label}
      data={countries}
      value={[...value]}
      onChange={onChange}
      searchable
      filter={({ search, limit }) => found(language, search).slice(0, limit)}
      limit={80}
      placeholder={value.length === 0 ? placeholder : ''}
      clearable
      nothingFoundMessage={say('countryNothing')}
      selectFirstOptionOnChange
    />
  );
}
