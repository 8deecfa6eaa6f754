/**
 * Cases and their rows as they go from one thread to another: lines as they are and all else as one text, one way, and one text the other, because thousands of
 * small objects cost more to hand over than to work out. What is read is what was written, but for functions, whose answers are written.
 */
import type { CountingHere } from '../record/counting-here.ts';
import { fieldsIn, type HeldLine } from '../record/read.ts';
import { type FactRow, type FactValue, factRow } from './facts.ts';
import type { IndexRow } from './index-row.ts';
import type { ErasedPlace, KeptReady } from './ready-case.ts';
import type { CaseGiven, CaseRows } from './work-out.ts';

/** `lines`: both halves of every line of every case, one after the other: joined to one text, a single name in Cyrillic would make each sign of it take two bytes. */
export interface CasesText {
  readonly heads: string;
  readonly lines: readonly string[];
}

type LineHead = readonly [
  seq: number,
  current: 0 | 1,
  office: string | null,
  ofHeadquarters: boolean,
  hasPrivate: 0 | 1,
  /** Left out where nobody asks for them: of a line that stands for no other. */
  predecessors?: readonly string[],
];
type HereHead = readonly [
  office: string,
  until: number | null,
  cameLater: readonly number[],
  accepted: readonly string[],
];
type CaseHead = readonly [
  caseId: string,
  office: string,
  here: HereHead | null,
  erased: readonly ErasedPlace[],
  lines: readonly LineHead[],
];

export function writeCases(cases: readonly CaseGiven[]): CasesText {
  const lines: string[] = [];
  const heads = cases.map(({ caseId, office, here, erased, lines: held }): CaseHead => {
    for (const { line, privateLine } of held) {
      lines.push(line);
      if (privateLine !== null) lines.push(privateLine);
    }
    return [caseId, office, here === undefined ? null : hereHead(here), erased, held.map(lineHead)];
  });
  return { heads: JSON.stringify(heads), lines };
}

function hereHead({ office, until, cameLater, accepted }: CountingHere): HereHead {
  return [office, until ?? null, [...cameLater], [...accepted]];
}

function lineHead({ seq, current, office, ofHeadquarters, privateLine, fields, predecessors }: HeldLine): LineHead {
  const head = [seq, current, office, ofHeadquarters, privateLine === null ? 0 : 1] as const;
  return fields.replaces === null ? head : [...head, [...predecessors()]];
}

/** One after the other: of those that wait the lines are not read yet. */
export function* readCases({ heads, lines }: CasesText): Generator<CaseGiven> {
  let at = 0;
  const next = (): string => {
    const line = lines[at];
    if (line === undefined) throw new Error('every line is handed over');
    at += 1;
    return line;
  };
  for (const [caseId, office, here, erased, held] of JSON.parse(heads) as readonly CaseHead[]) {
    yield {
      caseId,
      office,
      here: here === null ? undefined : hereIn(here),
      erased,
      lines: held.map((head) => lineIn(head, next)),
    };
  }
}

function lineIn(head: LineHead, next: () => string): HeldLine {
  const [seq, current, office, ofHeadquarters, hasPrivate, before] = head;
  const line = next();
  const privateLine = hasPrivate === 0 ? null : next();
  const stations = before === undefined ? NO_STATIONS : new Set(before);
  const predecessors = () => stations;
  return { seq, current, office, ofHeadquarters, predecessors, line, fields: fieldsIn(line), privateLine };
}

const NO_STATIONS: ReadonlySet<string> = new Set();

function hereIn([office, until, cameLater, accepted]: HereHead): CountingHere {
  return { office, until: until ?? undefined, cameLater: new Set(cameLater), accepted: new Set(accepted) };
}

type FactText = readonly [office: string, inOrder: readonly FactValue[]];
type RowsText = readonly [
  wronglyMarked: readonly number[],
  index: IndexRow | null,
  facts: readonly FactText[],
  ready: KeptReady,
];

/** The rows of each case; null of one that could not be worked out. */
export function writeRowsOf(rows: readonly (CaseRows | null)[]): string {
  const texts = rows.map((made): RowsText | null => {
    if (made === null) return null;
    const { wronglyMarked, index, facts, ready } = made;
    return [wronglyMarked, index ?? null, facts.map(factText), ready];
  });
  return JSON.stringify(texts);
}

function factText({ office, inOrder }: FactRow): FactText {
  return [office, inOrder];
}

/** `caseIds`: of the cases that were given, in their order. */
export function readRowsOf(caseIds: readonly string[], text: string): readonly (CaseRows | null)[] {
  const texts = JSON.parse(text) as readonly (RowsText | null)[];
  return caseIds.map((caseId, at) => {
    const made = texts[at];
    if (made === undefined || made === null) return null;
    const [wronglyMarked, index, facts, ready] = made;
    return {
      wronglyMarked,
      index: index ?? undefined,
      facts: facts.map(([office, inOrder]) => factRow(caseId, office, inOrder)),
      ready,
    };
  });
}
