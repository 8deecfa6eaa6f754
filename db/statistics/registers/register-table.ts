/** A table of a register: its lines are counted as they are, each on its day, and nobody is in them (statistics/RULES.md, Registers). */
import type { FactValue } from '../../casework/derived/facts.ts';
import type { Text } from '../../codebook/types.ts';
import type { ReportDimension } from '../../contract/report.ts';
import type { RegisterTableId } from '../../contract/statistics.ts';
import type { Database } from '../../store/database.ts';
import type { Dimension } from '../dimension.ts';
import type { Period } from '../placing.ts';

export interface RegisterTable {
  readonly id: RegisterTableId;
  readonly title: Text;
  readonly dimensions: readonly Dimension[];
  /** Its sentence, with what fills it. */
  readonly note: (db: Database) => Text;
  readonly linesOf: (db: Database, asked: RegisterAsked) => readonly RegisterLine[];
  /** Of each office until which day its register is here, null where nothing is; left out, of those counted until today. */
  readonly until?: (db: Database, today: string) => ReadonlyMap<string, string | null>;
  /** What is said beside those counted, in numbers that are no part of them. */
  readonly besides?: (
    db: Database,
    counted: readonly RegisterLine[],
    asked: RegisterAsked,
  ) => readonly ReportDimension[];
}

export interface RegisterAsked {
  readonly period: Period;
  /** Those that are asked for; empty: all. */
  readonly offices: readonly string[];
  /** The office's own day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One line of a register, or several alike. */
export interface RegisterLine {
  readonly n: number;
  /** A day, a month or a year; null where nobody noted one. */
  readonly day: string | null;
  /** False where it may not have been: it is then not placed in a period in which it may lie. */
  readonly isSure: boolean;
  readonly office: string;
  /** In the order of the dimensions. */
  readonly values: readonly FactValue[];
}
