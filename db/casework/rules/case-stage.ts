/**
 * Where a case stands: derived, never typed (case-file.md). The stage is the furthest reached and still open; steps may be
 * skipped. Flags say what holds a case up, each with since when.
 */
import { form } from '../../codebook/forms/index.ts';
import { countedIn } from '../../codebook/service-groups.ts';
import type { Flag, FlagSince, Stage } from '../../contract/cases.ts';
import { askedDecisions, codesOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, hasCome, inOrder } from '../record/counted-day.ts';
import { consentInForce } from './consent.ts';
import { identificationPending } from './identification.ts';
import { mayBeUnder18 } from './minor.ts';

/** Whether the day of a record had come when it was written: what lies ahead moves nothing. */
function isDone(record: CaseRecord): boolean {
  const dated = form(record.kind)?.date;
  const day = dated === undefined ? undefined : record.open[dated];
  return hasCome(record, typeof day === 'string' ? day : undefined);
}

/** The groups that help counts in, by what and when: medical care as first help is not yet "returning". */
function groupsOf(done: readonly CaseRecord[], all: readonly CaseRecord[]): ReadonlySet<string> {
  return new Set(
    ofKind(done, 'service').flatMap((record) => {
      const given = textOf(record, 'service', all);
      return given === undefined ? [] : countedIn(given, textOf(record, 'phase', all)).map((counted) => counted.group);
    }),
  );
}

/** A follow-up that is only planned, or was called off, has not been reached. */
const TRIED: ReadonlySet<string> = new Set(['done', 'missed']);

/**
 * Whether nobody works on the case any more: each office that did has closed it, or handed it over to one that has. One office's closure
 * does not end another's follow-up.
 */
function isClosed(records: readonly CaseRecord[]): boolean {
  const states = new Map<string, string | undefined>();
  for (const { kind, office } of records) if (form(kind)?.keepsCaseOpen !== false) states.set(office, undefined);
  for (const record of inOrder(ofKind(records, 'closure'), 'date').filter(isDone)) {
    states.set(record.office, textOf(record, 'state', records));
  }
  const ends = [...states.values()];
  return ends.includes('closed') && ends.every((state) => state === 'closed' || state === 'handed-over');
}

export function stageOf(all: readonly CaseRecord[]): Stage {
  const records = all.filter(isDone);
  if (isClosed(all)) return 'closed';
  if (ofKind(records, 'follow-up').some((record) => TRIED.has(textOf(record, 'state', all) ?? 'done'))) {
    return 'follow-up';
  }
  const groups = groupsOf(records, all);
  if (groups.has('ctm-reintegration')) return 'reintegrating';
  if (groups.has('ctm-post-arrival') || ofKind(records, 'transfer').length > 0) return 'returning';
  if (records.some(({ kind }) => form(kind)?.countsAsHelp)) return 'assisted';
  if (ofKind(records, 'screening').length > 0 || ofKind(records, 'determination').length > 0) return 'screened';
  return 'contact';
}

export function flagsOf(records: readonly CaseRecord[]): readonly FlagSince[] {
  const flags: FlagSince[] = [];
  const raise = (flag: Flag, since: string | undefined): void => {
    if (!flags.some((raised) => raised.flag === flag)) flags.push({ flag, since: since ?? null });
  };
  const consent = consentInForce(records);
  const keep = consent.get('keep');
  if (keep?.answer === 'emergency') raise('emergency-consent', keep.date);
  else if (consent.size === 0) raise('no-consent-yet', undefined);
  const help = consent.get('help');
  if (help?.answer === 'refuses') raise('declined-all', help.date);
  else if ([...consent.entries()].some(([matter, value]) => HELP_MATTERS.has(matter) && value.answer === 'refuses')) {
    raise('declined-part', undefined);
  }
  const going = consent.get('return');
  if (going?.answer === 'later') raise(going.awaitsOther === true ? 'waiting-for' : 'deferred', going.date);
  for (const record of askedDecisions(records)) raise('waiting-for', dayTold(record, records));
  const pending = identificationPending(records);
  if (pending !== undefined) raise('waiting-for', dayTold(pending, records));
  if (mayBeUnder18(records)) raise('may-be-under-18', undefined);
  const lost = lostSince(records);
  if (lost !== undefined) raise('whereabouts-unknown', dayTold(lost, records));
  for (const record of inOrder(ofKind(records, 'follow-up'), 'date')) {
    const again = textOf(record, 're-trafficked', records);
    if (again === 'yes' || again === 'suspected') raise('re-trafficked', dayTold(record, records));
  }
  for (const record of inOrder(ofKind(records, 'closure'), 'date').filter(isDone)) {
    const state = textOf(record, 'state', records);
    if (state === 'handed-over') raise('handed-over', textOf(record, 'date', records));
    if (state === 'reopened') raise('reopened', textOf(record, 'date', records));
  }
  return flags;
}

/** The last of two or more follow-ups that were missed, where none was done since. */
export function lostSince(records: readonly CaseRecord[]): CaseRecord | undefined {
  const state = (record: CaseRecord): string | undefined => textOf(record, 'state', records);
  const tried = inOrder(ofKind(records, 'follow-up'), 'date').filter((record) => TRIED.has(state(record) ?? ''));
  const last = tried.at(-1);
  const missed = tried.filter((record) => state(record) === 'missed');
  return last !== undefined && state(last) === 'missed' && missed.length >= 2 ? last : undefined;
}

const HELP_MATTERS: ReadonlySet<string> = new Set(['shelter', 'health-examination', 'return', 'contact']);

/** A row per project tried (case-file.md: eligibility, with reason). */
export function eligibilityOf(records: readonly CaseRecord[]): readonly {
  readonly project: string;
  readonly result: string;
  readonly reason: string | null;
  readonly date: string | null;
  readonly office: string;
}[] {
  return inOrder(ofKind(records, 'decision'), 'date')
    .filter((record) => textOf(record, 'matter', records) === 'eligibility')
    .map((record) => ({
      project: textOf(record, 'project', records) ?? '',
      result: textOf(record, 'result', records) ?? '',
      reason: codesOf(record, 'reason', records)[0] ?? null,
      date: textOf(record, 'date', records) ?? null,
      office: record.office,
    }));
}
