/** The name a person goes by is one, wherever it is shown, and nobody who never met them gives it. */
import { expect, test } from 'vitest';
import { indexRow } from '../../../../db/casework/derived/index-row.ts';
import { houseSheet } from '../../../../db/casework/papers/house-sheet.ts';
import { ofKind } from '../../../../db/casework/record/answers.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { caseRow } from '../../../../db/casework/views/list.ts';
import { wordsIn } from '../../../words.ts';
import { anotherOffice, createCase, createOffice } from '../user-session.ts';

const named = (name: string) => ({ kind: 'identity', body: { 'name-used': name } });

test.each<[string, boolean, string]>([
  [
    'that another office which met the person gives is no other in the list, the house or on the sheet',
    true,
    'Zorrinka',
  ],
  ['is not what an office that never met the person calls them', false, 'Lia'],
])('the name used %s', (_, met, name) => {
  const office = createOffice();
  const session = office.sessionOf('focal-point');
  const caseId = createCase(session, [named('Lia'), { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } }]);
  // Station ids are random: among several offices one of them comes after ours in every order.
  for (const code of ['AA-AAA', 'MD-K', 'ZZ-ZZZ', 'KG-OSH']) {
    const meeting = met ? [{ kind: 'intake', body: { date: '2026-04-01' } }] : [];
    anotherOffice(office, code).writes(caseId, [...meeting, named(met ? name : 'Neverborn')]);
  }
  const records = caseRecords(office.db, caseId);
  const shown = indexRow(records)?.name;
  if (!met) expect(shown).toBe(name);
  const [stay] = ofKind(records, 'stay');
  if (stay === undefined) throw new Error('no stay');
  const onSheet = houseSheet(records, stay, 'en', '2026-05-04').paper.whose?.split(' · ')[0];
  const seen = [caseRow(session, caseId)?.name, houseRows(session, '2026-05-04')[0]?.nameUsed, onSheet];
  expect(seen).toEqual([shown, shown, shown]);
});

test('who has no name used has none in the house, on its screen or on its sheet, whatever other names are noted', () => {
  const office = createOffice();
  const session = office.sessionOf('focal-point');
  const caseId = createCase(session, [
    { kind: 'identity', body: { 'given-names': 'Zorrinka', 'family-name': 'Quillova', 'other-names': 'Zo' } },
    { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
  ]);
  const [row] = houseRows(office.sessionOf('shelter-manager'), '2026-05-04');
  expect(row?.nameUsed).toBeNull();
  const records = caseRecords(office.db, caseId);
  const [stay] = ofKind(records, 'stay');
  if (stay === undefined) throw new Error('no stay');
  const shown = wordsIn([row, houseSheet(records, stay, 'en', '2026-05-04').paper]);
  for (const name of ['Zorrinka', 'Quillova', 'Zo']) expect(shown).not.toContain(name);
});
