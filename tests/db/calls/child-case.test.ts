import { describe, expect, it } from 'vitest';
import { groupOf } from '../../../db/casework/record/groups.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  fileFor,
  type Office,
  type Person,
  recordOf,
  saves,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const CONSENT = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
const SON = { kind: 'family', body: { relation: 'child', age: 9, 'came-along': 'yes' } };
const CHILDREN = [{ name: 'Ilir', age: 4 }, { name: 'Besa', age: 19 }, { age: 1 }];
const STAY = { kind: 'stay', body: { house: 'H1', from: '2026-05-01', 'child-list': CHILDREN } };

function aMother(...more: readonly (typeof SON | typeof STAY)[]) {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('caseworker'), [
    CONSENT,
    { kind: 'profile', body: { sex: 'female', age: 31, nationalities: ['ALB'] } },
    ...more,
  ]);
  const begins = (kind: string, row: number | null = null, by: Person = 'caseworker') => {
    const { station, id: record } = recordOf(office, caseId, kind);
    return call(deskAt(office, by), 'cases', 'begin', { child: { caseId, station, record, row } });
  };
  const children = (kind: string, by: Person = 'caseworker') =>
    fileFor(office.sessionOf(by), caseId).records.find((record) => record.kind === kind)?.children;
  return { office, caseId, begins, children };
}
const written = (office: Office, caseId: string) =>
  caseRecords(office.db, caseId)
    .filter(({ kind }) => kind !== 'case')
    .map(({ kind, open, private: closed }) => [kind, { ...open, ...closed }]);

/** casework/RULES.md (A child’s own case). */
describe('a case of its own for a child that came as a row', () => {
  it('holds age and relation and nothing else, is linked as family and as who came together, and the row says so', async () => {
    const { office, caseId, begins, children } = aMother(SON);
    expect(children('family')).toEqual([{ row: null, own: null }]);
    const child = await begins('family');
    expect(written(office, child.caseId)).toEqual([
      ['profile', { age: 9 }],
      ['family', { relation: 'mother' }],
    ]);
    const { links } = await call(deskAt(office, 'caseworker'), 'links', 'of', { caseId });
    expect(links.map(({ what, person }) => [what, person.caseId])).toEqual([['family', child.caseId]]);
    expect(groupOf(office.db, caseId)).toBe(groupOf(office.db, child.caseId) ?? 'none');
    expect(children('family')).toEqual([{ row: null, own: child }]);
    expect(fileFor(office.sessionOf('caseworker'), child.caseId).row.minor).toBe(true);
  });

  it('is begun once for a row', async () => {
    const { office, begins } = aMother(SON);
    await begins('family');
    const before = office.db.prepare('SELECT count(*) FROM case_index').pluck().get();
    expect(await refusalOf(begins('family'))).toBe('row-has-own-case');
    expect(office.db.prepare('SELECT count(*) FROM case_index').pluck().get()).toBe(before);
  });

  it('is begun for each child of a stay, and keeps to its child where a row above it goes; not for who is grown', async () => {
    const { office, caseId, begins, children } = aMother(STAY);
    expect(children('stay')?.map(({ row }) => row)).toEqual([0, 2]);
    expect(await refusalOf(begins('stay', 1))).toBe('no-such-record');
    const ilir = await begins('stay', 0);
    const { id } = recordOf(office, caseId, 'stay');
    // A second child of the same name is another.
    const rows = [{ name: 'Nora', age: 2 }, ...CHILDREN, { name: 'Ilir', age: 6 }];
    saves(office.sessionOf('caseworker'), caseId, { kind: 'stay', id, body: { ...STAY.body, 'child-list': rows } });
    expect(children('stay')).toEqual([
      { row: 0, own: null },
      { row: 1, own: ilir },
      { row: 3, own: null },
      { row: 4, own: null },
    ]);
  });

  it('joins nobody who stayed elsewhere to those who came together', async () => {
    const { office, caseId, begins } = aMother({ ...SON, body: { ...SON.body, 'came-along': 'no' } });
    await begins('family');
    expect(groupOf(office.db, caseId)).toBeUndefined();
  });

  it('is neither offered nor said to who does not open it, begins no case, or to whom a no closes the mother’s', async () => {
    const { office, caseId, begins, children } = aMother(SON, STAY);
    const child = await begins('family', null, 'focal-point');
    closeToNamed(office, child.caseId);
    expect(children('family')).toBeUndefined();
    expect(children('stay', 'shelter-manager')).toBeUndefined();
    expect(await refusalOf(begins('stay', 0, 'shelter-manager'))).toBe('role-may-not');
    saves(office.sessionOf('focal-point'), caseId, {
      kind: 'consent',
      body: { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] },
    });
    expect(children('stay')).toBeUndefined();
    expect(await refusalOf(begins('stay', 0))).toBe('no-such-record');
  });
});
