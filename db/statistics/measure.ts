/** Counting: everybody known is put at a step of the waterfall once, and everything a table says is taken from that. */
import { type FactValue, isMissingValue } from '../casework/derived/facts.ts';
import { groupsByCase } from '../casework/record/groups.ts';
import { compareText } from '../codebook/order.ts';
import { STEPS, type Step } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import type { Dimension } from './dimension.ts';
import type { Group } from './group.ts';
import type { Part } from './part.ts';
import { isReadApart, readAlike, readParts } from './parts.ts';
import type { Question } from './question.ts';
import { type Thing, waterfall } from './waterfall.ts';

/** The rows of a person who is in the table more than once, or of people who came together: each knows the others. */
export interface Repeated {
  readonly subject: string;
  readonly values: readonly FactValue[];
}

export interface OfficeCount {
  readonly office: string;
  readonly instances: number;
  readonly subjects: number;
}

export interface PersonRange {
  readonly least: number;
  readonly most: number;
  readonly notCompared: number;
}

interface Known {
  readonly n: number;
  readonly persons: PersonRange;
}

export interface Measure {
  readonly groups: readonly Group[];
  readonly repeated: readonly Repeated[];
  /** How many of everything known headquarters cannot have: one number, whatever is asked. */
  readonly held: number;
  readonly unclassified: number;
  readonly offices: readonly OfficeCount[];
  readonly persons: PersonRange;
  /** How many would be in the table but for a date that may lie on either side of an end of the period. */
  readonly undecided: number;
  /** How many would be in it in another period, or may be. */
  readonly outside: number;
  /** How many of the selection are not of the population: of instances the cases of which no office is. */
  readonly outsidePopulation: number;
  /** In how many of those counted two offices answered otherwise to something that the table shows. */
  readonly differing: number;
  /** The steps in their order, with how many leave at each. They add up to everybody known. */
  readonly steps: readonly (Known & { readonly step: Step })[];
  readonly everybody: Known;
}

/** Everybody known by the unit of a question, each by itself at its step, with its case. Reads the facts once. */
export function thingsOf(db: Database, dimensions: readonly Dimension[], question: Question): readonly Thing[] {
  const all = readOf(dimensions, question);
  return waterfall(question, readParts(db, question, all), all, dimensions.length);
}

/** What a table counts, and the same in the period that it is compared with, where it is. Reads the facts once, or for each period where those alike are counted as they are read. */
export function measure(
  db: Database,
  dimensions: readonly Dimension[],
  question: Question,
): { readonly measured: Measure; readonly before: Measure | null } {
  const all = readOf(dimensions, question);
  const groups = groupsByCase(db);
  // Where a part stands for itself no period changes it.
  const apart = isReadApart(question, all) ? readParts(db, question, all) : null;
  const measureOf = (asked: Question): Measure =>
    measureParts(apart ?? readAlike(db, asked, all, groups.size > 0), dimensions, asked, groups);
  const { compared } = question;
  return {
    measured: measureOf(question),
    before: compared === null ? null : measureOf({ ...question, period: compared }),
  };
}

/** The dimensions of a table, then those that narrow it. */
export function readOf(dimensions: readonly Dimension[], { narrowed }: Question): readonly Dimension[] {
  return [...dimensions, ...narrowed.map(({ dimension }) => dimension)];
}

/** What a table counts of these parts, which were read with {@link readOf}. `groups`: who came with whom. */
export function measureParts(
  parts: readonly Part[],
  dimensions: readonly Dimension[],
  question: Question,
  groups: ReturnType<typeof groupsByCase>,
): Measure {
  const things = waterfall(question, parts, readOf(dimensions, question), dimensions.length);
  const at = Map.groupBy(things, ({ step }) => step);
  const counted = at.get('counted') ?? [];
  const behind = subjectsBehind(groups, counted);
  const selectedAt = (...steps: readonly Step[]): number =>
    steps.reduce((sum, step) => sum + total(at.get(step) ?? [], ({ isSelected }) => isSelected), 0);
  return {
    groups: counted.flatMap(groupsOf),
    repeated: repeatedOf(counted, behind),
    held: total(things, ({ isHeld }) => isHeld),
    unclassified: counted.reduce((sum, { parts: of, n }) => sum + unclassifiedOf(of) * n, 0),
    offices: officesOf(counted, behind),
    persons: personRange(counted),
    undecided: selectedAt('not-placed'),
    outside: selectedAt('not-placed', 'outside-period'),
    outsidePopulation: outsidePopulation(question, things),
    differing: counted.filter((thing) => differs(thing, dimensions)).length,
    steps: STEPS.map((step) => ({ step, ...knownOf(at.get(step) ?? []) })),
    everybody: knownOf(things),
  };
}

/** By its values; of those alike, one for all that their cells say. */
function groupsOf(thing: Thing): readonly Group[] {
  const alike = thing.parts[0]?.alike ?? null;
  if (alike === null) return [thing];
  if (thing.values.every((value) => value === null)) return alike.cells;
  return alike.cells.map(({ values, n }) => ({
    values: thing.values.map((value, at) => value ?? values[at] ?? null),
    n,
  }));
}

