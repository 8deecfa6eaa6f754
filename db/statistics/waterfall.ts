/**
 * From who is known to who is counted (statistics/RULES.md, Who is not in it): each of what a table counts leaves it at one step, or is counted,
 * so that the steps add up to everybody known. Pure.
 */

import { type FactValue, isMissingValue } from '../casework/derived/facts.ts';
import { toldOf } from '../casework/derived/request-told.ts';
import { AFTER_EVERY_DAY, byDay } from '../codebook/date.ts';
import { compareText } from '../codebook/order.ts';
import { isDatedUnit, type Step, type Unit } from '../contract/statistics.ts';
import { DATED_FACTS } from './dated-units.ts';
import { type Dimension, rowsIn } from './dimension.ts';
import type { Part, Placed } from './part.ts';
import { placed, placedAny } from './placing.ts';
import { isAssisted, POPULATION_RULES } from './populations.ts';
import { isAskedOffice, type Question } from './question.ts';

/** One of what a table counts, or several alike: services that one office gave, parts that were read as one. */
export interface Thing {
  readonly step: Step;
  readonly n: number;
  /** Its parts that count, or that would have: those which the order of answers begins with. */
  readonly parts: readonly Part[];
  /** Other parts of the same thing, whose answers fill what those lack. */
  readonly others: readonly Part[];
  /** What it is counted with: in the order of the table's dimensions, then of what it is narrowed by. */
  readonly values: readonly FactValue[];
  /** It is of the office, the origin and all else that was asked for. */
  readonly isSelected: boolean;
  /** Headquarters cannot have any of it, whatever is asked. */
  readonly isHeld: boolean;
}

/** Everything known, by the table's unit, each at its step. `shown`: how many of the dimensions are of the table; the others narrow it. */
export function waterfall(
  question: Question,
  parts: readonly Part[],
  dimensions: readonly Dimension[],
  shown: number,
): readonly Thing[] {
  const alike = parts.filter((part) => part.alike !== null);
  const known = parts.filter((part) => part.alike === null);
  return [...alike.map((part) => [part]), ...ofEach(question.unit, known)].flatMap((of) =>
    thingsOf(question, of, dimensions, shown),
  );
}

/** The parts of each case, or of each person; of what one office did each by itself. */
function ofEach(unit: Unit, parts: readonly Part[]): Iterable<readonly Part[]> {
  if (unit === 'cases') return Map.groupBy(parts, ({ caseId }) => caseId).values();
  if (unit === 'persons') return Map.groupBy(parts, ({ subject }) => subject).values();
  return parts.map((part) => [part]);
}

function thingsOf(
  question: Question,
  all: readonly Part[],
  dimensions: readonly Dimension[],
  shown: number,
): readonly Thing[] {
  const known = only(all, ({ standing }) => !standing.isAnonymous);
  // What may be counted stands for the whole: of a person with two cases, one of them refused, headquarters has the other.
  const open = only(known, ({ standing: { held } }) => held === 0 || (held === 1 && !question.shared));
  const pool = open.length > 0 ? open : known.length > 0 ? known : all;
  const ofOffice = only(pool, ({ office }) => isAskedOffice(question, office));
  const parts = inOrder(question.unit, ofOffice.length > 0 ? ofOffice : pool);
  const others = parts.length === pool.length ? NO_PARTS : pool.filter((part) => !parts.includes(part));
  const merged = mergedValues(parts, others, dimensions);
  const isDerived = dimensions.some(({ derive }) => derive !== undefined);
  const valuesOf = ({ day, request }: Pick<PlacedThing, 'day' | 'request'>): readonly FactValue[] =>
    isDerived
      ? merged.map((value, at) => dimensions[at]?.derive?.({ question, parts, others, day, request }) ?? value)
      : merged;
  const isSelectedWith = (values: readonly FactValue[]): boolean =>
    ofOffice.length > 0 && isOfOrigin(question, parts) && isNarrowed(question, parts, values, shown);
  const isHeld = known.length > 0 && known.every(({ standing }) => standing.held !== 0);
  const stepAt = (place: Placed, isSelected: boolean): Step => {
    // Who refuses is one number: nothing that is asked of the others may split it.
    if (open.length === 0) return isOnlyCounted(known) ? 'counted-only' : 'held-back';
    if (!isOf(question, parts)) return 'outside-population';
    if (place !== 'in') return NOT_IN[place];
    if (question.origins.length > 0 && parts.every((part) => nationalitiesOf(part).length === 0)) {
      return 'origin-unknown';
    }
    return isSelected ? 'counted' : 'not-selected';
  };
  return places(question, parts).map(({ place, n, day, request }) => {
    const values = valuesOf({ day, request });
    const isSelected = isSelectedWith(values);
    return { parts, others, values, isSelected, isHeld, step: stepAt(place, isSelected), n };
  });
}

