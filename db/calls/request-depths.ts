/** What of a case a request may tell its recipient: before it is saved and on its letter by one answer. Reads only. */
import type { UserSession } from '../casework/people/user-session.ts';
import type { CaseRecord } from '../casework/record/case-record.ts';
import { type DepthOf, originDepths, outsideDepths } from '../casework/rules/sharing.ts';
import { mayLeave } from '../codebook/may-leave.ts';
import { depthsForOffice, type PaperDepths } from '../exchange/sending/paper-depth.ts';
import { ownStation } from '../store/station.ts';

interface OfCase {
  readonly session: UserSession;
  readonly caseId: string;
  /** The whole case. */
  readonly records: readonly CaseRecord[];
}

/** Who is asked, and what the person said to that. */
type Asked = Readonly<Record<'toKind' | 'agreed' | 'office', string | undefined>>;

/** How deep a request goes: as the person agreed for such a recipient, and no deeper than they said to the request itself. */
export function depthsOfRequest({ session, caseId, records }: OfCase, { toKind, agreed, office }: Asked): PaperDepths {
  const isNameless = agreed === 'without-name';
  const own = ownStation(session.db).office;
  switch (toKind) {
    case 'this-office':
      return { depthOf: null, stops: 'report-for-whom' };
    case 'other-office':
      return narrowed(depthsForOffice(session.db, caseId, records, office), isNameless);
    case 'embassy':
      // With the name, or not at all.
      return depthsBy(isNameless ? undefined : originDepths(records, own));
    default:
      return narrowed(depthsBy(outsideDepths(records, 'share-partners', own)), isNameless);
  }
}

function depthsBy(depthOf: DepthOf | undefined): PaperDepths {
  return depthOf === undefined ? { depthOf: null, stops: 'report-not-agreed' } : { depthOf, stops: null };
}

function narrowed(depths: PaperDepths, isNameless: boolean): PaperDepths {
  const { depthOf } = depths;
  if (depthOf === null || !isNameless) return depths;
  return { depthOf: (writer) => (depthOf(writer) === null ? null : 'without-identity'), stops: null };
}

/** Of what each office wrote as deep as it goes. */
export function goingAt(records: readonly CaseRecord[], depthOf: DepthOf): readonly CaseRecord[] {
  return records.flatMap((record): readonly CaseRecord[] => {
    const depth = depthOf(record.office);
    const mayGo =
      depth !== null && mayLeave(record.kind, record.open, { headquarters: false, identity: depth === 'full' });
    if (!mayGo) return [];
    return [depth === 'full' ? record : { ...record, private: {} }];
  });
}

/** What may be told by a request with these answers, which is not saved yet. What is asked of this office leaves nothing. */
export function goingByRequest(ofCase: OfCase, body: Readonly<Record<string, unknown>>): readonly CaseRecord[] {
  const text = (id: string): string | undefined => {
    const answer = body[id];
    return typeof answer === 'string' ? answer : undefined;
  };
  const toKind = text('to-kind');
  if (toKind === 'this-office') return ofCase.records;
  const { depthOf } = depthsOfRequest(ofCase, { toKind, agreed: text('agreed'), office: text('to-office') });
  return depthOf === null ? [] : goingAt(ofCase.records, depthOf);
}
