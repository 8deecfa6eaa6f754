/**
 * What is derived of a case, as plain rows: which of its lines are in force, the index row with the words it is found by, the facts, what sealing asks.
 * Pure, from no more than it is given: the same here and on a second thread (`work-ahead.ts`). What asks the database for it and writes it is `derive.ts`.
 */
import type { CaseRecord } from '../record/case-record.ts';
import type { CountingHere } from '../record/counting-here.ts';
import { linesInForce } from '../record/in-force.ts';
import { type HeldLine, markedInForce, recordsAmong } from '../record/read.ts';
import { type FactRow, factRows } from './facts.ts';
import { type IndexRow, indexRow } from './index-row.ts';
import { asKept, type ErasedPlace, type KeptReady, readyCase } from './ready-case.ts';

/** All that the records of a case are read from. */
export interface CaseLines {
  readonly caseId: string;
  /** This office. */
  readonly office: string;
  /** Every line that is held, in the order of station, epoch and place. */
  readonly lines: readonly HeldLine[];
  /** How the words of other offices count here; undefined where none wrote in the case. */
  readonly here: CountingHere | undefined;
}

/** All that the derived rows of a case come from. */
export interface CaseGiven extends CaseLines {
  readonly erased: readonly ErasedPlace[];
}

/** A case's lines as they are read. */
interface CaseRead {
  /** The places, among the lines that are given, of those that should be marked otherwise than they are. */
  readonly wronglyMarked: readonly number[];
  readonly records: readonly CaseRecord[];
}

export interface CaseRows extends Pick<CaseRead, 'wronglyMarked'> {
  /** Undefined where nothing in force is left. */
  readonly index: IndexRow | undefined;
  readonly facts: readonly FactRow[];
  readonly ready: KeptReady;
}

/** By what a case's records are chosen: `lines` say which of them are in force, or their `marks`, as everything else that reads the case goes by. */
export type InForceBy = 'lines' | 'marks';

export function workOut(given: CaseGiven, by: InForceBy): CaseRows {
  const { wronglyMarked, records } = readCase(given, by);
  return {
    wronglyMarked,
    index: indexRow(records, given.office),
    facts: factRows(records, given.office),
    ready: readyOf(given, records),
  };
}

export function readCase({ caseId, lines, here }: CaseLines, by: InForceBy): CaseRead {
  const inForce = linesInForce(lines);
  const should = new Set(inForce);
  return {
    wronglyMarked: lines.flatMap((line, at) => (should.has(line) === (line.current === 1) ? [] : [at])),
    records: recordsAmong(here, caseId, lines, by === 'lines' ? inForce : markedInForce(lines)),
  };
}

function readyOf({ lines, erased }: CaseGiven, records: readonly CaseRecord[]): KeptReady {
  return asKept(readyCase(lines, erased, records));
}
