import { expect, it } from 'vitest';
import { houseSheet } from '../../../db/casework/papers/house-sheet.ts';
import { ofKind } from '../../../db/casework/record/answers.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { houseRows } from '../../../db/casework/views/house.ts';
import { importCases } from '../../../db/casework/writing/import.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { inventedResident, RESIDENT } from '../../../db/demo/invented-resident.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { createOffice } from '../casework/user-session.ts';

const DAY = '2026-05-04';

it('the invented resident is in the house tonight, and the sheet of theirs stops at nothing in any language', () => {
  const office = createOffice('DEMO-1');
  const session = office.sessionOf('focal-point');
  const taken = inTransaction(office.db, () => importCases(session, [inventedResident(DAY)], 'demo'));
  expect(taken).toMatchObject({ cases: 1, errors: [], warnings: [] });
  const [row] = houseRows(session, DAY);
  expect(row).toMatchObject({ nameUsed: RESIDENT, presence: 'here' });
  const records = caseRecords(office.db, row?.caseId ?? '');
  const [stay] = ofKind(records, 'stay');
  if (stay === undefined) throw new Error('no stay');
  for (const language of LANGUAGES) {
    expect(houseSheet(records, stay, language, DAY)).toMatchObject({ stops: [], likenesses: [] });
  }
});
