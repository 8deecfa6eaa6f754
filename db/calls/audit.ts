/** The audit trail as its readers see it: what an act was done to is named as people know it, by what this desk knows now. */
import { reasonOf } from '../casework/people/assignment.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { userNumbered } from '../casework/people/users.ts';
import type { AuditRow, AuditSubject } from '../contract/station.ts';
import { auditHead } from '../store/audit.ts';

/** A line with everything its subject may be the id of. */
interface Line extends Omit<AuditRow, 'about' | 'reason'> {
  /** The number of the user who did it. */
  readonly by: number | null;
  readonly reference: string | null;
  readonly userName: string | null;
  readonly office: string | null;
  readonly packageOffice: string | null;
  readonly packageNumber: number | null;
}

/** Acts whose subject is the number of a user. */
const ON_USERS = [
  'log-in',
  'add-user',
  'remove-user',
  'begin-end-of-access',
  'end-access',
  'change-password',
  'recovery-code-used',
  'name-cover',
  'end-cover',
];
/** Acts whose subject is `by/covered`, two numbers of users; that of versions before was the first alone. */
const ON_COVER = /^(?:name|end)-cover$/;
const ON_PACKAGES = /^(?:seal-|open-package$)/;
const ON_OFFICES = /^(?:enrol$|station-)/;
/** A random id or a station's: it says nothing to anyone. */
const ID = /^[A-Za-z0-9_-]{22,}$/;

/** Lines before number `before`, newest first. */
export function auditTrail(
  session: UserSession,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): readonly AuditRow[] {
  requirePermission(session.user.role, 'audit');
  return session.db
    .prepare<[number, number], Line>(
      `SELECT n, audit.at, audit.user AS by, writer.name AS user, act, subject, audit.outcome,
         nullif(i.reference, '') AS reference, named.name AS userName, k.office,
         coalesce(ko.office, ki.office) AS packageOffice, coalesce(o.number, p.number) AS packageNumber
       FROM audit LEFT JOIN user AS writer ON writer.number = audit.user
       LEFT JOIN case_index AS i ON i.case_id = subject
       LEFT JOIN user AS named ON CAST(named.number AS TEXT) = subject
       LEFT JOIN known_station AS k ON k.id = subject
       LEFT JOIN package_out AS o ON o.id = subject LEFT JOIN known_station AS ko ON ko.id = o.station
       LEFT JOIN package_in AS p ON p.id = subject LEFT JOIN known_station AS ki ON ki.id = p.station
       WHERE n < ? ORDER BY n DESC LIMIT ?`,
    )
    .all(before ?? auditHead(session.db).n + 1, limit)
    .map(({ reference, userName, office, packageOffice, packageNumber, by, ...line }) => ({
      ...line,
      reason:
        line.act === 'open-case-of-another' && line.outcome === 'allowed' && line.subject !== null && by !== null
          ? reasonOf(session.db, line.subject, by, line.at)
          : null,
      about: aboutOf(line, {
        reference,
        userName,
        office,
        packageOffice,
        packageNumber,
        nameOf: (number) => userNumbered(session.db, number).name,
      }),
    }));
}

function aboutOf(
  { act, subject }: Pick<Line, 'act' | 'subject'>,
  known: Pick<Line, 'reference' | 'userName' | 'office' | 'packageOffice' | 'packageNumber'> & {
    readonly nameOf: (user: number) => string;
  },
): AuditSubject | null {
  if (subject === null) return null;
  const [by, covered] = subject.split('/').map(Number);
  if (ON_COVER.test(act) && by !== undefined && covered !== undefined) {
    return { is: 'cover', known: { who: known.nameOf(by), whose: known.nameOf(covered) } };
  }
  if (ON_USERS.includes(act)) return { is: 'user', known: known.userName };
  if (ON_OFFICES.test(act) || known.office !== null) return { is: 'office', known: known.office };
  if (ON_PACKAGES.test(act)) {
    const { packageOffice: office, packageNumber: number } = known;
    return { is: 'package', known: office === null || number === null ? null : { office, number } };
  }
  return ID.test(subject) ? { is: 'case', known: known.reference } : { is: 'other', known: subject };
}
