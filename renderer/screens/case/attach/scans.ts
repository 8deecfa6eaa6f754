/** Which scans and photos belong to a record, and which paper a record speaks of that has none. Pure. */
import type { CodeOf } from '../../../../db/codebook/lists/index.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';

/** The scans and photos that were added to a record. */
export function scansOf({ records }: Pick<CaseFile, 'records'>, { id }: ShownRecord): readonly ShownRecord[] {
  return records.filter(({ kind, body }) => kind === 'attachment' && Array.isArray(body.about) && body.about[0] === id);
}

/** The scans that are turned over with one: of the same matter, added to the same record or, as it, to the case. */
export function scansBeside({ records }: Pick<CaseFile, 'records'>, { body }: ShownRecord): readonly ShownRecord[] {
  const recordOf = ({ about }: ShownRecord['body']) => (Array.isArray(about) ? about[0] : undefined);
  return records.filter(
    (other) => other.kind === 'attachment' && other.body.of === body.of && recordOf(other.body) === recordOf(body),
  );
}

/** A signed consent of which nobody added the paper. Of another office's, whose pictures need not travel, nothing is said. */
export function lacksSignedPaper(file: Pick<CaseFile, 'records'>, record: ShownRecord): boolean {
  if (record.kind !== 'consent' || !record.own || record.body.form !== 'signed') return false;
  return scansOf(file, record).length === 0;
}

const USUAL: Readonly<Record<string, CodeOf<'attachment-of'>>> = {
  consent: 'signed-consent',
  identity: 'identity-document',
  travel: 'travel-document',
  decision: 'authority-decision',
  payment: 'receipt',
};

/** What a picture is most likely of that is added to a record of a kind; null where nobody can say. */
export function usuallyOf(kind: string | undefined): CodeOf<'attachment-of'> | null {
  return kind !== undefined && Object.hasOwn(USUAL, kind) ? (USUAL[kind] ?? null) : null;
}
