import { FIRST } from './001-first.ts';
import { WITNESS } from './002-witness.ts';

/** One step of the schema. A released one is never edited; the next is a new file. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first', sql: FIRST },
  { number: 2, name: 'witness', sql: WITNESS },
];
