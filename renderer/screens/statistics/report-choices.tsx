import { MultiSelect, NumberInput, Select, Switch } from '@mantine/core';
import { COUNTABLE } from '../../../db/codebook/countable.ts';
import { asQuestion, isOwnCountable } from '../../../db/codebook/own-questions.ts';
import { REGION_VERSIONS } from '../../../db/codebook/regions.ts';
import {
  DATE_RULES,
  FIRST_CROSSED,
  isDatedUnit,
  isTableAt,
  MOST_ROWS,
  POPULATIONS,
  TABLE_ASKS,
  TABLES,
  type TableId,
} from '../../../db/contract/statistics.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { parseTypedDate } from '../../components/answers/typed-date.ts';
import { CountriesSelect } from '../../components/country-select.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { useMay, useSession } from '../../state/session.ts';
import { ask, askMapping, type ChosenDate, chosenTable, isSortedByRegion, useAskedReport } from './asked-report.ts';
import { ProjectChoices } from './project-choices.tsx';
import { ReportFilters } from './report-filters.tsx';
import styles from './statistics.module.css';

const DATES = DATE_RULES.filter((rule): rule is ChosenDate => rule !== 'as-of');

/** What is counted: unit, period, filters, how percentages are taken, protection. */
export function ReportChoices({ offices }: { readonly offices: readonly string[] }) {
  const say = useText('statistics');
  const asked = useAskedReport();
  const choosesProtection = useMay('report-unprotected');
  const { isExact } = chosenTable(asked, choosesProtection);
  const { kind } = useSession().station;
  return (
    <section className={styles.choices} aria-label={say('asks')}>
      {isExact && (
        <Select
          label={say('whichTable')}
          data={[
            ...TABLES.filter((table) => isTableAt(table, kind)).map((table) => ({
              value: table,
              label: say(`which-${table}`),
            })),
            // Its register is the office's own.
            ...(kind === 'headquarters' ? [] : [{ value: PROJECT, label: say('which-project') }]),
          ]}
          value={asked.isProject ? PROJECT : asked.table}
          allowDeselect={false}
          onChange={(value) =>
            value === PROJECT
              ? ask({ isProject: true })
              : askTable(TABLES.find((known) => known === value) ?? 'ctm-profile')
          }
        />
      )}
      {isExact && asked.isProject ? <ProjectChoices /> : <TableChoices offices={offices} />}
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

/** Of whom, what and when a table counts, and how percentages are taken. */
function TableChoices({ offices }: { readonly offices: readonly string[] }) {
  const say = useText('statistics');
  const asked = useAskedReport();
  const choosesProtection = useMay('report-unprotected');
  const { isExact, isOfDay, isRegister, units, unit: chosen } = chosenTable(asked, choosesProtection);
  const isHeadquarters = useSession().station.kind === 'headquarters';
  return (
    <>
      {isExact && !isRegister && <RowsAndColumns />}
      {isExact && isSortedByRegion(asked) && <Mapping />}
      <Select
        label={say('unit')}
        data={units.map((unit) => ({ value: unit, label: say(`unit-${unit}`) }))}
        value={chosen}
        allowDeselect={false}
        onChange={(value) => ask({ unit: units.find((unit) => unit === value) ?? chosen })}
      />
      {isExact && !isRegister && (
        <Select
          label={say('population')}
          data={POPULATIONS.map((population) => ({ value: population, label: say(`population-${population}`) }))}
          value={asked.population}
          allowDeselect={false}
          onChange={(value) => ask({ population: POPULATIONS.find((known) => known === value) ?? 'assisted' })}
        />
      )}
      {isExact && !isRegister && !isOfDay && !isDatedUnit(chosen) && (
        <Select
          label={say('by')}
          data={DATES.map((date) => ({ value: date, label: say(`by-${date}`) }))}
          value={asked.date}
          allowDeselect={false}
          onChange={(value) => ask({ date: DATES.find((known) => known === value) ?? 'first-help' })}
        />
      )}
      {choosesProtection && (
        <fieldset className={styles.period}>
          <legend>{say(isOfDay ? 'by-as-of' : 'period')}</legend>
          {!isOfDay && <PeriodEnd end="from" />}
          <PeriodEnd end="to" />
        </fieldset>
      )}
      {isExact && !isOfDay && (
        <fieldset className={styles.period}>
          <legend>{say('compared')}</legend>
          <PeriodEnd end="from" of="beforeFrom" />
          <PeriodEnd end="to" of="beforeTo" />
        </fieldset>
      )}
      {choosesProtection && (
        <>
          {!isRegister && (
            <CountriesSelect
              label={say('origin')}
              value={asked.origins}
              placeholder={say('allCountries')}
              onChange={(origins) => ask({ origins })}
            />
          )}
          <MultiSelect
            label={say('office')}
            data={[...offices]}
            value={[...asked.offices]}
            placeholder={asked.offices.length === 0 ? say('allOffices') : ''}
            clearable
            onChange={(chosen) => ask({ offices: chosen })}
          />
        </>
      )}
      {isExact && !isRegister && <ReportFilters />}
      {choosesProtection && !isRegister && !isHeadquarters && (
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
    </>
  );
}

/** What the rows of a free table are, and the columns of any. */
function RowsAndColumns() {
  const say = useText('statistics');
  const language = useLanguage((state) => state.language);
  const { table, rows, columns, top } = useAskedReport();
  const isFree = table === 'cross';
  const { answer: own } = useAsked('own questions', () => waymark.ownQuestions.list({}));
  const seesExact = useMay('report-unprotected');
  const ofOffices = (seesExact ? (own?.questions ?? []) : [])
    .filter(isOwnCountable)
    .map((one) => ({ id: one.id, label: asQuestion(one).label }));
  const countable = [...COUNTABLE, ...ofOffices].map(({ id, label }) => ({ value: id, label: label[language] }));
  return (
    <>
      {isFree && (
        <Select
          label={say('rows')}
          data={countable}
          searchable
          value={rows ?? FIRST_CROSSED.rows}
          allowDeselect={false}
          onChange={(value) => ask({ rows: value })}
        />
      )}
      <Select
        label={say('columns')}
        data={countable}
        searchable
        clearable={!isFree}
        placeholder={say('noColumns')}
        value={columns ?? (isFree ? FIRST_CROSSED.columns : null)}
        allowDeselect={!isFree}
        onChange={(value) => ask({ columns: value })}
      />
      {isFree && (
        <NumberInput
          label={say('top')}
          min={1}
          max={MOST_ROWS}
          clampBehavior="strict"
          allowDecimal={false}
          placeholder={say('allRows')}
          value={top ?? ''}
          onChange={(value) => ask({ top: typeof value === 'number' && value >= 1 ? value : null })}
        />
      )}
    </>
  );
}

/** In the list of tables, a project line. */
const PROJECT = 'project';

/** By which regions countries are sorted; cleared, by those that the table has. */
function Mapping() {
  const say = useText('statistics');
  const { mapping } = useAskedReport();
  return (
    <Select
      label={say('mapping')}
      data={REGION_VERSIONS.map((value) => ({ value, label: say(`mapping-${value}`) }))}
      clearable
      placeholder={say('mappingOfTable')}
      value={mapping}
      onChange={(value) => askMapping(REGION_VERSIONS.find((known) => known === value) ?? null)}
    />
  );
}

/** Another table is asked of those, in the unit and by the date, that it is of where nobody asks for others. */
function askTable(table: TableId): void {
  const { population, unit, date } = TABLE_ASKS[table];
  ask({ table, isProject: false, population, unit, columns: null, ...(date === 'as-of' ? {} : { date }) });
}

const readDate = (typed: string) => parseTypedDate(typed, localToday());

interface PeriodEndProps {
  readonly end: 'from' | 'to';
  /** Which choice it is; that of the period itself where nothing is said. */
  readonly of?: 'from' | 'to' | 'beforeFrom' | 'beforeTo';
}

function PeriodEnd({ end, of = end }: PeriodEndProps) {
  const say = useText('statistics');
  const asked = useAskedReport();
  return (
    <DateField
      label={say(end)}
      value={asked[of]}
      read={readDate}
      placeholder={of === end ? say(end === 'from' ? 'fromHint' : 'toHint') : ''}
      onDate={(value) => ask({ [of]: value })}
    />
  );
}
