import { describe, expect, it } from 'vitest';
import { houseSheet } from '../../../../db/casework/papers/house-sheet.ts';
import { answerNamed, answerOf, isAbout } from '../../../../db/casework/record/answers.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { stayOn } from '../../../../db/casework/rules/in-house.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { mayCite } from '../../../../db/codebook/may-cite.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { idFor } from '../../../generate/records.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { anotherOffice, createCase, createOffice, type Office, recordOf, refusalCode, saves } from '../user-session.ts';

const HERS: readonly Told[] = [
  ['identity', { 'name-used': 'Lia', 'family-name': 'Ciobanu', 'home-address': 'Strada Florilor 7' }],
  ['screening', { date: '2026-05-01', narrative: 'A cousin drove her to the border' }],
];

/** A file with her name, her address and her story, which a caseworker wrote. */
function herCase(office: Office) {
  const session = office.sessionOf('caseworker');
  const caseId = createCase(
    session,
    HERS.map(([kind, body]) => ({ kind, body })),
  );
  const identity = recordOf(office, caseId, 'identity').id;
  const screening = recordOf(office, caseId, 'screening').id;
  return { session, caseId, identity, screening };
}

const told = (office: Office, caseId: string) => {
  const records = caseRecords(office.db, caseId);
  const stay = stayOn(records, 'H1', '2026-05-04');
  const sheet = stay === undefined ? undefined : houseSheet(records, stay, 'en', '2026-05-04');
  return JSON.stringify([sheet, houseRows(office.sessionOf('shelter-manager'), '2026-05-04')]);
};

describe('a citation across what different people see', () => {
  it('is not saved', () => {
    const office = createOffice();
    const { session, caseId, identity, screening } = herCase(office);
    const stay = { house: 'H1', from: '2026-05-02' };
    const refused = (kind: string, body: Readonly<Record<string, unknown>>, id?: string) =>
      refusalCode(() => saves(session, caseId, { kind, body, id }));
    expect(refused('stay', { ...stay, wishes: { cites: [screening, 'narrative'] } })).toBe('answer-not-to-cite');
    expect(refused('stay', { ...stay, 'visitors-agreed': { cites: [identity, 'home-address'] } })).toBe(
      'answer-not-to-cite',
    );
    expect(refused('identity', { 'name-used': { cites: [identity, 'family-name'] } }, identity)).toBe(
      'answer-not-to-cite',
    );
    expect(refused('stay', { ...stay, 'visitors-agreed': { cites: [identity, 'name-used'] } })).toBe('done');
  });

  it('is not read through where another office wrote it: neither house, nor sheet, nor search tells', () => {
    const office = createOffice();
    const { caseId, identity, screening, session } = herCase(office);
    anotherOffice(office, 'MD-K').writes(caseId, [
      {
        kind: 'stay',
        body: {
          house: 'H1',
          from: '2026-05-02',
          wishes: { cites: [screening, 'narrative'] },
          'visitors-agreed': { cites: [identity, 'home-address'] },
        },
      },
      { kind: 'identity', body: { 'name-used': { cites: [identity, 'family-name'] } } },
      { kind: 'identity', body: { 'other-names': { cites: [screening, 'narrative'] } } },
    ]);
    const says = told(office, caseId);
    expect(says).toContain('Lia');
    for (const secret of ['Ciobanu', 'Florilor', 'cousin', 'border']) expect(says).not.toContain(secret);
    const found = listCases(session, {
      filter: { search: 'cousin' },
      sort: 'changed',
      descending: true,
      offset: 0,
      limit: 10,
    });
    expect(found.rows).toEqual([]);
  });
});

describe('what an answer may stand for', () => {
  it.each([
    ['profile', 'sex', 'profile', 'sex', true],
    ['stay', 'visitors-agreed', 'identity', 'name-used', true],
    ['screening', 'narrative', 'exploitation', 'narrative', true],
    ['stay', 'wishes', 'screening', 'narrative', false],
    ['identity', 'name-used', 'identity', 'family-name', false],
    ['consent', 'date', 'consent', 'keep', false],
    ['stay', 'until', 'note', 'text', false],
    ['profile', 'sex', 'voucher', 'sex', false],
    ['profile', 'constructor', 'profile', 'constructor', false],
  ])('%s.%s for %s.%s: %s', (kind, question, otherKind, other, may) => {
    expect(mayCite({ kind, question }, { kind: otherKind, question: other })).toBe(may);
  });
});

describe('following a citation', () => {
  const cited = (n: number) => ({ cites: [idFor(`profile ${n}`), 'sex'] as const });
  const chain = (length: number) => {
    const records = caseOf(
      ...Array.from({ length }, (_, n): Told => ['profile', { sex: n === 0 ? 'female' : cited(n - 1) }]),
    ).filter(({ kind }) => kind === 'profile');
    return records.map((record, n) => ({ ...record, id: idFor(`profile ${n}`) }));
  };
  const lastOf = (records: ReturnType<typeof chain>) => {
    const last = records.at(-1);
    return last === undefined ? undefined : answerOf(last, 'sex', records);
  };

  it('ends after three steps', () => {
    expect([1, 2, 3, 4, 5].map((length) => lastOf(chain(length)))).toEqual([
      'female',
      'female',
      'female',
      'female',
      undefined,
    ]);
  });

  it('ends where records cite each other', () => {
    const records = chain(3).map((record, n) => ({ ...record, open: { sex: cited((n + 1) % 3) } }));
    expect(lastOf(records)).toBeUndefined();
  });

  it('finds nothing that every object has', () => {
    const records = chain(1);
    const [only] = records;
    if (only === undefined) throw new Error('one');
    expect(answerNamed(only, 'constructor', records)).toBeUndefined();
    const citing = { ...only, id: idFor('other'), open: { sex: { cites: [only.id, 'constructor'] as const } } };
    expect(answerOf(citing, 'sex', [only, citing])).toBeUndefined();
  });

  it('reads beside the date itself that it is only about right, from either half', () => {
    const dated = (more: Body) =>
      caseOf(['identity', { 'birth-date': '2004', ...more }]).map((record) => ({ ...record, id: idFor('dated') }));
    const citing = (date: string) =>
      from('MD-K', ['identity', {}]).map((record) => ({
        ...record,
        open: { 'birth-date.year': { cites: [idFor(date), 'birth-date'] as const } },
        private: { 'birth-date': { cites: [idFor(date), 'birth-date'] as const } },
      }));
    const isAboutIn = (there: readonly CaseRecord[], [record]: readonly CaseRecord[]) =>
      (['birth-date', 'birth-date.year'] as const).map((question) =>
        record === undefined ? undefined : isAbout(record, question, [...there, record]),
      );
    const about = dated({ 'birth-date-about': true }).slice(1);
    expect(isAboutIn([], about)).toEqual([true, true]);
    expect(isAboutIn(about, citing('dated'))).toEqual([true, true]);
    expect(isAboutIn(dated({}).slice(1), citing('dated'))).toEqual([false, false]);
    const openHalfAlone = citing('dated').map((record) => ({ ...record, private: {} }));
    expect(isAboutIn(about, openHalfAlone)).toEqual([false, true]);
  });
});
