/** A case of its own for a child that another case tells of (casework/RULES.md, A child’s own case). */

import type { caseFileVerbs } from '../../contract/case-file.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { WaymarkError } from '../../store/errors.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { childrenToldTo } from '../people/children-told.ts';
import { closedAnswers } from '../people/closed-answers.ts';
import type { UserSession } from '../people/user-session.ts';
import { writingRights } from '../people/writing-rights.ts';
import { ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { ChildTold } from '../record/child-rows.ts';
import { inOrder, lastAnswer } from '../record/counted-day.ts';
import { inKeptOrder, linksOf, putLinkRow } from '../record/person-links.ts';
import { comeTogether } from './link-persons.ts';
import { type RecordToSave, saveRecords } from './save.ts';

type ChildOf = NonNullable<CheckedInputOf<(typeof caseFileVerbs)['begin']>['child']>;

/** A child that has no case of its own yet, and how the person is related to it where that is known. */
interface ChildToBegin extends ChildTold {
  readonly parent: string;
  readonly relation: 'mother' | 'father' | undefined;
}

/**
 * The child of a row. Throws what opening the case throws, and `no-such-record` where the reader may begin no case for it.
 */
export function childToBegin(session: UserSession, { caseId, station, record: id, row }: ChildOf): ChildToBegin {
  const records = openRecords(session, caseId);
  const record = records.find((one) => one.id === id && one.station === station);
  const told =
    record &&
    childrenToldTo(session, record, records, writingRights(session, caseId, records), closedAnswers(session, records));
  const child = told?.find((one) => one.row === row);
  if (child === undefined) throw new WaymarkError('no-such-record');
  return { ...child, parent: caseId, relation: relationOf(records) };
}

/**
 * Writes age and relation into the case that was begun, and links the two: as family, and as who came together. Throws `row-has-own-case`. Call inside
 * the transaction that begins it.
 */
export function linkChild(session: UserSession, caseId: string, child: ChildToBegin): void {
  if (linksOf(session.db, child.parent).some(({ id }) => id === child.link)) throw new WaymarkError('row-has-own-case');
  const records: readonly RecordToSave[] = [
    ...(child.age === undefined ? [] : [{ kind: 'profile', body: { age: child.age } }]),
    ...(child.relation === undefined ? [] : [{ kind: 'family', body: { relation: child.relation } }]),
  ];
  if (records.length > 0) saveRecords(session, caseId, records);
  putLinkRow(session.db, {
    id: child.link,
    ...inKeptOrder(child.parent, caseId),
    what: 'family',
    sure: 'certain',
    word: '',
  });
  for (const one of [child.parent, caseId]) writeAudit(session, 'link-persons', one, 'family');
  if (child.cameAlong) comeTogether(session, child.parent, caseId);
}

/** What the person is to their child, as far as their sex says it. */
function relationOf(records: readonly CaseRecord[]): ChildToBegin['relation'] {
  const sex = lastAnswer(inOrder(ofKind(records, 'profile'), ''), 'sex', records)?.value;
  return sex === 'female' ? 'mother' : sex === 'male' ? 'father' : undefined;
}
