/** What a case costs grows as its records do: one of four times as many is at most four times the work, whatever they cite. */
import { describe, expect, it } from 'vitest';
import { deriveCase } from '../../../db/casework/derived/derive.ts';
import { houseSheet } from '../../../db/casework/papers/house-sheet.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { stayOn } from '../../../db/casework/rules/in-house.ts';
import { caseFile } from '../../../db/casework/views/case-file.ts';
import { houseRows } from '../../../db/casework/views/house.ts';
import { asLine, write } from '../../../db/casework/writing/append.ts';
import { saveRecords } from '../../../db/casework/writing/save.ts';
import { form } from '../../../db/codebook/forms/index.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { planCases } from '../../../db/exchange/sending/seal-cases.ts';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import { ownStation, randomId } from '../../../db/store/station.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { workOf } from '../../work.ts';
import { anotherOffice, createCase, createOffice, type Office } from './user-session.ts';

const FEW = 1_000;
const MANY = 4_000;
/** What is sorted stands in its order already, which is seen in one pass. The square would be sixteen. */
const MOST = 4;

type Kind = readonly [kind: string, cites: string, body: Body];

/** Kinds that gates, flags, Today, facts and warnings look through, and the question that cites the record before of its kind. */
const KINDS: readonly Kind[] = [
  ['consent', 'contact', { date: '2026-03-01', keep: 'with-name', 'given-by': 'person' }],
  ['decision', 'matter', { date: '2026-03-01', result: 'asked' }],
  ['follow-up', 're-trafficked', { date: '2026-03-01', state: 'done' }],
  ['stay', 'room', { house: 'H1', from: '2026-03-01' }],
  ['service', 'outcome', { date: '2026-03-01', service: 'accommodation' }],
  ['profile', 'sex', { age: 16 }],
  ['identity', 'name-used', {}],
  ['intake', 'next-step', { date: '2026-03-01', 'needs-today': ['safe-place'] }],
];

function bodies(n: number): readonly { readonly kind: string; readonly id: string; readonly body: Body }[] {
  const ids = Array.from({ length: n }, () => randomId());
  return ids.map((id, at) => {
    const [kind, question, body] = KINDS[at % KINDS.length] ?? ['note', 'text', {}];
    const cited = ids[at - KINDS.length] ?? ids[at] ?? '';
    return { kind, id, body: { ...body, [question]: { cites: [cited, question] } } };
  });
}

/** Records stand by station, and stations' ids are random: ours comes first here, so that two cases differ in their number alone. */
function twoOffices(): readonly [Office, ReturnType<typeof anotherOffice>] {
  for (;;) {
    const office = createOffice();
    const other = anotherOffice(office, 'MD-K');
    if (ownStation(office.db).id < other.station.id) return [office, other];
  }
}

/** A case in which another office wrote half of the records and we the other half. */
function caseOf(n: number): { readonly office: Office; readonly caseId: string } {
  const [office, other] = twoOffices();
  const session = office.sessionOf('focal-point');
  const caseId = createCase(session);
  other.writes(caseId, bodies(n / 2));
  inTransaction(office.db, () =>
    write(
      session,
      caseId,
      bodies(n / 2).map(({ kind, id, body }) => {
        const inForm = form(kind);
        if (inForm === undefined) throw new Error(kind);
        return { ...asLine(inForm, body, undefined), id };
      }),
    ),
  );
  return { office, caseId };
}

const ACTS: readonly (readonly [string, (at: ReturnType<typeof caseOf>) => void])[] = [
  ['deriving', ({ office, caseId }) => deriveCase(office.db, caseId)],
  ['reading the file', ({ office, caseId }) => caseFile(office.sessionOf('focal-point'), caseId)],
  ['the house', ({ office }) => houseRows(office.sessionOf('focal-point'), office.today())],
  [
    'the house sheet',
    ({ office, caseId }) => {
      const records = caseRecords(office.db, caseId);
      const stay = stayOn(records, null, office.today());
      if (stay === undefined) throw new Error('a stay');
      houseSheet(records, stay, 'en', office.today());
    },
  ],
  [
    'planning what is sealed',
    ({ office, caseId }) => {
      const to = [...knownStations(office.db).values()][0];
      if (to === undefined) throw new Error('an office');
      expect([...planCases(office.db, to, { to: to.office, cases: [caseId] })]).toHaveLength(1);
    },
  ],
  [
    'saving a note',
    ({ office, caseId }) =>
      inTransaction(office.db, () =>
        saveRecords(office.sessionOf('focal-point'), caseId, [
          { kind: 'note', body: { kind: 'note', text: 'seen today' } },
        ]),
      ),
  ],
];

describe('the work of a case of 4,000 records that cite one another, beside one of 1,000', () => {
  it('is at most four times', async () => {
    const [few, many] = [caseOf(FEW), caseOf(MANY)];
    const grew: [string, number][] = [];
    for (const [name, act] of ACTS) {
      const [less, more] = [await workOf(() => act(few)), await workOf(() => act(many))];
      expect([name, less > FEW]).toEqual([name, true]);
      grew.push([name, more / less]);
    }
    expect(grew.filter(([, ratio]) => ratio > MOST)).toEqual([]);
  });
});
