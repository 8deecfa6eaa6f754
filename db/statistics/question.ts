/** What is asked of a table, checked: every choice names something that there is, so that a slip of the finger is never a true-looking zero. */

import { dateFault, earliest, latest } from '../codebook/date.ts';
import { list } from '../codebook/lists/index.ts';
import { VARIABLES, type Variable } from '../codebook/variables.ts';
import { isCountry } from '../codebook/world.ts';
import {
  type DateRule,
  isDatedUnit,
  type Population,
  type ReportRequest,
  type Unit,
  unitsOf,
} from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import type { Table } from './dimension.ts';
import type { Period } from './placing.ts';
import { POPULATION_RULES } from './populations.ts';

/** A variable of the codebook and the code that it must have. */
export interface Narrowing {
  readonly variable: Variable;
  readonly code: string;
}

/** A table is population × unit × date × dimensions (statistics/RULES.md, What a table is). */
export interface Question {
  readonly population: Population;
  readonly unit: Unit;
  readonly date: DateRule;
  readonly period: Period;
  readonly office: string | null;
  readonly origin: string | null;
  readonly narrowed: readonly Narrowing[];
  /** Leave out what headquarters cannot have (statistics/RULES.md, What headquarters can have). */
  readonly shared: boolean;
}

/**
 * Throws `report-no-such-day`, `report-period-reversed`, `report-as-of-alone`, `report-whole-months`, `report-no-such-country`,
 * `report-no-such-office`, `report-no-such-filter`, `report-date-of-unit`, `report-unit-of-table`.
 */
export function questionOf(db: Database, table: Table, asked: ReportRequest, headquarters: boolean): Question {
  const unit = unitOf(asked, table);
  const population = asked.population ?? table.population;
  const date = dateOf(asked, table, population, unit);
  if (asked.origin !== undefined && !isCountry(asked.origin)) throw new WaymarkError('report-no-such-country');
  if (asked.office !== undefined && !isOffice(db, asked.office)) {
    throw new WaymarkError('report-no-such-office', { office: asked.office });
  }
  return {
    population,
    unit,
    date,
    period: periodOf(asked, date),
    office: asked.office ?? null,
    origin: asked.origin ?? null,
    narrowed: (asked.narrowed ?? []).map(narrowingOf),
    shared: asked.shared || headquarters,
  };
}

function unitOf(asked: ReportRequest, table: Table): Unit {
  const unit = asked.unit ?? table.unit;
  if (!unitsOf(table.id).includes(unit)) throw new WaymarkError('report-unit-of-table');
  return unit;
}

function dateOf(asked: ReportRequest, table: Table, population: Population, unit: Unit): DateRule {
  if (isDatedUnit(unit)) {
    if (asked.asOf !== undefined || (asked.date ?? 'helped') !== 'helped')
      throw new WaymarkError('report-date-of-unit');
    return 'helped';
  }
  if (asked.asOf !== undefined) return 'as-of';
  return asked.date ?? (population === table.population ? table.date : POPULATION_RULES[population].date);
}

function periodOf({ from, to, asOf }: ReportRequest, date: DateRule): Period {
  for (const day of [from, to, asOf]) {
    if (day !== undefined && dateFault(day) !== undefined) throw new WaymarkError('report-no-such-day', { day });
  }
  if (asOf !== undefined) {
    if (from !== undefined || to !== undefined) throw new WaymarkError('report-as-of-alone');
    return { from: null, to: latest(asOf) };
  }
  // Of a day in the person's own life only the month is open.
  if (date === 'identified' && [from, to].some((day) => day?.length === DAY))
    throw new WaymarkError('report-whole-months');
  const period = { from: from === undefined ? null : earliest(from), to: to === undefined ? null : latest(to) };
  if (period.from !== null && period.to !== null && period.to < period.from) {
    throw new WaymarkError('report-period-reversed');
  }
  return period;
}
const DAY = 'YYYY-MM-DD'.length;

/** An office of ours: this one, one that is known here, or one that wrote in a case that is here. */
function isOffice(db: Database, office: string): boolean {
  return (
    db
      .prepare<[{ office: string }], number>(
        `SELECT EXISTS (SELECT 1 FROM own_station WHERE office = @office)
           OR EXISTS (SELECT 1 FROM known_station WHERE office = @office)
           OR EXISTS (SELECT 1 FROM fact WHERE office = @office)`,
      )
      .pluck()
      .get({ office }) === 1
  );
}

function narrowingOf(filter: NonNullable<ReportRequest['narrowed']>[number]): Narrowing {
  const variable = VARIABLES.find(({ id }) => id === filter.variable);
  const codes = variable?.list === undefined ? [] : list(variable.list).codes;
  if (variable === undefined || !codes.some(({ code }) => code === filter.code)) {
    throw new WaymarkError('report-no-such-filter', { filter: `${filter.variable}=${filter.code}` });
  }
  return { variable, code: filter.code };
}
