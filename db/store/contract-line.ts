/**
 * The line that tells headquarters and the other desks of an office that a report left for the donor of a project (`../exchange/FORMAT.md`,
 * Releases): of which line until when, and which splits it had. No number of it, no donor, no case, no person, no reason in words.
 */
import { type JsonObject, writeLine } from './line.ts';
import { count, DAY, list, MINUTE, onDay, readOfType, text } from './told-line.ts';

export interface ContractLine {
  /** UTC minute. */
  readonly at: string;
  /** In the register of the office. */
  readonly number: number;
  /** Of the project. */
  readonly line: string;
  /** The last day of a quarter, `YYYY-MM-DD`. */
  readonly until: string;
  readonly edition: number;
  /** The office's own day on which it was counted. */
  readonly day: string;
  /** Variables of which it has an exact split, and the printed years of whom these count: their tables are drawn coarser. */
  readonly splits: readonly string[];
  readonly years: readonly number[];
  /** Since when the office gives it out no more; null where it does. */
  readonly withdrawn: string | null;
}

const TYPE = 'contract';

export function writeContractLine({ withdrawn, splits, years, ...rest }: ContractLine): Buffer {
  return writeLine({
    ...rest,
    ...(withdrawn === null ? {} : { withdrawn }),
    ...{ splits: [...splits], years: [...years], type: TYPE, v: '1.0' },
  });
}

/** Reads a line of another desk; undefined where it is not of the shape, or of a later major version: it is kept as it is. */
export function readContractLine(object: JsonObject): ContractLine | undefined {
  return readOfType(object, TYPE, read);
}

function read(object: JsonObject): ContractLine {
  return {
    at: onDay(text(object.at, MINUTE)),
    number: count(object.number, 1),
    line: text(object.line),
    until: onDay(text(object.until, DAY)),
    edition: count(object.edition, 1),
    day: onDay(text(object.day, DAY)),
    splits: list(object.splits).map((variable) => text(variable)),
    years: list(object.years).map((year) => count(year, 1000, 9999)),
    withdrawn: object.withdrawn === undefined ? null : onDay(text(object.withdrawn, MINUTE)),
  };
}

/** By which a release says of which project it is the report: as it is narrowed (`statistics/releases.ts`). */
const OF_PROJECT = 'project=';

/** The line of the project that a release is narrowed to; undefined of every other table. */
export function projectNarrowedTo(narrowed: readonly string[]): string | undefined {
  return narrowed.find((one) => one.startsWith(OF_PROJECT))?.slice(OF_PROJECT.length);
}

/** By which an edition of a report is stopped (`stopped-editions.ts`). */
export function contextOfContract(
  office: string,
  { line, until, edition }: Pick<ContractLine, 'line' | 'until' | 'edition'>,
): string {
  return `waymark contract 1, office ${office}, line ${line}, until ${until}, edition ${edition}`;
}
