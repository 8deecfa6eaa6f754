/** Opening a case: its first record, by the station that opens it, holds the reference and the person. */
import { form } from '../codebook/forms/index.ts';
import type { NewLine } from '../store/records.ts';
import { ownStation, randomId } from '../store/station.ts';
import { newReference } from './reference.ts';
import { asLine, checkOrThrow } from './save.ts';
import type { Seat } from './seat.ts';

export interface Opening {
  readonly caseId: string;
  readonly reference: string;
  readonly line: NewLine;
}

/** A reference that no case here has. */
export function freeReference(seat: Seat, year: number): string {
  const { office } = ownStation(seat.db);
  const taken = seat.db.prepare('SELECT 1 FROM case_index WHERE reference = ?');
  for (;;) {
    const reference = newReference(office, year);
    if (taken.get(reference) === undefined) return reference;
  }
}

/** The `case` record of a new case; to be written with the first other records of it. */
export function opening(
  seat: Seat,
  given: {
    readonly origin: 'live' | 'imported' | 'demo';
    readonly opened: string;
    readonly reference?: string | undefined;
    readonly person?: string | undefined;
  },
): Opening {
  const inForm = form('case');
  if (inForm === undefined) throw new Error('the codebook has no form for a case');
  const reference = given.reference ?? freeReference(seat, Number(given.opened.slice(0, 4)));
  const body = checkOrThrow(inForm, {
    reference,
    person: given.person ?? randomId(),
    origin: given.origin,
    opened: given.opened,
  });
  return { caseId: randomId(), reference, line: asLine(inForm, body, undefined) };
}
