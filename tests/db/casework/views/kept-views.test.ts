import { describe, expect, it } from 'vitest';
import { putView } from '../../../../db/casework/people/view-table.ts';
import { caseViews, keepView, leaveList, removeView, renameView } from '../../../../db/casework/views/kept-views.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { CASE_COLUMNS, CASE_SORTS, MOST_VIEWS } from '../../../../db/contract/case-list.ts';
import { randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  createCase,
  createOffice,
  type Office,
  PEOPLE,
  type Person,
  refusalCode,
  trail,
  whereIs,
} from '../user-session.ts';

const NAME = 'Zaringa asks';
type Wanted = Parameters<typeof keepView>[1];
const SHOWS: Wanted = {
  name: NAME,
  shared: false,
  filter: { stages: ['assisted'] },
  sort: 'name',
  descending: false,
  columns: ['person', 'stage'],
};
const keeps = (office: Office, by: Person, more: Partial<Wanted> = {}) =>
  inTransaction(office.db, () => keepView(office.sessionOf(by), { ...SHOWS, ...more }));
const seenBy = (office: Office, person: Person) => caseViews(office.sessionOf(person)).views;
const names = (office: Office, person: Person) => seenBy(office, person).map(({ name }) => name);

/** casework/RULES.md (Kept views). */
describe('a view of the list', () => {
  it('keeps filter, order and columns, and is of nobody else', () => {
    const office = createOffice();
    const id = keeps(office, 'caseworker');
    expect(seenBy(office, 'caseworker')).toEqual([{ ...SHOWS, id, mayChange: true, leftOut: [] }]);
    expect(seenBy(office, 'focal-point')).toEqual([]);
    for (const act of [
      () => renameView(office.sessionOf('focal-point'), id, 'x'),
      () => removeView(office.sessionOf('focal-point'), id, true),
      () => keeps(office, 'focal-point', { id }),
    ]) {
      expect(refusalCode(act)).toBe('no-such-view');
    }
  });

  it('of the office is seen by all and written by who leads', () => {
    const office = createOffice();
    const id = keeps(office, 'focal-point', { shared: true });
    expect(seenBy(office, 'caseworker')).toMatchObject([{ id, shared: true, mayChange: false }]);
    expect(refusalCode(() => renameView(office.sessionOf('caseworker'), id, 'x'))).toBe('no-such-view');
    expect(refusalCode(() => keeps(office, 'caseworker', { shared: true }))).toBe('role-may-not');
    expect(names(office, 'caseworker')).toEqual([NAME]);
  });

  it('is changed and renamed, each for itself', () => {
    const office = createOffice();
    const id = keeps(office, 'caseworker');
    renameView(office.sessionOf('caseworker'), id, 'Others');
    keeps(office, 'caseworker', { id, name: 'Others', filter: { minor: true }, columns: null });
    expect(seenBy(office, 'caseworker')).toMatchObject([
      { id, name: 'Others', filter: { minor: true }, columns: null },
    ]);
    expect(refusalCode(() => renameView(office.sessionOf('caseworker'), id, ' \u200b '))).toBe('view-without-name');
  });

  it('that is removed can be put back until another is', () => {
    const office = createOffice();
    const [first, second] = [
      keeps(office, 'caseworker', { name: 'One' }),
      keeps(office, 'caseworker', { name: 'Two' }),
    ];
    const session = office.sessionOf('caseworker');
    removeView(session, first, true);
    expect(names(office, 'caseworker')).toEqual(['Two']);
    expect(refusalCode(() => renameView(session, first, 'Three'))).toBe('no-such-view');
    removeView(session, first, false);
    expect(names(office, 'caseworker')).toEqual(['One', 'Two']);
    removeView(session, first, true);
    removeView(session, second, true);
    expect(refusalCode(() => removeView(session, first, false))).toBe('no-such-view');
    expect(whereIs(office, 'One').filter((place) => place.startsWith('list_view'))).toEqual([]);
  });

  it('has its name in no trail', () => {
    const office = createOffice();
    const before = trail(office).length;
    const id = keeps(office, 'caseworker');
    renameView(office.sessionOf('caseworker'), id, NAME);
    removeView(office.sessionOf('caseworker'), id, true);
    expect(trail(office).slice(before)).toEqual(['2 keep-view', '2 rename-view', '2 remove-view']);
    expect(whereIs(office, NAME)).toEqual(['list_view.name']);
  });

  it('is one of thirty at most, of each person and of the office', () => {
    const office = createOffice();
    for (let n = 0; n < MOST_VIEWS; n++) keeps(office, 'focal-point', { name: `${n}` });
    expect(refusalCode(() => keeps(office, 'focal-point'))).toBe('too-many-views');
    keeps(office, 'focal-point', { shared: true });
    keeps(office, 'caseworker');
    expect(names(office, 'focal-point')).toHaveLength(MOST_VIEWS + 1);
    const session = office.sessionOf('focal-point');
    const [{ id = '' } = {}] = seenBy(office, 'focal-point').filter(({ shared }) => !shared);
    removeView(session, id, true);
    putView(office.db, { id: randomId(), owner: PEOPLE['focal-point'].number, name: 'x', shows: '{}', removed: 0 });
    expect(refusalCode(() => removeView(session, id, false))).toBe('too-many-views');
  });
});

