/** From interchange lines to records as casework reads them, without a database: for tests of what is derived. */
import { createHash } from 'node:crypto';
import type { CaseRecord } from '../../db/casework/record/case-record.ts';
import { checkBody } from '../../db/codebook/answers.ts';
import { latest } from '../../db/codebook/date.ts';
import { form, question } from '../../db/codebook/forms/index.ts';
import { splitHalves } from '../../db/codebook/halves.ts';
import type { Answer } from '../../db/codebook/types.ts';
import type { InterchangeRecord } from '../../db/demo/invented-life.ts';

interface Writer {
  readonly office: string;
  readonly station?: string;
  readonly epoch?: number;
}

/**
 * Records of one chapter, in order. Throws for an answer that the codebook refuses, but for one to a question that the other answers do
 * not call for: records that came from others, or were written by an older Waymark, hold such answers.
 */
export function chapterOf(
  caseId: string,
  writer: Writer,
  records: readonly InterchangeRecord[],
  firstN = 1,
): readonly CaseRecord[] {
  const station = writer.station ?? `station-${writer.office}`;
  // What others name by its label has an id of the shape that an answer can hold.
  const idAt = (at: number) => {
    const id = `${caseId}-${station}-${firstN + at}`;
    return records[at]?.id === undefined ? id : idFor(id);
  };
  const labelled = new Map(records.flatMap(({ id }, at) => (id === undefined ? [] : [[id, idAt(at)] as const])));
  return records.map(({ kind, date, body: told }, at) => {
    const body = namingRecords(kind, told, labelled);
    const inForm = form(kind);
    if (inForm === undefined) throw new Error(`no form ${kind}`);
    const given = date === undefined || inForm.date === undefined ? body : { ...body, [inForm.date]: date };
    const checked = checkBody(inForm, given);
    const moot = new Set(
      checked.faults.filter(({ code }) => code === 'answer-not-asked').map((fault) => fault.question),
    );
    const faults = checked.faults.filter((fault) => !moot.has(fault.question));
    const answers = { ...checked.body, ...Object.fromEntries(Object.entries(given).filter(([id]) => moot.has(id))) };
    if (faults.length > 0)
      throw new Error(`${kind}: ${faults.map((fault) => `${fault.question} ${fault.code}`).join(', ')}`);
    const halves = splitHalves(inForm, answers);
    const n = firstN + at;
    return {
      seq: n,
      caseId,
      station,
      office: writer.office,
      epoch: writer.epoch ?? 1,
      n,
      id: idAt(at),
      revision: 1,
      kind,
      at: `${dayIn(answers[inForm.date ?? ''])}T12:00Z`,
      by: 1,
      open: halves.open,
      private: halves.private ?? {},
      unreadable: { open: [], private: [] },
      privateLacking: false,
    };
  });
}

/** The answers with the ids of the records that they name by their label. */
function namingRecords(kind: string, body: InterchangeRecord['body'], labelled: ReadonlyMap<string, string>) {
  if (labelled.size === 0) return body;
  const named = Object.entries(body).flatMap(([asked, answer]) => {
    const isNaming = question(kind, asked)?.type === 'record' && Array.isArray(answer);
    const id = isNaming ? labelled.get(`${answer[0]}`) : undefined;
    return isNaming && id !== undefined ? [[asked, [id, answer[1]]] as const] : [];
  });
  return { ...body, ...Object.fromEntries(named) };
}

/** Records are written down on their own day, what has none on New Year's Day. */
function dayIn(date: Answer | undefined): string {
  return typeof date === 'string' ? latest(date) : '2026-01-01';
}

/** The chapter of the office that opens a case: its `case` record first. */
export function openedBy(
  caseId: string,
  writer: Writer,
  records: readonly InterchangeRecord[],
  more: Readonly<Record<string, string>> = {},
): readonly CaseRecord[] {
  const opening: InterchangeRecord = {
    kind: 'case',
    body: { reference: 'KG-BIS-26-7K2MQX', origin: 'imported', ...more },
  };
  return chapterOf(caseId, writer, [opening, ...records]);
}

/** An id that stands for a label, the same every time. */
export function idFor(label: string): string {
  return createHash('sha256').update(label, 'utf8').digest().subarray(0, 16).toString('base64url');
}
