/**
 * Whose money a payment is, and whose word bounds what may be spent (casework/RULES.md, Money of other offices; exchange/SHARING.md): the one definition
 * of each. Pure.
 */
import type { Kind } from '../../codebook/forms/index.ts';
import { ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** Whose ledger it is. `addsUp`: headquarters', which adds up what every office wrote of its own money. */
export interface Ledger {
  readonly addsUp?: boolean | undefined;
}

/**
 * Whether a payment is this office's to account for: it wrote it. Then it is in its sums, and it keeps the receipt; every payment is so of one office.
 * To accept a case, or a record, makes no other office's payment ours.
 */
export function isOursToAccountFor({ counts }: Pick<CaseRecord, 'counts'>): boolean {
  return counts === undefined;
}

/**
 * Whether a word on what may be spent (a decision, a plan, how many children there are) is one of the ledger: written here, accepted here, or
 * headquarters', whose the fund is. What another office wrote and nobody here accepted is not: it makes no room.
 */
export function isOfLedger({ counts, ofHeadquarters }: CaseRecord, { addsUp }: Ledger): boolean {
  return addsUp === true || counts !== 'tightening' || ofHeadquarters === true;
}

/** The records of a kind that the ledger is made of: what was accepted goes on as it was accepted, whatever its office put in its place since. */
export function ofLedger<K extends Kind>(
  records: readonly CaseRecord[],
  kind: K,
  ledger: Ledger,
): readonly RecordOf<K>[] {
  const inForce = ofKind(records, kind).filter((record) => isOfLedger(record, ledger));
  return ledger.addsUp === true ? inForce : [...inForce, ...replacedSince(records, kind)];
}

/** Records of another office that were accepted here and are no longer in force there. */
export function replacedSince<K extends Kind>(records: readonly CaseRecord[], kind: K): readonly RecordOf<K>[] {
  return ofKind(records[0]?.earlier ?? [], kind).filter(({ counts }) => counts === 'whole');
}
