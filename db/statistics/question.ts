/** What is asked of a table, checked: every choice names something that there is, so that a slip of the finger is never a true-looking zero. */

import { dateFault, earliest, latest } from '../codebook/date.ts';
import { isCountry } from '../codebook/world.ts';
import {
  type DateRule,
  isDatedUnit,
  type Population,
  type ReportRequest,
  TABLE_ASKS,
  type Unit,
  unitsOf,
} from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import type { Table } from './dimension.ts';
import { type Narrowing, narrowingOf, projectsAsked } from './filter.ts';
import type { Period } from './placing.ts';
import { POPULATION_RULES } from './populations.ts';
import type { OwnDimensions } from './variable-dimension.ts';

/** A table is population × unit × date × dimensions (statistics/RULES.md, What a table is). */
export interface Question {
  readonly population: Population;
  readonly unit: Unit;
  readonly date: DateRule;
  readonly period: Period;
  /** Of any of these offices, and of any of these countries; empty: of all. */
  readonly offices: readonly string[];
  readonly origins: readonly string[];
  /** Filters, all of which hold; the project lines that are asked for among them. */
  readonly narrowed: readonly Narrowing[];
  /** Another period, whose numbers stand beside; null where none is asked for. */
  readonly compared: Period | null;
  /** In which country each office is, as far as it is known here. */
  readonly countries: ReadonlyMap<string, string>;
  /** Leave out what headquarters cannot have (statistics/RULES.md, What headquarters can have). */
  readonly shared: boolean;
}

/**
 * Throws `report-no-such-day`, `report-period-reversed`, `report-as-of-alone`, `report-whole-months`, `report-no-such-country`,
 * `report-no-such-office`, `report-no-such-filter`, `report-no-such-project`, `report-date-of-unit`, `report-unit-of-table`.
 */
export function questionOf(
  db: Database,
  table: Table,
  request: ReportRequest,
  headquarters: boolean,
  today: string,
  own: OwnDimensions = () => undefined,
): Question {
  const asked = table.date === 'as-of' ? { ...request, asOf: dayOfTable(request, today) } : request;
  const unit = unitOf(asked, table);
  const population = asked.population ?? table.population;
  const date = dateOf(asked, table, population, unit);
  const origins = asked.origin ?? [];
  if (!origins.every(isCountry)) throw new WaymarkError('report-no-such-country');
  return {
    population,
    unit,
    date,
    period: periodOf(asked, date),
    offices: officesAsked(db, asked),
    origins,
    narrowed: [
      ...(asked.narrowed ?? []).map((one) => narrowingOf(db, one, own, asked.mapping)),
      ...projectsAsked(db, asked.project ?? []),
    ],
    compared: comparedPeriod(asked, date),
    countries: countriesOfOffices(db),
    shared: asked.shared || headquarters,
  };
}

/** What is asked of a table of a register. Throws `report-register-alone` where it is more than it takes, `report-no-such-office`, and as periods do. */
export function registerQuestion(
  db: Database,
  asked: ReportRequest,
): Pick<Question, 'period' | 'compared' | 'offices'> {
  const { unit, population, date, asOf, origin, project, narrowed = [], rows, columns, top, shared, mapping } = asked;
  const others = [population, date, asOf, origin, project, rows, columns, top, mapping].some(
    (choice) => choice !== undefined,
  );
  if (others || narrowed.length > 0 || shared || !unitsOf(asked.table).includes(unit ?? TABLE_ASKS[asked.table].unit)) {
    throw new WaymarkError('report-register-alone');
  }
  return {
    period: periodOf(asked, 'helped'),
    compared: comparedPeriod(asked, 'helped'),
    offices: officesAsked(db, asked),
  };
}

/** Whether an office is one of those that are asked for. */
export function isAskedOffice({ offices }: Pick<Question, 'offices'>, office: string): boolean {
  return offices.length === 0 || offices.includes(office);
}

function officesAsked(db: Database, { office = [] }: ReportRequest): readonly string[] {
  const unknown = office.find((one) => !isOffice(db, one));
  if (unknown !== undefined) throw new WaymarkError('report-no-such-office', { office: unknown });
  return office;
}

/** A table that is always as of a day is as of today where nobody asks for another; a date that brings in makes it no other table. */
function dayOfTable({ asOf, date }: ReportRequest, today: string): string {
  if (date !== undefined) throw new WaymarkError('report-as-of-alone');
  return asOf ?? today;
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

function periodOf({ from, to, asOf }: Pick<ReportRequest, 'from' | 'to' | 'asOf'>, date: DateRule): Period {
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

function comparedPeriod({ compared, asOf }: ReportRequest, date: DateRule): Period | null {
  if (compared === undefined) return null;
  if (asOf !== undefined) throw new WaymarkError('report-as-of-alone');
  return periodOf(compared, date);
}

/** The country of each office that is known here, its own too, by their cards. */
export function countriesOfOffices(db: Database): ReadonlyMap<string, string> {
  return new Map(countries(db).all.all());
}
const countries = cachedPerDatabase((db) => ({
  all: db
    .prepare<[], [string, string]>(
      'SELECT office, country FROM known_station UNION SELECT office, country FROM own_station',
    )
    .raw(),
}));

/** An office of ours: this one, one that is known here, or one that wrote in a case that is here, which is looked for only where no card names it. */
function isOffice(db: Database, office: string): boolean {
  return (
    hasCard(db, office) || db.prepare<[string], 1>('SELECT 1 FROM fact WHERE office = ?').pluck().get(office) === 1
  );
}

function hasCard(db: Database, office: string): boolean {
  return (
    db
      .prepare<[{ office: string }], 1>(
        'SELECT 1 FROM own_station WHERE office = @office UNION SELECT 1 FROM known_station WHERE office = @office',
      )
      .pluck()
      .get({ office }) === 1
  );
}
