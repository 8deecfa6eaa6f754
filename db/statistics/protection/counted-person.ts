/** A person as the numbers that leave count one: a tally number and answers, nothing else. Pure. */
import { type Digest, digestOf, sumOfDigests } from './digest.ts';
import { codesOfPart, NOT_KNOWN, type PrintedVariable, rowsOf } from './printed-variable.ts';
import type { RowCount } from './split-total.ts';

export interface CountedPerson {
  readonly tally: Digest;
  /** The row of each variable by its id; none where there is no answer. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whom they came with, as the office notes it: the same of everybody who came together. In no key, and kept with no edition. */
  readonly together?: string;
}

/**
 * Known only to who holds the case, since the id of a case is drawn at random. Of a person with several cases the smallest, so that one person
 * has one.
 */
export function tallyNumber(caseIds: readonly [string, ...string[]]): Digest {
  const [first, ...others] = caseIds.map((id) => digestOf('waymark tally 1', id));
  return others.reduce((least, one) => (one < least ? one : least), first ?? 0n);
}

/** The row in which a person stands; a code that the table does not know is *not known*. */
export function rowOf(variable: PrintedVariable, { answers }: CountedPerson): string {
  const answer = answers[variable.id];
  return variable.rows.some(({ code }) => code === answer) ? (answer ?? NOT_KNOWN) : NOT_KNOWN;
}

/** Those in a row or a group of rows. */
export function peopleOfPart(
  variable: PrintedVariable,
  part: string,
  people: readonly CountedPerson[],
): readonly CountedPerson[] {
  const codes = new Set(codesOfPart(variable, part));
  return people.filter((person) => codes.has(rowOf(variable, person)));
}

export function countRows(variable: PrintedVariable, people: readonly CountedPerson[]): readonly RowCount[] {
  const n = new Map<string, number>();
  for (const person of people) n.set(rowOf(variable, person), (n.get(rowOf(variable, person)) ?? 0) + 1);
  return rowsOf(variable).map(({ code, group }) => ({ code, group: group ?? null, n: n.get(code) ?? 0 }));
}

/** The same for the same people, whatever they answered. */
export function keyOfPeople(people: readonly CountedPerson[]): Digest {
  return sumOfDigests(people.map(({ tally }) => digestOf(tally)));
}

/** Another where one person, or one of the answers that the table reads, is another. */
export function keyOfAnswers(variables: readonly PrintedVariable[], people: readonly CountedPerson[]): Digest {
  return sumOfDigests(
    people.map((person) => digestOf(person.tally, ...variables.map((variable) => rowOf(variable, person)))),
  );
}
