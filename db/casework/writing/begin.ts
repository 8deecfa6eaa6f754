/** Opening a case: its first record, by the station that opens it, holds the reference and the person. */
import { form } from '../../codebook/forms/index.ts';
import { caseIdOf } from '../../store/chapter.ts';
import type { NewLine } from '../../store/records.ts';
import { newSalt } from '../../store/salt.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation, randomId } from '../../store/station.ts';
import type { UserSession } from '../people/user-session.ts';
import { newReference } from '../record/reference.ts';
import { asLine, checkOrThrow } from './append.ts';

export interface Opening {
  readonly caseId: string;
  readonly reference: string;
  readonly line: NewLine;
}

/** A reference that no case here has. `drawn`: of cases whose rows are not written yet. */
export function freeReference(session: UserSession, year: number, drawn: ReadonlySet<string> = NONE_DRAWN): string {
  const { office } = ownStation(session.db);
  const { taken } = statements(session.db);
  for (;;) {
    const reference = newReference(office, year);
    if (!drawn.has(reference) && taken.get(reference) === undefined) return reference;
  }
}

const NONE_DRAWN: ReadonlySet<string> = new Set();
const statements = cachedPerDatabase((db) => ({ taken: db.prepare('SELECT 1 FROM case_index WHERE reference = ?') }));

/** The `case` record of a new case; to be written with the first other records of it. */
export function opening(
  session: UserSession,
  given: {
    readonly origin: 'live' | 'imported' | 'demo';
    readonly opened: string;
    readonly reference?: string | undefined;
    readonly person?: string | undefined;
    /** The case after which this one is opened, of the same person. */
    readonly earlier?: string | undefined;
  },
): Opening {
  const inForm = form('case');
  if (inForm === undefined) throw new Error('the codebook has no form for a case');
  const reference = given.reference ?? freeReference(session, Number(given.opened.slice(0, 4)));
  const body = checkOrThrow(inForm, {
    reference,
    person: given.person ?? randomId(),
    origin: given.origin,
    opened: given.opened,
    ...(given.earlier === undefined ? {} : { 'earlier-case': given.earlier }),
  });
  return { reference, ...openedBy(ownStation(session.db).id, asLine(inForm, body, undefined)) };
}

/** The id of a new file, and the salt that its first line has: they prove which station opened it. */
export function newFile(station: string): { readonly caseId: string; readonly salt: Buffer } {
  const salt = newSalt();
  return { caseId: caseIdOf(salt, station), salt };
}

/** The id of a new file, and its first line. */
export function openedBy(station: string, line: NewLine): { readonly caseId: string; readonly line: NewLine } {
  const { caseId, salt } = newFile(station);
  return { caseId, line: { ...line, salt } };
}