const NO_PARTS: readonly Part[] = [];

/** Those of which it is so; mostly these are all. */
function only(parts: readonly Part[], isSo: (part: Part) => boolean): readonly Part[] {
  return parts.every(isSo) ? parts : parts.filter(isSo);
}

/** Anonymous rows, and those who asked for no more than that. */
function isOnlyCounted(known: readonly Part[]): boolean {
  return known.every(({ standing }) => standing.isCountedOnly && standing.held === 1);
}

/** By column the first answer in the order of the parts, or the one that its dimension merges; else the first reason why there is none. */
function mergedValues(
  parts: readonly Part[],
  others: readonly Part[],
  dimensions: readonly Dimension[],
): readonly FactValue[] {
  const [first] = parts;
  if (first !== undefined && parts.length + others.length === 1) return first.values;
  const all = [...parts, ...others].map(({ values }) => values);
  return (all[0] ?? []).map((value, at) => {
    const given = all.map((values) => values[at] ?? null).filter((one) => !isMissingValue(one));
    const merge = given.length > 1 ? dimensions[at]?.merge : undefined;
    return merge?.(given) ?? given[0] ?? value;
  });
}

const NOT_IN = { undated: 'not-dated', either: 'not-placed', out: 'outside-period' } as const;

/** An office that did not help has no instance of assistance, and gave nothing, whatever else the population is. */
function isOf({ population, unit }: Question, parts: readonly Part[]): boolean {
  if (OF_HELP.has(unit) && !parts.some(isAssisted)) return false;
  return parts.some(POPULATION_RULES[population].holds);
}

const OF_HELP: ReadonlySet<Unit> = new Set(['instances', 'services', 'stays']);

interface PlacedThing {
  readonly place: Placed;
  readonly n: number;
  readonly day?: string | undefined;
  readonly request?: string | undefined;
}

/** Where a thing lies; of what has days of its own each on its day. */
function places(question: Question, parts: readonly Part[]): readonly PlacedThing[] {
  const { unit, period, population } = question;
  if (unit === 'referrals') {
    return parts.flatMap((part) =>
      part.words(DATED_FACTS.referrals.days).map((request) => {
        const day = toldOf(request, 'day');
        return { place: day === undefined ? 'undated' : placedAny([day], period), n: 1, day, request };
      }),
    );
  }
  if (isDatedUnit(unit)) {
    const { days: id, done: counted } = DATED_FACTS[unit];
    const days = parts.flatMap((part) => part.words(id));
    const done = counted === null ? 0 : parts.reduce((sum, part) => sum + Number(part.fact(counted) ?? 0), 0);
    const undated = Math.max(0, done - days.length);
    const dated = days.map((day) => ({ place: placedAny([day], period), n: 1, day }));
    return undated === 0 ? dated : [...dated, { place: 'undated', n: undated }];
  }
  const alike = parts[0]?.alike ?? null;
  if (alike?.places) return alike.places;
  const { holds, since } = POPULATION_RULES[population];
  const begun = question.date === 'as-of' ? parts.filter(holds).flatMap(since) : [];
  return [{ place: placed(question, parts, begun), n: alike?.n ?? 1 }];
}
const nationalitiesOf = (part: Part): readonly string[] => part.words('nationalities');

function isOfOrigin({ origins }: Question, parts: readonly Part[]): boolean {
  return origins.length === 0 || parts.some((part) => nationalitiesOf(part).some((one) => origins.includes(one)));
}

/** By the answers that its cells read, so that a filter takes whom the rows of its codes count; a project by any part. `shown` dimensions stand before. */
function isNarrowed(
  { narrowed }: Question,
  parts: readonly Part[],
  values: readonly FactValue[],
  shown: number,
): boolean {
  return narrowed.every(({ dimension, codes, byAnyPart }, place) => {
    const at = shown + place;
    const read = byAnyPart === true ? parts.map((part) => part.values[at]) : [values[at]];
    return read.some((value) => rowsIn(dimension, value ?? null).some((row) => codes.includes(row)));
  });
}

/** A case counts with the answers of the office that opened it, a person as at the first help. */
function inOrder(unit: Unit, parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  const ranked = parts.map((part) => {
    const [help] = part.words('first-help');
    return { part, rank: help === undefined ? 1 : 0, help: help ?? AFTER_EVERY_DAY };
  });
  return ranked
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (unit === 'persons' ? byDay(a.help, b.help) || compareText(a.part.caseId, b.part.caseId) : 0) ||
        a.part.place - b.part.place,
    )
    .map(({ part }) => part);
}
