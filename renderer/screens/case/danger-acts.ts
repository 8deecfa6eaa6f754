import type { CaseFile, ShownDanger } from '../../../preload/contract.ts';

interface DangerActs {
  /** A danger may be noted. */
  readonly noting: boolean;
  /** There is an open one that may be answered. */
  readonly answering: boolean;
  /** The open dangers that an answer can be about; the hours of an emergency end by themselves. */
  readonly answerable: readonly Exclude<ShownDanger['danger'], 'emergency'>[];
}

/** What can be done about danger in a case: noting one, and saying what became of one that is open. */
export function dangerActs({ row, mayWrite }: Pick<CaseFile, 'row' | 'mayWrite'>): DangerActs {
  const answerable = row.dangers.flatMap(({ danger }) => (danger === 'emergency' ? [] : [danger]));
  const noting = mayWrite.includes('danger-answer');
  return { noting, answering: noting && answerable.length > 0, answerable };
}
