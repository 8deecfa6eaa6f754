/** What of a record tells of a child of the person: a member of the family, a row of the children in a house (casework/RULES.md, A child’s own case). Pure. */
import { createHash } from 'node:crypto';
import { numberOf, ofKind, rowsOf, textOf } from './answers.ts';
import type { CaseRecord } from './case-record.ts';

export interface ChildTold {
  /** Its place in the table of a stay; null: the record itself. */
  readonly row: number | null;
  /** In years, as it was noted. */
  readonly age: number | undefined;
  /** Whether the child came along with the person. */
  readonly cameAlong: boolean;
  /** The id that the link with the child's own case has: by it the row knows that there is one. */
  readonly link: string;
}

const GROWN = 18;

/** The children that a record tells of, in the order in which they stand; of who is noted as grown none. */
export function childrenIn(record: CaseRecord, records: readonly CaseRecord[]): readonly ChildTold[] {
  const [member] = ofKind([record], 'family');
  const [stay] = ofKind([record], 'stay');
  const told: readonly ChildTold[] = [
    ...(member === undefined || textOf(member, 'relation', records) !== 'child'
      ? []
      : [
          {
            row: null,
            age: numberOf(member, 'age', records),
            cameAlong: textOf(member, 'came-along', records) === 'yes',
            link: linkOf(record, undefined, 0),
          },
        ]),
    ...(stay === undefined
      ? []
      : rowsOf(stay, 'child-list', records).map(({ name, age }, row, rows) => ({
          row,
          age,
          cameAlong: true,
          // A name stays with its child where rows above it go; of two of one name the second is told apart.
          link: linkOf(
            record,
            name,
            name === undefined ? row : rows.slice(0, row).filter((one) => one.name === name).length,
          ),
        }))),
  ];
  return told.filter(({ age }) => age === undefined || age < GROWN);
}

/** By the name where there is one, so that it does not move with its place; `place`: among those of the name, else in the table. */
function linkOf({ station, id }: CaseRecord, name: string | undefined, place: number): string {
  const told = JSON.stringify([station, id, name ?? null, place]);
  return createHash('sha256').update(told).digest().subarray(0, 16).toString('base64url');
}
