/** The case file as one user may see it: pure assembly over the records; questions of other audiences are not there at all. */
import { FORMS, form, questionsOf } from '../../codebook/forms/index.ts';
import { type Answer, AUDIENCES, type Body } from '../../codebook/types.ts';
import { warnings } from '../../codebook/warnings.ts';
import type { CaseFile, ShownRecord } from '../../contract/cases.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import {
  assigned,
  closed,
  emergencyOver,
  isForUser,
  isOwn,
  nameIsHidden,
  openRecords,
  writeAudit,
} from '../people/access.ts';
import { draftsOfCase } from '../people/drafts.ts';
import { profits } from '../people/profits.ts';
import { audienceOf, mayWriteKind, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { bodyOf, enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { openingRecord } from '../record/opening-record.ts';
import { eligibilityOf } from '../rules/case-stage.ts';
import { consentInForce, sharingWith } from '../rules/consent.ts';
import { gatesOf } from '../rules/gates.ts';
import { looseningsElsewhere } from '../rules/loosening.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { caseRow } from './list.ts';

/** Opens a case for reading; `reason` where it is another caseworker's. Stands in the audit trail. */
export function openCase(session: UserSession, caseId: string, reason?: string): CaseFile {
  const records = openRecords(session, caseId, reason);
  writeAudit(session, 'open-case', caseId);
  return caseFile(session, caseId, records);
}

/** The file without a further line of audit: after a save of the same user. */
export function caseFile(session: UserSession, caseId: string, given?: readonly CaseRecord[]): CaseFile {
  const records = given ?? openRecords(session, caseId);
  const row = caseRow(session, caseId);
  if (row === undefined) throw new WaymarkError('no-such-case');
  const { role } = session.user;
  const over = emergencyOver(session, records);
  const hideName = nameIsHidden(session, records);
  const own = ownStation(session.db).id;
  const userNames = new Map(
    session.db
      .prepare<[], { number: number; name: string }>('SELECT number, name FROM user')
      .all()
      .map((user) => [user.number, user.name]),
  );
  const shown = records
    .map((record) =>
      show(session, record, own, record.station === own ? (userNames.get(record.by) ?? null) : null, hideName),
    )
    .filter(
      (record) =>
        Object.keys(record.body).length > 0 || (record.known && record.hidden === 0 && role !== 'shelter-manager'),
    );
  const full = sees(role, 'contact') || sees(role, 'decision');
  return {
    row: hideName ? { ...row, name: null, initials: null } : row,
    person: openingRecord(records)?.open.person?.toString() ?? null,
    opener: openingRecord(records)?.office ?? records[0]?.office ?? '',
    records: shown,
    gates: full ? gatesOf(records, { today: dayOf(session.clock()), emergencyOver: over }) : [],
    eligibility: sees(role, 'decision') ? eligibilityOf(records) : [],
    consent: sees(role, 'contact')
      ? [...consentInForce(records)].map(([matter, value]) => ({
          matter,
          answer: value.answer,
          date: value.date ?? null,
          office: value.office,
        }))
      : [],
    sharing: sees(role, 'contact')
      ? { headquarters: sharingWith(records, 'headquarters'), receiving: sharingWith(records, 'receiving') }
      : { headquarters: 'not-recorded', receiving: 'not-recorded' },
    loosenings: sees(role, 'contact') ? loosenings(session, records) : [],
    warnings: sees(role, 'story') ? warningsOf(session, caseId, records) : [],
    timeline: shown
      .filter((record) => record.date !== null)
      .map((record) => ({ date: record.date ?? '', kind: record.kind, record: record.id, office: record.office }))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    drafts: draftsOfCase(session, caseId),
    acceptance: acceptance(session, caseId),
    assigned: sees(role, 'contact') ? assignedNames(session, caseId) : [],
    closedTo: closed(session, caseId),
    mayWrite: mayWriteHere(session, caseId),
    sees: AUDIENCES.filter((audience) => sees(role, audience)),
  };
}

function mayWriteHere(session: UserSession, caseId: string): readonly string[] {
  if (session.user.role === 'caseworker' && !assigned(session, caseId, session.user.number)) return [];
  return [...FORMS.keys()].filter((kind) => mayWriteKind(session.user.role, kind));
}

function show(
  session: UserSession,
  record: CaseRecord,
  own: string,
  by: string | null,
  hideNames: boolean,
): ShownRecord {
  const found = form(record.kind);
  const all = bodyOf(record);
  const body: Record<string, Answer> = {};
  let hidden = 0;
  if (found !== undefined) {
    const questions = new Map(questionsOf(found).map((question) => [question.id, question]));
    for (const [id, answer] of Object.entries(all)) {
      const question = questions.get(id.split('.')[0] ?? id);
      const allowed = question !== undefined && sees(session.user.role, audienceOf(found, question));
      const nameHidden = hideNames && record.kind === 'identity';
      if (allowed && !nameHidden && isForUser(session, record)) body[id] = answer;
      else hidden += 1;
    }
  }
  return {
    id: record.id,
    kind: record.kind,
    station: record.station,
    office: record.office,
    own: record.station === own,
    revision: record.revision,
    at: record.at,
    by,
    date: dateOf(record),
    body,
    hidden,
    privateLacking: record.privateLacking,
    known: found !== undefined,
  };
}

function dateOf(record: CaseRecord): string | null {
  const found = form(record.kind);
  const answer: Answer | undefined = found?.date === undefined ? undefined : record.open[found.date];
  return typeof answer === 'string' ? answer : null;
}

function loosenings(session: UserSession, records: readonly CaseRecord[]): CaseFile['loosenings'] {
  return looseningsElsewhere(records).map((found) => {
    const { station, record, office, kind, answers } = found;
    return { station, record, office, kind, answers, mayRead: !profits(session.db, found) };
  });
}

function warningsOf(session: UserSession, caseId: string, records: readonly CaseRecord[]): CaseFile['warnings'] {
  const answered = new Set(
    session.db
      .prepare<[string], string>("SELECT kind || ' ' || question || ' ' || code FROM warning_answer WHERE case_id = ?")
      .pluck()
      .all(caseId),
  );
  const bodies: { kind: string; body: Body }[] = records
    .filter((record) => isOwn(session, record))
    .map((record) => ({ kind: record.kind, body: enteredIn(record) }));
  return warnings(bodies, dayOf(session.clock()), mayBeUnder18(records)).map(({ code, kind, question }) => ({
    code,
    kind,
    question,
    answered: answered.has(`${kind} ${question} ${code}`),
  }));
}

function acceptance(session: UserSession, caseId: string): CaseFile['acceptance'] {
  return (
    session.db
      .prepare<[string], { state: 'waiting' | 'accepted' | 'not-ours' }>(
        'SELECT state FROM acceptance WHERE case_id = ?',
      )
      .get(caseId)?.state ?? 'own'
  );
}

function assignedNames(session: UserSession, caseId: string): readonly string[] {
  return session.db
    .prepare<[string], { name: string }>(
      'SELECT name FROM assignment JOIN user ON number = user WHERE case_id = ? ORDER BY name',
    )
    .all(caseId)
    .map((row) => row.name);
}
