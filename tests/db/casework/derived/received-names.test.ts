/** A name that another office wrote with signs that nobody sees: kept byte for byte, and found, shortened and compared without them. */
import { expect, it } from 'vitest';
import { deriveCase } from '../../../../db/casework/derived/derive.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { appendLines } from '../../../../db/store/records.ts';
import { randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createOffice } from '../user-session.ts';

const WITH_SIGNS = { 'given-names': 'Mire\u200bla\u202e', 'family-name': '\u2067Moro\u200dzi\u00adnova' };

it('is kept as it came, and found as it is read', () => {
  const office = createOffice();
  const other = anotherOffice(office, 'MD-KIV');
  const caseId = 'T'.padEnd(22, 'b');
  other.writes(caseId, [
    { kind: 'case', body: { reference: 'MD-KIV-26-AAAAAA', origin: 'live', opened: '2026-04-01' } },
  ]);
  const stamp = { at: '2026-04-01T09:00Z', by: 1, codebook: '1.0' };
  const line = { id: randomId(), revision: 1, kind: 'identity', open: {}, private: WITH_SIGNS, replaces: null };
  inTransaction(office.db, () => {
    appendLines(office.db, other.station, caseId, stamp, [line]);
    deriveCase(office.db, caseId);
  });

  const kept = office.db
    .prepare<[], Buffer>('SELECT private_line FROM record WHERE private_line IS NOT NULL')
    .pluck()
    .get();
  expect(JSON.parse(kept?.toString('utf8') ?? '').body).toEqual(WITH_SIGNS);
  const session = office.sessionOf('focal-point');
  const { rows } = listCases(session, {
    filter: { search: 'mirela morozinova' },
    sort: 'changed',
    descending: true,
    offset: 0,
    limit: 5,
  });
  expect(rows.map(({ reference, initials }) => [reference, initials])).toEqual([['MD-KIV-26-AAAAAA', 'M. M.']]);
  const same = { 'given-names': 'Mirela', 'family-name': 'Morozinova' };
  const { warnings } = inTransaction(office.db, () =>
    importCases(session, [JSON.stringify({ records: [{ kind: 'identity', body: same }] })], 'imported'),
  );
  expect(warnings).toEqual([{ line: 1, code: 'import-double-here', message: 'MD-KIV-26-AAAAAA' }]);
});
