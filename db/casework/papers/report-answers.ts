/**
 * What of a case file somebody reads on paper: the records, with nothing left in them that this reader may not see. Everything that a detailed
 * report says is made of these and of nothing else (papers/README.md, Detailed report).
 */

import { audienceOf, form, type Kind, question } from '../../codebook/forms/index.ts';
import { mayLeave } from '../../codebook/may-leave.ts';
import type { ReportReader } from '../../codebook/papers/case-report.ts';
import { isToldOutside } from '../../codebook/told-outside.ts';
import type { Audience, Body, Form } from '../../codebook/types.ts';
import { isForUser, readableAnswers } from '../people/access.ts';
import { closedOnPaper } from '../people/closed-answers.ts';
import { sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { GATE_THEN } from '../rules/gate-then.ts';
import { closedByNo } from '../rules/said-no.ts';
import type { DepthOf } from '../rules/sharing.ts';

export interface Reading {
  readonly reader: ReportReader;
  /** How much of what an office wrote the reader has. */
  readonly depthOf: DepthOf;
}

/** About others than the person, and about who works here. */
const OWN_ONLY: ReadonlySet<Audience> = new Set(['suspect', 'staff']);
/** About others alone: on no paper for anybody else. */
const ABOUT_OTHERS: readonly string[] = ['family', 'perpetrator'] satisfies readonly Kind[];

/** The records as the reader has them, in their order; one of which nothing is left is not there. */
export function recordsFor(
  session: UserSession,
  records: readonly CaseRecord[],
  { reader, depthOf }: Reading,
): readonly CaseRecord[] {
  const isClosed = closedOnPaper(session, records);
  return records.flatMap((record) => {
    const inForm = form(record.kind);
    const depth = depthOf(record.office);
    if (inForm === undefined || depth === null || !isForUser(session, record)) return [];
    if (!hasRecord(record, reader, depth) || (reader !== 'own-office' && staysWithWriter(record))) return [];
    const reads = readableAnswers(session, record, isClosed);
    // What the gates of a step said then is for the office itself, as its gates of the moment are.
    const hasGates = reader === 'own-office' && closedByNo(records) === 'nothing' && sees(session.user.role, 'story');
    const allowed = (id: string): boolean =>
      id === GATE_THEN ? hasGates : reads(id) && hasQuestion(inForm, id, reader);
    const open = only(record.open, allowed);
    const closedHalf = depth === 'full' ? only(record.private, allowed) : {};
    if (Object.keys(open).length + Object.keys(closedHalf).length === 0) return [];
    return [{ ...record, open, private: closedHalf }];
  });
}

/** By the same definition as a sealed file. */
function hasRecord({ kind, open }: CaseRecord, reader: ReportReader, depth: ReturnType<DepthOf>): boolean {
  if (reader === 'own-office') return true;
  const recipient = { headquarters: reader === 'headquarters', identity: depth === 'full' };
  return !ABOUT_OTHERS.includes(kind) && mayLeave(kind, open, recipient);
}

function hasQuestion(inForm: Form, id: string, reader: ReportReader): boolean {
  if (reader === 'own-office') return true;
  const asked = question(inForm.kind, id.split('.')[0] ?? id);
  if (asked === undefined) return false;
  if (reader === 'outside') return isToldOutside(inForm.kind, asked.id);
  return !OWN_ONLY.has(audienceOf(inForm, asked));
}

/** A note that its writer kept to the own office, or to the focal point. */
function staysWithWriter({ kind, open }: CaseRecord): boolean {
  return kind === 'note' && (open.visibility === 'this-office' || open.visibility === 'focal-point');
}

function only(answers: Body, allowed: (id: string) => boolean): Body {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => allowed(id)));
}
