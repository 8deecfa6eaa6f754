/** Whom the numbers of a period count, read from the facts: everybody first helped in it whose sharing with headquarters is not refused. */
import { groupsByCase } from '../../casework/record/groups.ts';
import type { Database } from '../../store/database.ts';
import { rowsIn } from '../dimension.ts';
import type { Part } from '../part.ts';
import { readParts } from '../parts.ts';
import { firstHelp, type Period } from '../placing.ts';
import { countriesOfOffices, type Question } from '../question.ts';
import { type Thing, waterfall } from '../waterfall.ts';
import { type CountedPerson, tallyNumber } from './counted-person.ts';
import { PRINTED_DIMENSIONS, QUARTERS } from './printed-list.ts';

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export function daysOfYears(first: number, last: number): Days {
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** `office`: those whom it helped, as it knows them; null: of all offices, each person once. */
export function peopleOfPeriod(db: Database, period: Days, office: string | null): readonly CountedPerson[] {
  const question = questionOf(db, period, office);
  return countedOf(readParts(db, question, PRINTED_DIMENSIONS), question, groupsByCase(db));
}

/** Those of each office that helped somebody first in the period. Of an office only those are looked at in whom it has a part. */
export function peopleByOffice(db: Database, period: Days): readonly (readonly CountedPerson[])[] {
  const parts = readParts(db, questionOf(db, period, null), PRINTED_DIMENSIONS);
  const bySubject = Map.groupBy(parts, ({ subject }) => subject);
  const ofOffices = new Map<string, Part[]>();
  const groups = groupsByCase(db);
  for (const all of bySubject.values()) {
    for (const office of new Set(all.map((part) => part.office))) {
      const known = ofOffices.get(office) ?? [];
      ofOffices.set(office, known);
      known.push(...all);
    }
  }
  return [...ofOffices]
    .map(([office, own]) => countedOf(own, questionOf(db, period, office), groups))
    .filter((people) => people.length > 0);
}

/** Somebody whom an office knows, of whichever year; `year`: that of the first help there, null where that is not certain or was none. */
interface KnownPerson {
  readonly person: CountedPerson;
  readonly caseIds: readonly string[];
  readonly year: number | null;
}

/** Everybody whom an office knows; with `shared` those whom headquarters can have. */
export function peopleOfOffice(db: Database, office: string, shared = true): readonly KnownPerson[] {
  const question = {
    ...questionOf(db, { from: null, to: null }, office),
    shared,
    population: 'known',
    date: 'opened',
  } as const;
  const groups = groupsByCase(db);
  const parts = readParts(db, question, PRINTED_DIMENSIONS);
  return waterfall(question, parts, PRINTED_DIMENSIONS, PRINTED_DIMENSIONS.length)
    .filter(({ step }) => step === 'counted' || step === 'not-dated' || step === 'not-placed')
    .flatMap((thing) =>
      personOf(thing, groups).map((person) => ({ person, caseIds: caseIdsOf(thing), year: yearOf(thing) })),
    );
}

function yearOf({ parts }: Thing): number | null {
  const between = firstHelp(parts);
  const [from, to] = [between?.from, between?.to].map((day) => Number(day?.slice(0, 4)));
  return from !== undefined && from === to ? from : null;
}

function caseIdsOf({ parts, others }: Thing): readonly string[] {
  return [...new Set([...parts, ...others].map((part) => part.caseId))];
}

function questionOf(db: Database, period: Period, office: string | null): Question {
  return {
    population: 'assisted',
    unit: 'persons',
    date: 'first-help',
    period,
    offices: office === null ? [] : [office],
    origins: [],
    narrowed: [],
    compared: null,
    countries: countriesOfOffices(db),
    shared: true,
  };
}

type Groups = ReturnType<typeof groupsByCase>;

function countedOf(parts: readonly Part[], question: Question, groups: Groups): readonly CountedPerson[] {
  const things = waterfall(question, parts, PRINTED_DIMENSIONS, PRINTED_DIMENSIONS.length);
  return things.filter(({ step }) => step === 'counted').flatMap((thing) => personOf(thing, groups));
}

function personOf(thing: Thing, groups: Groups): readonly CountedPerson[] {
  const { parts, values } = thing;
  const [caseId, ...more] = caseIdsOf(thing);
  if (caseId === undefined) return [];
  const together = [caseId, ...more].map((one) => groups.get(one)).find((group) => group !== undefined);
  const quarter = quarterOf(parts);
  const answers = PRINTED_DIMENSIONS.flatMap((dimension, at) =>
    rowsIn(dimension, values[at] ?? null).map((row) => [dimension.id, row] as const),
  );
  return [
    {
      tally: tallyNumber([caseId, ...more]),
      ...(together === undefined ? {} : { together }),
      answers: Object.fromEntries([...answers, ...(quarter === null ? [] : [[QUARTERS.id, quarter] as const])]),
    },
  ];
}

/** Null where the first day of help is not known so closely. */
function quarterOf(parts: readonly Part[]): string | null {
  const between = firstHelp(parts);
  if (between === undefined) return null;
  const [from, to] = [between.from, between.to].map((day) => Math.ceil(Number(day.slice(5, 7)) / 3));
  return from === to ? `q${from}` : null;
}
