/**
 * The lock on what was released: every question and code of the codebook, and every migration of the database. Records in the field and
 * packages under way carry these ids, so an entry never goes and never changes; a new one is entered under the version it came with.
 * `npm run codebook:lock` enters what is new in `db/codebook/codebook.lock.json`; a test holds the lock and the codebook together.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMS, questionsOf, sensitivityHalf } from '../../db/codebook/forms/index.ts';
import { LISTS } from '../../db/codebook/lists/index.ts';
import { columnsOf } from '../../db/codebook/rows.ts';
import type { CodeList, Form, Question } from '../../db/codebook/types.ts';
import { CODEBOOK_VERSION } from '../../db/codebook/version.ts';
import { MIGRATIONS, type Migration } from '../../db/store/migrations/index.ts';

const LOCK_FILE = join(import.meta.dirname, '../../db/codebook/codebook.lock.json');

/** One line an entry: `intake.date date open fact`, `sex.female`. */
interface Entries {
  readonly questions: readonly string[];
  readonly codes: readonly string[];
}

export interface Lock {
  /** The version of the codebook that the newest release has: nothing is entered under it or an older one any more. */
  readonly released: string;
  /** By the version of the codebook that they came with. */
  readonly entries: Readonly<Record<string, Entries>>;
  /** SHA-256 of each migration's SQL in hexadecimal, by its number. */
  readonly migrations: Readonly<Record<string, string>>;
}

/** The codebook and the schema as they stand. */
export interface Present extends Entries {
  readonly version: string;
  readonly migrations: Readonly<Record<string, string>>;
}

/** What differs between the lock and the codebook. `changed` holds what is gone or different, as the lock has it. */
interface Difference {
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

/** A question as the lock has it: what decides how an answer is read, in which half it lies and what it points at. */
export function lineOf(kind: string, { id, type, sensitivity, list, opens }: Question): string {
  return [
    `${kind}.${id}`,
    type,
    sensitivityHalf(sensitivity),
    sensitivity,
    ...(list === undefined ? [] : [`list=${list}`]),
    ...(opens === undefined ? [] : [`opens=${opens}`]),
  ].join(' ');
}

/** A table's columns, a line each, so that a new one may come: what decides how its cells are read. */
function columnLines(kind: string, question: Question): readonly string[] {
  return columnsOf(question).map(({ id, type, list }) =>
    [`${kind}.${question.id}/${id}`, type, ...(list === undefined ? [] : [`list=${list}`])].join(' '),
  );
}

function presentOf(
  version: string,
  forms: readonly Form[],
  lists: readonly CodeList[],
  migrations: readonly Migration[],
): Present {
  return {
    version,
    questions: forms.flatMap((form) =>
      questionsOf(form).flatMap((question) => [lineOf(form.kind, question), ...columnLines(form.kind, question)]),
    ),
    codes: lists.flatMap(({ id, codes }) => codes.map(({ code }) => `${id}.${code}`)),
    migrations: Object.fromEntries(
      migrations.map(({ number, sql }) => [String(number), createHash('sha256').update(sql, 'utf8').digest('hex')]),
    ),
  };
}

/** The codebook and the schema of this source. */
export function present(): Present {
  return presentOf(CODEBOOK_VERSION, [...FORMS.values()], [...LISTS.values()], MIGRATIONS);
}

export function readLock(): Lock {
  return JSON.parse(readFileSync(LOCK_FILE, 'utf8')) as Lock;
}

function linesOf({ questions, codes, migrations }: Entries & Pick<Lock, 'migrations'>): readonly string[] {
  return [...questions, ...codes, ...Object.entries(migrations).map(([number, hash]) => `migration ${number} ${hash}`)];
}

function linesIn(lock: Lock): readonly string[] {
  const entries = Object.values(lock.entries);
  return linesOf({
    questions: entries.flatMap(({ questions }) => questions),
    codes: entries.flatMap(({ codes }) => codes),
    migrations: lock.migrations,
  });
}

export function difference(lock: Lock, now: Present): Difference {
  const [locked, here] = [linesIn(lock), linesOf(now)];
  const [isLocked, isHere] = [new Set(locked), new Set(here)];
  return {
    changed: locked.filter((line) => !isHere.has(line)),
    added: here.filter((line) => !isLocked.has(line)),
  };
}

/**
 * The lock with what is new entered under the codebook's version. Throws, naming the entries, where one is gone or changed, and where
 * something is new in the codebook and its version is still the released one.
 */
export function extended(lock: Lock, now: Present): Lock {
  const { changed, added } = difference(lock, now);
  if (changed.length > 0) {
    throw new Error(
      `gone or changed, which a released entry never is:\n  ${changed.join('\n  ')}\nGive what is new an id of its own and leave these as they are. An entry that no release has yet may be taken out of the lock by hand.`,
    );
  }
  const isNew = new Set(added);
  const questions = now.questions.filter((line) => isNew.has(line));
  const codes = now.codes.filter((line) => isNew.has(line));
  const grown = questions.length > 0 || codes.length > 0;
  if (grown && now.version === lock.released) {
    throw new Error(
      `new, while the codebook still has the released version ${lock.released}:\n  ${[...questions, ...codes].join('\n  ')}\nRaise CODEBOOK_VERSION in db/codebook/version.ts.`,
    );
  }
  const before = lock.entries[now.version] ?? { questions: [], codes: [] };
  const entries = {
    ...lock.entries,
    [now.version]: { questions: [...before.questions, ...questions], codes: [...before.codes, ...codes] },
  };
  return { ...lock, entries: grown ? entries : lock.entries, migrations: { ...lock.migrations, ...now.migrations } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    writeFileSync(LOCK_FILE, `${JSON.stringify(extended(readLock(), present()), undefined, 2)}\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
