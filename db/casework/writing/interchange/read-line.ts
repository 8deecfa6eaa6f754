/**
 * One interchange line: `{"reference"?, "person"?, "records": [{"kind", "id"?, "date"?, "body": {…}}]}`. Strict on every level: what is
 * not known is a fault, never left out; a blank is nothing at all. Every fault of the line is found at once. Pure.
 */

import { checkBody } from '../../../codebook/answers.ts';
import { MOST_RECORDS } from '../../../codebook/bounds.ts';
import { byDay } from '../../../codebook/date.ts';
import { form, question } from '../../../codebook/forms/index.ts';
import { isBlank } from '../../../codebook/invisible-signs.ts';
import { mayCite, namesRecord } from '../../../codebook/may-cite.ts';
import type { SentenceCode } from '../../../codebook/sentences.ts';
import type { Body, Form } from '../../../codebook/types.ts';
import { mayBeReference } from '../../record/reference.ts';
import { repeatedKeys } from './repeated-keys.ts';

/** What is wrong in a line; `message` is its place in it, such as `records[0].body.sex`, and never an answer. */
export interface LineFault {
  readonly code: SentenceCode;
  readonly message: string;
}

export interface ReadRecord {
  /** Its id in the database. */
  readonly id: string;
  readonly form: Form;
  readonly body: Body;
}

/** What is right in a line. Where there are faults it is not written: it is judged on, so that nothing waits for the next try. */
export interface ReadLine {
  readonly reference: string | undefined;
  readonly person: string | undefined;
  /** The earliest day of an act in it. */
  readonly opened: string | undefined;
  readonly records: readonly ReadRecord[];
  readonly faults: readonly LineFault[];
}

const LINE_FIELDS: ReadonlySet<string> = new Set(['reference', 'person', 'records']);
const RECORD_FIELDS: ReadonlySet<string> = new Set(['kind', 'id', 'date', 'body']);
/** Of a label that holds for one file: who is one person, which record is cited. */
const LONGEST_LABEL = 100;

type Fields = Readonly<Record<string, unknown>>;
/** The form as the office fills it. */
type AskedForm = (inForm: Form) => Form;
type Found = (code: SentenceCode, message: string) => void;

/** `newId` makes the id of a record; `asked` gives the form of a kind with the questions that this office adds to it. */
export function readLine(text: string, newId: () => string, asked: AskedForm = (inForm) => inForm): ReadLine {
  const faults: LineFault[] = [];
  const found: Found = (code, message) => faults.push({ code, message });
  const nothing = { reference: undefined, person: undefined, opened: undefined, records: [], faults };
  let value: unknown;
  try {
    // Without the mark that some editors put before the first line, and the end of a line of theirs.
    value = JSON.parse(text.trim());
  } catch {
    found('import-not-json', '');
    return nothing;
  }
  if (!isFields(value)) {
    found('import-not-a-case', '');
    return nothing;
  }
  for (const place of repeatedKeys(text, value)) found('import-repeated-key', place);
  for (const key of Object.keys(value)) if (!LINE_FIELDS.has(key)) found('import-unknown-field', key);
  const reference = labelOf(value.reference, 'reference', 'import-reference-wrong', found);
  if (reference !== undefined && !mayBeReference(reference)) found('import-reference-wrong', 'reference');
  const person = labelOf(value.person, 'person', 'import-not-a-case', found);
  const records = recordsOf(value.records, newId, asked, found);
  return { reference, person, opened: firstDay(records), records, faults };
}

/** A text that names something in the file; undefined where it is blank. */
function labelOf(given: unknown, place: string, code: SentenceCode, found: Found): string | undefined {
  if (isNothing(given)) return undefined;
  if (typeof given === 'string' && given.length <= LONGEST_LABEL) return given;
  found(code, place);
  return undefined;
}

function firstDay(records: readonly ReadRecord[]): string | undefined {
  return records
    .flatMap(({ form: { date }, body }) => {
      const day = date === undefined ? undefined : body[date];
      return typeof day === 'string' ? [day] : [];
    })
    .toSorted(byDay)[0];
}

/** A record whose frame is right; its answers are still as they came. */
interface Framed {
  readonly place: string;
  readonly id: string;
  readonly label: string | undefined;
  readonly form: Form;
  readonly date: unknown;
  readonly body: Fields;
}

function recordsOf(given: unknown, newId: () => string, asked: AskedForm, found: Found): readonly ReadRecord[] {
  if (!Array.isArray(given) || given.length === 0) {
    found('import-no-records', 'records');
    return [];
  }
  // One of them is the record that opens the case.
  if (given.length >= MOST_RECORDS) {
    found('import-too-many-records', 'records');
    return [];
  }
  const items: readonly unknown[] = given;
  const framed = items.flatMap((item, at) => framedRecord(item, `records[${at}]`, newId, asked, found) ?? []);
  const once = new Set<string>();
  const labelled = new Map<string, Framed>();
  for (const record of framed) {
    if (!record.form.many && once.has(record.form.kind)) found('import-once-only', record.place);
    once.add(record.form.kind);
    if (record.label === undefined) continue;
    if (labelled.has(record.label)) found('import-id-twice', `${record.place}.id`);
    labelled.set(record.label, record);
  }
  return framed.map((record) => answered(record, labelled, found));
}

