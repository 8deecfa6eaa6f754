/** The cases behind a number are those that the number counts. */
import { describe, expect, test } from 'vitest';
import { ownQuestionsFor } from '../../../db/casework/writing/enter-own-question.ts';
import { MISSING_ROW, reportRequest } from '../../../db/contract/statistics.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { casesBehind } from '../../../db/statistics/behind.ts';
import { report } from '../../../db/statistics/report.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { adds, HEARD } from '../casework/an-own-question.ts';
import { createCase, createOffice } from '../casework/user-session.ts';
import { factsOf } from './table-of-facts.ts';

const TODAY = '2026-11-22';
const BISHKEK = { office: 'KG-BIS' };
const MOSCOW = { office: 'RU-MOS' };

const lives = inventedCases(60, 7).map((line, life) => {
  const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
  const own = openedBy(`life-${life}`, BISHKEK, records, { opened: '2026-01' });
  const food: InterchangeRecord = { kind: 'service', date: '2026-03-05', body: { service: 'food' } };
  return life % 4 === 0 ? [...own, ...chapterOf(`life-${life}`, MOSCOW, [food])] : own;
});
const facts = factsOf(lives);
const behind = (asked: object, of: Parameters<typeof casesBehind>[1]['of']) =>
  casesBehind(facts, { request: reportRequest.parse(asked), of }, TODAY);

describe('of cases', () => {
  test.each(['ctm-profile', 'cross', 'funnel', 'snapshot', 'annual'])(
    '%s: every step, row, column and what is missing has as many as it says',
    (table) => {
      const asked = {
        table,
        unit: 'cases',
        ...(table === 'annual' ? { columns: 'office', from: '2026', to: '2026' } : {}),
      };
      const { waterfall, dimensions } = report(facts, { ...reportRequest.parse(asked), protect: null }, TODAY);
      for (const { step, n } of waterfall?.steps ?? []) expect(behind(asked, { step })).toHaveLength(n);
      expect(behind(asked, { step: 'known' })).toHaveLength(waterfall?.known.n ?? -1);
      let looked = 0;
      for (const { id, column, rows, missing } of dimensions) {
        const place = column === undefined ? { dimension: id } : { dimension: column.of, column: column.code };
        for (const { code, n } of [...rows, { code: MISSING_ROW, n: missing }]) {
          if (n === 0) continue;
          looked++;
          expect(behind(asked, { ...place, row: code }), `${id} ${code}`).toHaveLength(n ?? -1);
        }
      }
      expect(looked).toBeGreaterThan(3);
    },
  );
});

test('of instances each case once, of persons all their cases that count', () => {
  const two = factsOf([
    ...['first', 'second'].map((id) =>
      openedBy(id, BISHKEK, [{ kind: 'service', date: '2026-03-05', body: { service: 'food' } }], {
        person: idFor('one-person'),
      }),
    ),
  ]);
  const counted = (unit: string) =>
    casesBehind(two, { request: reportRequest.parse({ table: 'ctm-profile', unit }), of: { step: 'counted' } }, TODAY);
  expect(counted('persons').toSorted()).toEqual(counted('instances').toSorted());
  expect(counted('persons')).toHaveLength(2);
});

test.each([
  { dimension: 'gender', row: 'no-such' },
  { dimension: 'no-such', row: 'female' },
  { dimension: 'gender', row: 'female', column: 'no-such' },
])('a number that the table does not have is refused', (of) => {
  expect(() => behind({ table: 'ctm-profile' }, of)).toThrow('report-no-such-number');
});

test('of a question that the office asks itself, each answer leads to its cases: how the list is narrowed to them', () => {
  const office = createOffice();
  const session = office.sessionOf('focal-point');
  const id = adds(session, HEARD);
  const [radio = '', friend = ''] = (ownQuestionsFor(session).questions.find((one) => one.id === id)?.codes ?? []).map(
    ({ code }) => code,
  );
  const answered = (heard: string | undefined) =>
    createCase(session, [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
      { kind: 'profile', body: { sex: 'female', ...(heard === undefined ? {} : { [id]: heard }) } },
    ]);
  const [byRadio, first, second, silent] = [radio, friend, friend, undefined].map(answered);
  const request = reportRequest.parse({ table: 'cross', unit: 'cases', population: 'known', rows: id, columns: 'sex' });
  const place = { dimension: id, column: 'female' };
  const cases = (row: string) => casesBehind(office.db, { request, of: { ...place, row } }, TODAY);
  expect(cases(radio)).toEqual([byRadio]);
  expect(cases(friend).toSorted()).toEqual([first, second].toSorted());
  expect(cases(MISSING_ROW)).toEqual([silent]);
});
