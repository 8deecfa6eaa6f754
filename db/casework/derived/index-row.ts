/** What lists and the search keep of a case: one pure function from its records. */

import type { Kind, QuestionId } from '../../codebook/forms/index.ts';
import { codesOf, ofKind, type QuestionOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, inOrder, newest, thatCount } from '../record/counted-day.ts';
import { metOffices } from '../record/counted-here.ts';
import { type FileKind, fileKind } from '../record/file-kind.ts';
import { countsAsOwn, openingRecord } from '../record/opening-record.ts';
import { ageOf } from '../rules/age.ts';
import { waitsForApprover } from '../rules/asked-of.ts';
import { flagsOf, stageOf } from '../rules/case-stage.ts';
import { sharingWith } from '../rules/consent.ts';
import { emergencyEnds } from '../rules/emergency.ts';
import { lastDayInHouse } from '../rules/in-house.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { namedBy, nameUsed } from '../rules/name-used.ts';
import { nationalitiesOf } from '../rules/nationality.ts';
import { nextStepOf } from '../rules/next-step.ts';
import { saidNo } from '../rules/said-no.ts';
import { initials } from './initials.ts';
import { keptKeys } from './name-keys/index.ts';
import { caseLines } from './today-lines.ts';

export interface IndexRow {
  readonly reference: string;
  readonly person: string | null;
  readonly opener: string;
  readonly opened: string | null;
  readonly name: string | null;
  readonly initials: string | null;
  readonly ageGroup: string | null;
  readonly minor: 0 | 1;
  readonly nationality: string | null;
  readonly stage: string;
  readonly flags: string;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  /** {@link lastDayInHouse}. */
  readonly houseUntil: string | null;
  readonly today: string;
  /** The UTC minute at which the hours of an emergency end; null where there is none. */
  readonly emergencyUntil: string | null;
  /** 1: somebody said that nothing may be kept, and the file is the focal point's alone. */
  readonly closedByNo: 0 | 1;
  /** 1: a decision waits for the approver. */
  readonly asksApprover: 0 | 1;
  readonly offices: string;
  readonly sharing: string;
  readonly kind: FileKind;
  /** The offices that met the person, by their own records in force, divided by spaces. */
  readonly met: string;
  /** The keys of every name the person goes by (`name-keys`), divided by spaces. */
  readonly tokens: string;
}

const NAME_QUESTIONS = [
  'family-name',
  'given-names',
  'patronymic',
  'names-in-script',
  'name-used',
  'other-names',
] as const;

function newestText<K extends Kind>(
  records: readonly CaseRecord[],
  kind: K,
  question: QuestionOf<K>,
  date: QuestionId,
): string | null {
  const value = newest(records, kind, question, date)?.value;
  return typeof value === 'string' ? value : null;
}

/** The row, or undefined where nothing in force is left (all withdrawn, or not yet readable here). */
export function indexRow(records: readonly CaseRecord[]): IndexRow | undefined {
  if (records.length === 0) return undefined;
  const opening = openingRecord(records);
  const kind = fileKind(records, countsAsOwn);
  const began =
    kind === 'anonymous' ? ofKind(records, 'anonymous') : inOrder(thatCount(ofKind(records, 'intake')), 'date');
  const first = opening ?? began.find(countsAsOwn) ?? began[0] ?? records[0];
  if (first === undefined) return undefined;
  const named = namedBy(records);
  const identity = ofKind(named, 'identity');
  const full = [
    newestText(named, 'identity', 'given-names', 'date'),
    newestText(named, 'identity', 'family-name', 'date'),
  ].filter((part) => part !== null);
  const name = full.length > 0 ? full.join(' ') : (nameUsed(records) ?? null);
  const reference = opening === undefined ? null : (textOf(opening, 'reference', records) ?? null);
  const spoken = identity.flatMap((record) => NAME_QUESTIONS.flatMap((question) => codesOf(record, question, named)));
  const next = nextStepOf(records);
  const emergencyUntil = emergencyEnds(records);
  return {
    reference: reference ?? '',
    person: opening === undefined ? null : (textOf(opening, 'person', records) ?? null),
    opener: first.station,
    opened: opening === undefined ? (dayTold(first, records) ?? null) : (textOf(opening, 'opened', records) ?? null),
    name,
    initials: name === null ? null : initials(name),
    ageGroup: ageOf(records).band ?? null,
    minor: mayBeUnder18(records) ? 1 : 0,
    nationality: nationalitiesOf(records).join(' ') || null,
    stage: stageOf(records),
    flags: JSON.stringify(flagsOf(records)),
    nextStep: next.step ?? null,
    nextStepOn: next.day ?? null,
    houseUntil: lastDayInHouse(records) ?? null,
    today: JSON.stringify(caseLines(records, emergencyUntil)),
    emergencyUntil: emergencyUntil ?? null,
    closedByNo: saidNo(records) === undefined ? 0 : 1,
    asksApprover: waitsForApprover(records) ? 1 : 0,
    offices: [...new Set(records.map((record) => record.office))].sort().join(' '),
    sharing: sharingWith(records, 'headquarters'),
    kind,
    met: [...metOffices(records)].sort().join(' '),
    tokens: [...new Set(spoken.flatMap((text) => keptKeys(text)))].join(' '),
  };
}
