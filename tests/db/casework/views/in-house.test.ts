import { describe, expect, it } from 'vitest';
import { openRecords, writeAudit } from '../../../../db/casework/people/access.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { stayOn } from '../../../../db/casework/rules/in-house.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { today } from '../../../../db/casework/views/today.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  fileFor,
  type Office,
  recordOf,
  refusalCode,
  saves,
} from '../user-session.ts';

describe('a shelter manager’s house', () => {
  it('does not come back with a clock that was set back', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01', until: '2026-05-06' } },
    ]);
    office.at('2026-05-20T10:00');
    inTransaction(office.db, () => writeAudit(office.sessionOf('focal-point'), 'log-in', '1'));
    office.at('2026-05-05T10:00');
    const manager = office.sessionOf('shelter-manager');
    expect(houseRows(manager, '2026-05-05')).toEqual([]);
    expect(refusalCode(() => openRecords(manager, caseId))).toBe('not-in-your-house');
  });

  it('offers to note a danger to whoever may write it in that case: a caseworker of the own one, and no manager', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [{ kind: 'stay', body: { house: 'H1', from: '2026-05-01' } }]);
    const offers = (person: Parameters<Office['sessionOf']>[0]) =>
      houseRows(office.sessionOf(person), '2026-05-04').map(({ notesDanger }) => notesDanger);
    expect([offers('caseworker'), offers('focal-point'), offers('shelter-manager')]).toEqual([[true], [true], [false]]);
  });

  /** Whether each of list, Today, file and sheet knows of the person on a day: one answer for all four. */
  const seenOn = (office: Office, caseId: string, day: string) => {
    office.at(`${day}T21:00`);
    const session = office.sessionOf('shelter-manager');
    const held = () => caseRecords(office.db, caseId);
    return {
      list: houseRows(session, day).some((row) => row.caseId === caseId),
      today: today(session).groups.some(({ lines }) => lines.some((line) => line.caseId === caseId)),
      file: refusalCode(() => fileFor(session, caseId)) === 'done',
      sheet: refusalCode(() => openRecords(session, caseId)) === 'done' && stayOn(held(), 'H1', day) !== undefined,
    };
  };
  const HERE = { list: true, today: true, file: true, sheet: true };
  const GONE = { list: false, today: false, file: false, sheet: false };

  it.each<[string, readonly RecordToSave[], Readonly<Record<string, typeof HERE>>]>([
    [
      'who leaves is here to the end of the last day',
      [{ kind: 'stay', body: { house: 'H1', from: '2026-05-01', until: '2026-05-06' } }],
      { '2026-05-05': HERE, '2026-05-06': HERE, '2026-05-07': GONE },
    ],
    [
      'who has no day to leave goes on being here',
      [{ kind: 'stay', body: { house: 'H1', from: '2026-05-01' } }],
      { '2026-05-05': HERE, '2026-08-07': HERE },
    ],
    [
      'who comes is known before',
      [{ kind: 'stay', body: { house: 'H1', from: '2026-05-06', until: '2026-05-08' } }],
      { '2026-05-05': HERE, '2026-05-06': HERE, '2026-05-08': HERE, '2026-05-09': GONE },
    ],
    [
      'who stayed and will come again is known between',
      [
        { kind: 'stay', body: { house: 'H1', from: '2026-05-01', until: '2026-05-04' } },
        { kind: 'stay', body: { house: 'H1', from: '2026-05-07', until: '2026-05-08' } },
      ],
      { '2026-05-04': HERE, '2026-05-05': HERE, '2026-05-08': HERE, '2026-05-09': GONE },
    ],
    [
      'who moved to another house is gone from this one',
      [
        { kind: 'stay', body: { house: 'H1', from: '2026-05-01', until: '2026-05-04' } },
        { kind: 'stay', body: { house: 'H2', from: '2026-05-04' } },
      ],
      { '2026-05-04': HERE, '2026-05-05': GONE },
    ],
  ])('%s', (_, records, expected) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), records);
    for (const [day, seen] of Object.entries(expected)) expect([day, seenOn(office, caseId, day)]).toEqual([day, seen]);
  });

  it('knows who is there whose file is closed to named people, by name and room, and opens no file', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'identity', body: { 'name-used': 'Lia' } },
      { kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['self-harm'] } },
      { kind: 'health', body: { date: '2026-05-01', 'medicine-list': [{ name: 'Iron', hours: '08:00' }] } },
      { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01', 'expected-until': '2026-05-09' } },
    ]);
    closeToNamed(office, caseId);
    const manager = office.sessionOf('shelter-manager');
    const shown = { nameUsed: 'Lia', room: 'R2', expectedUntil: '2026-05-09', presence: 'here' };
    const closed = { opens: false, reference: '', stay: null, dangers: [], minor: false };
    expect(houseRows(manager, '2026-05-04')).toMatchObject([{ ...shown, ...closed }]);
    const lines = today(manager).groups.flatMap((group) => group.lines);
    expect(lines.map(({ code, nameUsed, caseId: of, opens }) => [code, nameUsed, of, opens])).toEqual([
      ['today-in-house', 'Lia', null, 'house'],
    ]);
    expect(today(manager).tonight).toEqual({ here: 1, arrive: 0, leave: 0 });
    expect(refusalCode(() => fileFor(manager, caseId))).toBe('not-in-your-house');
    // Of another house, and to a caseworker whose case it is not, nothing is told.
    expect(houseRows(office.sessionOf('second-caseworker'), '2026-05-04')).toEqual([]);
    expect(houseRows({ ...manager, user: { ...manager.user, house: 'H2' } }, '2026-05-04')).toEqual([]);
  });

  it('the manager notes on the last day what the person says on leaving, and what was given back', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-04' } },
    ]);
    const { id } = recordOf(office, caseId, 'stay');
    const manager = office.sessionOf('shelter-manager');
    const body = { house: 'H1', room: 'R2', from: '2026-05-04', until: '2026-05-06' };
    saves(manager, caseId, { kind: 'stay', id, body });
    office.at('2026-05-06T22:00');
    expect(fileFor(manager, caseId).mayWrite).toContain('stay');
    const leaving = { ...body, 'felt-safe': 'yes', 'deposited-returned': '2026-05-06' };
    expect(refusalCode(() => openRecords(manager, caseId))).toBe('done');
    expect(refusalCode(() => saves(manager, caseId, { kind: 'stay', id, body: leaving }))).toBe('done');
    office.at('2026-05-07T00:01');
    expect(refusalCode(() => openRecords(manager, caseId))).toBe('not-in-your-house');
  });

  it('room 2 stands before room 10', () => {
    const office = createOffice();
    for (const room of ['10', '2', '1', 'R11', 'R2'])
      createCase(office.sessionOf('caseworker'), [{ kind: 'stay', body: { house: 'H1', room, from: '2026-05-01' } }]);
    const rooms = houseRows(office.sessionOf('shelter-manager'), '2026-05-04').map(({ room }) => room);
    expect(rooms).toEqual(['1', '2', '10', 'R2', 'R11']);
  });

  it('says that children stay along where there is a table of them, and where only their number is here', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01', 'child-list': [{ name: 'Ana' }] } },
    ]);
    const withChildren = () =>
      houseRows(office.sessionOf('shelter-manager'), '2026-05-04').map((row) => row.withChildren);
    expect(withChildren()).toEqual([true]);
    office.db.prepare('UPDATE record SET private_line = NULL').run();
    expect(withChildren()).toEqual([true]);
  });
});
