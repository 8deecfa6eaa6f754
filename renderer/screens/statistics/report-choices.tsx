import { NumberInput, Select, Switch } from '@mantine/core';
import type { Unit } from '../../../preload/contract.ts';
import { localToday } from '../../components/answers/today.ts';
import { parseTypedDate } from '../../components/answers/typed-date.ts';
import { CountrySelect } from '../../components/country-select.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useText } from '../../locales/index.ts';
import { useMay, useSession } from '../../state/session.ts';
import { ask, useAskedReport } from './asked-report.ts';
import styles from './statistics.module.css';

const UNITS = ['instances', 'cases', 'persons'] as const satisfies readonly Unit[];

/** What is counted: unit, period, filters, how percentages are taken, protection. */
export function ReportChoices({ offices }: { readonly offices: readonly string[] }) {
  const say = useText('statistics');
  const asked = useAskedReport();
  const choosesProtection = useMay('report-unprotected');
  const isHeadquarters = useSession().station.kind === 'headquarters';
  return (
    <section className={styles.choices} aria-label={say('asks')}>
      <Select
        label={say('unit')}
        data={UNITS.map((unit) => ({ value: unit, label: say(`unit-${unit}`) }))}
        value={asked.unit}
        allowDeselect={false}
        onChange={(value) => ask({ unit: UNITS.find((unit) => unit === value) ?? 'instances' })}
      />
      <fieldset className={styles.period}>
        <legend>{say('period')}</legend>
        <PeriodEnd end="from" />
        <PeriodEnd end="to" />
      </fieldset>
      <CountrySelect
        label={say('origin')}
        value={asked.origin}
        placeholder={say('allCountries')}
        clearable
        onChange={(origin) => ask({ origin })}
      />
      <Select
        label={say('office')}
        data={[...offices]}
        value={asked.office}
        placeholder={say('allOffices')}
        clearable
        onChange={(office) => ask({ office })}
      />
      {!isHeadquarters && (
        <Switch
          label={say('shared')}
          checked={asked.shared}
          onChange={(event) => ask({ shared: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={say('countMissing')}
        checked={asked.countMissing}
        onChange={(event) => ask({ countMissing: event.currentTarget.checked })}
      />
      <Switch
        label={say('whole')}
        checked={asked.whole}
        onChange={(event) => ask({ whole: event.currentTarget.checked })}
      />
      {choosesProtection && (
        <Switch
          label={say('protect')}
          checked={asked.protect}
          onChange={(event) => ask({ protect: event.currentTarget.checked })}
        />
      )}
      {choosesProtection && asked.protect && (
        <NumberInput
          label={say('fewest')}
          min={2}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={asked.fewest}
          onChange={(value) => typeof value === 'number' && value >= 2 && ask({ fewest: value })}
        />
      )}
    </section>
  );
}

const readDate = (typed: string) => parseTypedDate(typed, localToday());

function PeriodEnd({ end }: { readonly end: 'from' | 'to' }) {
  const say = useText('statistics');
  const asked = useAskedReport();
  return (
    <DateField
      label={say(end)}
      value={asked[end]}
      read={readDate}
      placeholder={say(end === 'from' ? 'fromHint' : 'toHint')}
      onDate={(value) => ask({ [end]: value })}
    />
  );
}
