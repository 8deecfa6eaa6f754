/**
 * Taking over cases from interchange lines, one case a line (desk-command.md, import-cases):
 * `{"reference"?, "person"?, "records": [{"kind", "date"?, "body": {…}}]}`. All lines or none.
 */

import { checkBody } from '../../codebook/answers.ts';
import { form } from '../../codebook/forms/index.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Body, Form } from '../../codebook/types.ts';
import { CODEBOOK_VERSION } from '../../codebook/version.ts';
import { warnings } from '../../codebook/warnings.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { appendLines } from '../../store/records.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { deriveCase } from '../derived/derive.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { mayBeReference, officeOfReference } from '../record/reference.ts';
import { freeReference, openedBy } from './begin.ts';
import { handsOverTo, officesToHandTo } from './hand-over.ts';
import { asLine } from './save.ts';

/** A line that cannot be taken. `line` counts from 1; `code` is a sentence; `message` names the place in it. */
export interface ImportFault {
  readonly line: number;
  readonly code: SentenceCode;
  readonly message: string;
}

export interface Imported {
  readonly cases: number;
  readonly records: number;
  readonly errors: readonly ImportFault[];
}

interface ReadyCase {
  readonly reference: string | undefined;
  readonly person: string | undefined;
  readonly opened: string;
  readonly records: readonly { readonly form: Form; readonly body: Body }[];
}

/**
 * Checks every line and, where all are right and `dryRun` is not set, writes them. Inside a transaction of the caller's.
 * `origin` marks every case (`demo` for invented ones). Faults leave the database untouched.
 */
export function importCases(
  session: UserSession,
  lines: readonly string[],
  options: { readonly dryRun: boolean; readonly origin: 'imported' | 'demo' },
  progress: (done: number, total: number) => void = () => {},
): Imported {
  const faults: ImportFault[] = [];
  const ready: ReadyCase[] = [];
  const taken = new Set<string>();
  const known = session.db.prepare('SELECT 1 FROM case_index WHERE reference = ?');
  const ofAnother = foreign(session);
  const offices = new Set(officesToHandTo(session.db).map(({ office }) => office));
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const found = readCase(text, dayOf(session.clock()));
    if ('code' in found) {
      faults.push({ line: index + 1, ...found });
      continue;
    }
    const { reference } = found;
    if (reference !== undefined && ofAnother(reference)) {
      faults.push({ line: index + 1, code: 'import-reference-of-another', message: reference });
      continue;
    }
    if (reference !== undefined && (taken.has(reference) || known.get(reference) !== undefined)) {
      faults.push({ line: index + 1, code: 'import-reference-taken', message: reference });
      continue;
    }
    const unknown = found.records.findIndex((record) => {
      const office = handsOverTo({ kind: record.form.kind, body: record.body });
      return office !== undefined && !offices.has(office);
    });
    if (unknown >= 0) {
      faults.push({ line: index + 1, code: 'handover-office-unknown', message: `records[${unknown}].body.to-office` });
      continue;
    }
    if (reference !== undefined) taken.add(reference);
    ready.push(found);
  }
  const records = ready.reduce((sum, found) => sum + found.records.length, 0);
  if (faults.length > 0 || options.dryRun) {
    return { cases: faults.length > 0 ? 0 : ready.length, records: faults.length > 0 ? 0 : records, errors: faults };
  }
  const station = ownStation(session.db);
  const stamp = { at: minuteOf(session.clock()), by: session.user.number, codebook: CODEBOOK_VERSION };
  const inForm = form('case');
  if (inForm === undefined) throw new Error('the codebook has no form for a case');
  const persons = new Map<string, string>();
  for (const [index, found] of ready.entries()) {
    const { caseId, line: opening } = openedBy(
      station.id,
      asLine(
        inForm,
        {
          reference: found.reference ?? freeReference(session, Number(found.opened.slice(0, 4))),
          person: personOf(persons, found.person),
          origin: options.origin,
          opened: found.opened,
        },
        undefined,
      ),
    );
    appendLines(session.db, station, caseId, stamp, [
      opening,
      ...found.records.map((record) => asLine(record.form, record.body, undefined)),
    ]);
    deriveCase(session.db, caseId);
    if (index % 200 === 0) progress(index, ready.length);
  }
  writeAudit(session, 'import-cases', String(ready.length), 'done');
  progress(ready.length, ready.length);
  return { cases: ready.length, records, errors: [] };
}

/**
 * Whether a reference says that another office gave it: that office will give it to a case of its own, or has. Headquarters takes over
 * what offices kept before, under the references that they gave.
 */
function foreign(session: UserSession): (reference: string) => boolean {
  const { kind, office: own } = ownStation(session.db);
  if (kind === 'headquarters') return () => false;
  const offices = session.db.prepare<[], string>('SELECT DISTINCT office FROM known_station').pluck().all();
  return (reference) => (officeOfReference(reference, [own, ...offices]) ?? own) !== own;
}

/** Cases whose lines carry the same `person` label are one person's; the label itself is not kept. */
function personOf(persons: Map<string, string>, label: string | undefined): string {
  if (label === undefined) return randomId();
  const id = persons.get(label) ?? randomId();
  persons.set(label, id);
  return id;
}

function readCase(text: string, today: string): ReadyCase | Omit<ImportFault, 'line'> {
  let value: unknown;
  try {
    // Without the mark that some editors put before the first line, and the end of a line of theirs.
    value = JSON.parse(text.trim());
  } catch {
    return { code: 'import-not-json', message: '' };
  }
  if (!isObject(value)) return { code: 'import-not-a-case', message: '' };
  for (const key of Object.keys(value)) {
    if (!['reference', 'person', 'records'].includes(key)) return { code: 'import-unknown-field', message: key };
  }
  const { reference, person, records } = value;
  if (reference !== undefined && (typeof reference !== 'string' || !mayBeReference(reference))) {
    return { code: 'import-reference-wrong', message: 'reference' };
  }
  if (person !== undefined && typeof person !== 'string') return { code: 'import-not-a-case', message: 'person' };
  if (!Array.isArray(records) || records.length === 0) return { code: 'import-no-records', message: 'records' };
  const ready: { form: Form; body: Body }[] = [];
  const once = new Set<string>();
  let opened = '';
  for (const [index, record] of records.entries()) {
    const place = `records[${index}]`;
    if (!isObject(record) || typeof record.kind !== 'string' || !isObject(record.body)) {
      return { code: 'import-record-wrong', message: place };
    }
    const found = form(record.kind);
    if (found === undefined || found.system === true) return { code: 'import-unknown-kind', message: `${place}.kind` };
    if (!found.many && once.has(found.kind)) return { code: 'import-once-only', message: place };
    once.add(found.kind);
    const body = { ...record.body };
    if (record.date !== undefined && found.date !== undefined && body[found.date] === undefined)
      body[found.date] = record.date;
    const checked = checkBody(found, body);
    const fault = checked.faults[0];
    if (fault !== undefined) return { code: fault.code, message: `${place}.body.${fault.question}` };
    const dated = found.date === undefined ? undefined : checked.body[found.date];
    if (typeof dated === 'string' && (opened === '' || dated < opened)) opened = dated;
    ready.push({ form: found, body: checked.body });
  }
  const broken = warnings(
    ready.map((record) => ({ kind: record.form.kind, body: record.body })),
    today,
  ).find((found) => found.blocks);
  if (broken !== undefined) return { code: broken.code, message: `${broken.kind}.${broken.question}` };
  return { reference, person, opened: opened === '' ? today : opened, records: ready };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