function framedRecord(
  item: unknown,
  place: string,
  newId: () => string,
  asked: AskedForm,
  found: Found,
): Framed | undefined {
  if (!isFields(item)) {
    found('import-record-wrong', place);
    return undefined;
  }
  for (const key of Object.keys(item)) {
    if (!RECORD_FIELDS.has(key)) found('import-unknown-record-field', `${place}.${key}`);
  }
  const { kind, date, body } = item;
  if (typeof kind !== 'string' || isBlank(kind)) found('import-record-wrong', `${place}.kind`);
  if (!isFields(body)) found('import-record-wrong', `${place}.body`);
  if (typeof kind !== 'string' || isBlank(kind) || !isFields(body)) return undefined;
  const inForm = form(kind);
  if (inForm === undefined || inForm.system === true || inForm.ownAct === true) {
    found('import-unknown-kind', `${place}.kind`);
    return undefined;
  }
  const label = labelOf(item.id, `${place}.id`, 'import-record-wrong', found);
  return { place, id: newId(), label, form: asked(inForm), date, body };
}

function answered(record: Framed, labelled: ReadonlyMap<string, Framed>, found: Found): ReadRecord {
  const { place, id, form: inForm } = record;
  const { body, datedOutside } = dated(record, found);
  const placeOf = (asked: string) =>
    datedOutside && asked === inForm.date ? `${place}.date` : `${place}.body.${asked}`;
  const given = Object.entries(body).flatMap(([asked, value]) => {
    if (question(inForm.kind, asked)?.system === true) {
      found('answer-unknown-question', placeOf(asked));
      return [];
    }
    const cites = citedIn(inForm.kind, asked, value);
    const read = cites === undefined ? answerIn(inForm.kind, asked, value) : cited(inForm.kind, asked, cites, labelled);
    if ('answer' in read) return [[asked, read.answer] as const];
    found(read.fault, placeOf(asked));
    return [];
  });
  const checked = checkBody(inForm, Object.fromEntries(given));
  for (const { question: asked, code, row, column } of checked.faults) {
    const cell = `${row === undefined ? '' : `[${row - 1}]`}${column === undefined ? '' : `.${column}`}`;
    found(code, `${placeOf(asked)}${cell}`);
  }
  return { id, form: inForm, body: checked.body };
}

/** The answers without blanks, the record's own `date` among them. */
function dated({ place, form: inForm, date, body }: Framed, found: Found) {
  const full = Object.fromEntries(Object.entries(body).map(([id, value]) => [id, withoutBlanks(value)]));
  if (isNothing(date)) return { body: full, datedOutside: false };
  const asked = inForm.date;
  if (asked === undefined) {
    found('import-no-date-asked', `${place}.date`);
    return { body: full, datedOutside: false };
  }
  const inside = Object.hasOwn(full, asked) ? full[asked] : null;
  if (isNothing(inside)) return { body: { ...full, [asked]: date }, datedOutside: true };
  if (JSON.stringify(inside) !== JSON.stringify(date)) found('import-two-dates', `${place}.date`);
  return { body: full, datedOutside: false };
}

type Answered = { readonly answer: unknown } | { readonly fault: SentenceCode };

/** `false` says nothing of a flag; of anything else it is a slip. */
function answerIn(kind: string, asked: string, value: unknown): Answered {
  const slip = value === false && (question(kind, asked)?.type ?? 'flag') !== 'flag';
  return slip ? { fault: 'answer-wrong-shape' } : { answer: value };
}

/** The two parts of what cites, in an answer of any question or of one that names a record; undefined for what does not. */
function citedIn(kind: string, asked: string, value: unknown): readonly unknown[] | undefined {
  const cites = isFields(value) && Object.keys(value).join() === 'cites' ? value.cites : value;
  const citing = cites !== value || question(kind, asked)?.type === 'record';
  return citing && Array.isArray(cites) && cites.length === 2 ? cites : undefined;
}

/** The citation with the id that the cited record gets, or why it cannot be one. */
function cited(
  kind: string,
  asked: string,
  [label, there]: readonly unknown[],
  labelled: ReadonlyMap<string, Framed>,
): Answered {
  const target = typeof label === 'string' ? labelled.get(label) : undefined;
  if (target === undefined || typeof there !== 'string') return { fault: 'import-cites-nothing' };
  if (namesRecord({ kind, question: asked })) return { answer: [target.id, there] };
  if (!mayCite({ kind, question: asked }, { kind: target.form.kind, question: there })) {
    return { fault: 'import-cites-nothing' };
  }
  return { answer: { cites: [target.id, there] } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Spreadsheets write an empty cell as a text of nothing or of spaces. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && isBlank(value));
}

function withoutBlanks(value: unknown): unknown {
  if (isNothing(value)) return null;
  if (!Array.isArray(value)) return value;
  // An empty row keeps its place, so that what is wrong below it is named by the row at which it stands.
  if (value.some(isFields)) return value.map((row: unknown) => (isNothing(row) ? {} : row));
  return value.filter((one) => !isNothing(one));
}
