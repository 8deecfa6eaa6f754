/** Tables that left, registered with their selection, their protection and their audience (statistics/RULES.md, Releases). */
import type { ReleaseAudience } from '../contract/releases.ts';
import { listOf, type Report } from '../contract/report.ts';
import type { Database } from '../store/database.ts';
import { contractsThatLeft, editionOf } from './contracts-that-left.ts';
import type { ContractNumbers } from './protection/contract-numbers.ts';
import type { EditionOfNumbers } from './protection/edition.ts';
import { contextOf, type PrintedPeriod } from './protection/printed-period.ts';
import { nextReleaseNumber } from './release-number.ts';
import { editionsTold } from './releases-told.ts';
import { requireProtection } from './who-may-see.ts';

interface NewRelease {
  readonly report: Report;
  readonly audience: ReleaseAudience;
  readonly reason: string | undefined;
  readonly user: number;
  /** A UTC minute. */
  readonly at: string;
  /** What the table is printed from; null of one that stays inside. */
  readonly edition: EditionOfNumbers | null;
  /** What leaves for the one recipient of a project. */
  readonly contract?: { readonly numbers: ContractNumbers; readonly recipient: string };
}

/** Registers a release and answers its number. Call inside a transaction. Throws as {@link requireProtection} does. */
export function registerRelease(
  db: Database,
  { report, audience, reason, user, at, edition, contract }: NewRelease,
): number {
  const { k } = report.protection;
  const why = reason?.trim() ?? '';
  requireProtection({ protect: k, audience, reason: why });
  // An edition that left before is kept with its first release.
  const isNew = edition !== null && !editionsIn(db, edition.context).some((kept) => kept.number === edition.number);
  const { number, epoch } = nextReleaseNumber(db);
  db.prepare(
    `INSERT INTO release (number, at, user, report, filters, k, audience, reason, cells)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    at,
    user,
    report.table,
    JSON.stringify({
      ...queryOf(report),
      ...(edition === null ? {} : { edition: edition.number }),
      ...(contract === undefined ? {} : { recipient: contract.recipient, edition: editionOf(contract.numbers) }),
    }),
    k,
    audience,
    why === '' ? null : why,
    JSON.stringify({
      ...printedOf(report),
      epoch,
      ...(edition === null ? {} : { context: edition.context }),
      ...(isNew ? { edition } : {}),
      ...(contract !== undefined && isFirst(db, contract.numbers) ? { contract: contract.numbers } : {}),
    }),
  );
  return number;
}

/** Keeps of a document that left as one which it was, by the SHA-256 of its text (hex). Call in the transaction that registers it. */
export function keepDocument(db: Database, number: number, sha256: string): void {
  db.prepare<[string, number]>(`UPDATE release SET cells = json_set(cells, '$.document', ?) WHERE number = ?`).run(
    sha256,
    number,
  );
}

/** Whether a document was registered as one that leaves. */
export function isReleasedDocument(db: Database, sha256: string): boolean {
  return (
    db.prepare<[string]>(`SELECT 1 FROM release WHERE json_extract(cells, '$.document') = ?`).get(sha256) !== undefined
  );
}

/** The numbers of each edition of a report are kept with its first release. */
function isFirst(db: Database, numbers: ContractNumbers): boolean {
  const { line, until } = numbers;
  return !contractsThatLeft(db).some(
    (told) => told.line === line && told.until === until && editionOf(told) === editionOf(numbers),
  );
}

/** The editions of a period that left here, or that its office told of; the last one last. */
export function editionsThatLeft(db: Database, printed: PrintedPeriod): readonly EditionOfNumbers[] {
  const here = editionsIn(db, contextOf(printed));
  const told = editionsTold(db, printed).filter(({ number }) => here.every((one) => one.number !== number));
  return [...here, ...told].toSorted((a, b) => a.number - b.number);
}

function editionsIn(db: Database, context: string): readonly EditionOfNumbers[] {
  return db
    .prepare<[string], string>(
      `SELECT json_extract(cells, '$.edition') FROM release WHERE json_extract(cells, '$.edition.context') = ? ORDER BY number`,
    )
    .pluck()
    .all(context)
    .map((kept) => JSON.parse(kept) as EditionOfNumbers);
}

/** All that was asked: two tables are one in the register only where nothing of it differs. */
function queryOf({ table, unit, population, period, compared, filters, narrowed, mapping }: Report) {
  const { from, to, by } = period;
  const only = narrowed.map(({ variable, code }) => `${variable}=${listOf(code).join(',')}`).sort();
  const besides = {
    ...(compared === undefined ? {} : { compared: [compared.from, compared.to] }),
    ...(mapping === undefined ? {} : { mapping }),
  };
  return { table, unit, population, by, narrowed: only, ...filters, from, to, ...besides };
}

function printedOf(report: Report) {
  return {
    n: report.n,
    dimensions: Object.fromEntries(
      report.dimensions.map((dimension) => [
        dimension.id,
        {
          multi: dimension.multi,
          missing: dimension.missing,
          rows: Object.fromEntries(dimension.rows.map((row) => [row.code, row.n])),
        },
      ]),
    ),
  };
}
