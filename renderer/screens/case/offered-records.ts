import { questionsOf } from '../../../db/codebook/forms/index.ts';
import type { Body, Form } from '../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../preload/contract.ts';

/**
 * The records that the question of a form may name: of its kind, where such are answered those that still wait, and never the record itself.
 * `changing`: the id of the record that is changed; `before`: the answers the form began with, whose record stays on offer. Pure.
 */
export function offeredRecords(
  file: Pick<CaseFile, 'records' | 'waiting'>,
  form: Form,
  changing: string | undefined,
  before: Body,
): readonly ShownRecord[] {
  const naming = questionsOf(form).find(({ type }) => type === 'record');
  if (naming === undefined) return [];
  const waiting = naming.record === undefined ? undefined : file.waiting[naming.record];
  const named = before[naming.id];
  const isNamed = ({ id }: ShownRecord) => Array.isArray(named) && named[0] === id;
  return file.records.filter(
    (record) =>
      record.id !== changing &&
      (naming.record === undefined || record.kind === naming.record) &&
      (waiting === undefined || waiting.includes(record.id) || isNamed(record)),
  );
}