const total = (things: readonly Thing[], isCounted: (thing: Thing) => boolean = () => true): number =>
  things.reduce((sum, thing) => (isCounted(thing) ? sum + thing.n : sum), 0);
const knownOf = (things: readonly Thing[]): Known => ({ n: total(things), persons: personRange(things) });
const unclassifiedOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { unclassified }) => sum + unclassified, 0);

/** Whether two parts of one thing answer a column of the table, and not alike. */
function differs({ parts, others }: Thing, dimensions: readonly Dimension[]): boolean {
  if (parts.length + others.length < 2) return false;
  const all = [...parts, ...others];
  return dimensions.some(
    (dimension, at) =>
      dimension.merge === undefined &&
      new Set(all.map(({ values }) => values[at] ?? null).filter((value) => !isMissingValue(value))).size > 1,
  );
}

/** An office that wrote in a case and did not help is no instance; the case is outside where every office of the selection is. */
function outsidePopulation({ unit }: Question, things: readonly Thing[]): number {
  const selected = things.filter(({ isSelected }) => isSelected);
  const outside = selected.filter(({ step }) => step === 'outside-population');
  if (unit !== 'instances') return total(outside);
  const isAlike = ({ parts }: Thing) => parts.some(({ alike }) => alike !== null);
  const casesOf = (of: readonly Thing[]) =>
    new Set(of.filter((thing) => !isAlike(thing)).flatMap(({ parts }) => parts.map(({ caseId }) => caseId)));
  const inside = casesOf(selected.filter(({ step }) => step !== 'outside-population'));
  return total(outside.filter(isAlike)) + [...casesOf(outside)].filter((caseId) => !inside.has(caseId)).length;
}

/** Whoever was read with others alike is in the table once. */
function repeatedOf(counted: readonly Thing[], behind: Behind): readonly Repeated[] {
  const rows = counted
    .filter(({ parts: [part] }) => part?.alike === null)
    .flatMap(({ parts: [part], values }) => (part === undefined ? [] : [{ subject: behind(part), values }]));
  return [...Map.groupBy(rows, ({ subject }) => subject).values()].filter((of) => of.length > 1).flat();
}

type Behind = (part: Part) => string;

/** Who counts as one where small numbers are protected: a person, or all who came together with them, whichever of their cases did. */
function subjectsBehind(groups: ReturnType<typeof groupsByCase>, counted: readonly Thing[]): Behind {
  const parts = groups.size === 0 ? [] : counted.flatMap(({ parts: of }) => of.filter(({ alike }) => alike === null));
  // Of several cases that came with others the first by its id: the order in which they were read chooses nothing.
  const byCase = parts.toSorted((a, b) => compareText(b.caseId, a.caseId));
  const together = new Map(
    byCase.flatMap(({ caseId, subject }) => {
      const group = groups.get(caseId);
      return group === undefined ? [] : [[subject, `group ${group}`] as const];
    }),
  );
  return ({ subject }) => together.get(subject) ?? subject;
}

function officesOf(counted: readonly Thing[], behind: Behind): readonly OfficeCount[] {
  const found = new Map<string, { instances: number; readonly parts: Set<Part> }>();
  for (const { parts, n } of counted) {
    for (const part of parts) {
      if (!part.standing.isInstance) continue;
      const office = found.get(part.office) ?? { instances: 0, parts: new Set() };
      found.set(part.office, office);
      if (part.alike === null) office.parts.add(part);
      else office.instances += n;
    }
  }
  // In the order of codes: which of them is hidden beside a small one hangs on nothing that was read. Of those alike each is a person of its own.
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([office, { instances, parts }]) => ({
      office,
      instances: instances + parts.size,
      subjects: instances + new Set([...parts].map(behind)).size,
    }));
}

/**
 * The office that opens a case compares its own persons, so those of one office are different people; nobody has compared persons of
 * different offices, nor cases without a person, so each of these may be anyone (statistics/RULES.md, Units).
 */
function personRange(things: readonly Thing[]): PersonRange {
  let alone = 0;
  const others = new Set<string>();
  const aloneBy = new Map<string, number>();
  const othersBy = new Map<string, Set<string>>();
  for (const { parts, n } of things) {
    for (const part of parts) {
      const { namedBy } = part;
      if (part.alike !== null) {
        alone += n;
        if (namedBy !== null) aloneBy.set(namedBy, (aloneBy.get(namedBy) ?? 0) + n);
        continue;
      }
      const { subject } = part;
      others.add(subject);
      if (namedBy === null) continue;
      const found = othersBy.get(namedBy);
      if (found === undefined) othersBy.set(namedBy, new Set([subject]));
      else found.add(subject);
    }
  }
  const most = alone + others.size;
  const compared = [...new Set([...aloneBy.keys(), ...othersBy.keys()])].map(
    (office) => (aloneBy.get(office) ?? 0) + (othersBy.get(office)?.size ?? 0),
  );
  const known = Math.max(0, ...compared);
  return { least: Math.max(known, Math.min(most, 1)), most, notCompared: most - known };
}