describe('what a view shows to another role', () => {
  it('is without what that role may not ask, and says so', () => {
    const office = createOffice();
    keeps(office, 'focal-point', {
      shared: true,
      filter: { nationality: 'MDA', danger: true, flags: ['deferred', 'waiting-for'], stages: ['assisted'] },
      columns: ['person', 'stage', 'nationality', 'next-step'],
    });
    expect(seenBy(office, 'caseworker')).toMatchObject([{ filter: { nationality: 'MDA', danger: true }, leftOut: [] }]);
    expect(seenBy(office, 'approver')).toMatchObject([
      {
        filter: { flags: ['waiting-for'], stages: ['assisted'] },
        sort: 'changed',
        descending: true,
        columns: ['stage'],
        leftOut: ['not-for-role'],
      },
    ]);
    expect(Object.keys(seenBy(office, 'approver')[0]?.filter ?? {}).toSorted()).toEqual(['flags', 'stages']);
  });

  it.each([{ workedOnBy: PEOPLE['second-caseworker'].number }, { nobodys: true }])(
    'is without whose work it is for who does not assign, and says so: %j',
    (filter) => {
      const office = createOffice();
      keeps(office, 'focal-point', { shared: true, filter: { ...filter, stages: ['assisted'] } });
      expect(seenBy(office, 'caseworker')).toMatchObject([
        { filter: { stages: ['assisted'] }, leftOut: ['not-for-role'] },
      ]);
      expect(Object.keys(seenBy(office, 'caseworker')[0]?.filter ?? {})).toEqual(['stages']);
      expect(seenBy(office, 'focal-point')).toMatchObject([{ filter, leftOut: [] }]);
    },
  );

  it('shows cases through the rights of whoever looks', () => {
    const office = createOffice();
    keeps(office, 'focal-point', { shared: true, filter: { counted: true } });
    createCase(office.sessionOf('second-caseworker'));
    const [view] = seenBy(office, 'caseworker');
    const list = listCases(office.sessionOf('caseworker'), {
      sort: 'name',
      descending: false,
      filter: view?.filter ?? {},
      offset: 0,
      limit: 9,
    });
    expect([list.total, view?.filter]).toEqual([0, { counted: true }]);
  });
});

describe('what somebody can choose', () => {
  it('is each column and order that the role sees something in', () => {
    const { offered, orders, mayShare } = caseViews(createOffice().sessionOf('approver'));
    expect(offered).toEqual(['age', 'stage', 'flags', 'opened', 'changed', 'offices', 'state']);
    expect(orders).toEqual(['changed', 'reference', 'stage', 'next-step', 'age', 'opened', 'office']);
    expect(mayShare).toBe(false);
    const all = caseViews(createOffice().sessionOf('caseworker'));
    expect([all.offered, all.orders]).toEqual([CASE_COLUMNS, CASE_SORTS]);
  });
});

describe('a view of a version that came later', () => {
  const keptAs = (shows: string) => {
    const office = createOffice();
    putView(office.db, { id: randomId(), owner: PEOPLE.caseworker.number, name: NAME, shows, removed: 0 });
    return seenBy(office, 'caseworker')[0];
  };

  it('is read without the parts and codes that are not known here, and says so', () => {
    const shows = {
      filter: { stages: ['assisted', 'resting'], flags: ['asleep'], minor: 'perhaps', distance: 4, mine: true },
      sort: 'distance',
      descending: false,
      columns: ['stage', 'distance'],
      more: 1,
    };
    expect(keptAs(JSON.stringify(shows))).toMatchObject({
      filter: { stages: ['assisted'], mine: true },
      sort: 'changed',
      descending: true,
      columns: ['stage'],
      leftOut: ['unknown'],
    });
  });

  it.each(['', '[]', 'null', '7', '{"filter": 3, "columns": {}}'])('that is %j shows everything', (shows) => {
    expect(keptAs(shows)).toMatchObject({ filter: {}, sort: 'changed', descending: true, columns: null });
  });
});

describe('how somebody left the list', () => {
  it('is found so by that person alone, and without a view that is no longer there', () => {
    const office = createOffice();
    const id = keeps(office, 'focal-point', { shared: true });
    leaveList(office.sessionOf('caseworker'), id, ['stage', 'opened']);
    const left = (person: Person) => {
      const { chosen, columns } = caseViews(office.sessionOf(person));
      return [chosen, columns];
    };
    expect(left('caseworker')).toEqual([id, ['stage', 'opened']]);
    expect(left('focal-point')).toEqual([null, null]);
    removeView(office.sessionOf('focal-point'), id, true);
    expect(left('caseworker')).toEqual([null, ['stage', 'opened']]);
  });
});
