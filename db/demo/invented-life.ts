/** What one invented case is about; its records are written from it. */
import type { Answer } from '../codebook/types.ts';
import type { Chance } from './chance.ts';
import type { InventedName, NAME_SETS, Sex } from './invented-names.ts';

type InterchangeBody = Readonly<Record<string, Answer>>;

/** One record of an interchange line (README.md, Without a window). */
export interface InterchangeRecord {
  readonly kind: string;
  /** A label within its line, by which another record of it is answered or continued. */
  readonly id?: string;
  readonly date?: string;
  readonly body: InterchangeBody;
}

/** Who someone is in every case of theirs. */
export interface Person {
  readonly label: string;
  readonly set: (typeof NAME_SETS)[number];
  readonly sex: Sex;
  readonly named: InventedName;
}

const DAY = 86_400_000;
/** The day so many days after another. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** What one case is about; its parts are written from it. */
export interface Life extends Person {
  readonly lots: Chance;
  readonly age: number;
  readonly minor: boolean;
  readonly contact: string;
  readonly sexual: boolean;
  readonly labour: boolean;
  readonly country: string;
}
