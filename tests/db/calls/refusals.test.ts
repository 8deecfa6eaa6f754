import { describe, expect, it, test } from 'vitest';
import { answerCall } from '../../../db/calls/dispatch.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  linesIn,
  type Office,
  PEOPLE,
  type Person,
  recordOf,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const last = (office: Office): string | undefined => trail(office).at(-1);
const by = (person: Person): number => PEOPLE[person].number;

describe('who was refused stands in the audit trail, although nothing else of it was written', () => {
  async function refused(office: Office, person: Person, ask: (desk: ReturnType<typeof deskAt>) => Promise<unknown>) {
    const [lines, told] = [linesIn(office), trail(office).length];
    const code = await refusalOf(ask(deskAt(office, person)));
    expect(linesIn(office)).toBe(lines);
    return { code, added: trail(office).slice(told) };
  }

  it('an office that would alter another’s record', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const [id = ''] = anotherOffice(office, 'MD-K').writes(caseId, [
      { kind: 'screening', body: { narrative: 'as told' } },
    ]);
    const save = { caseId, records: [{ kind: 'screening', id, body: { narrative: 'otherwise' } }] };
    expect(await refused(office, 'focal-point', (desk) => call(desk, 'records', 'save', save))).toEqual({
      code: 'not-your-record',
      added: [`${by('focal-point')} write-record not-your-record`],
    });
    expect(
      await refused(office, 'focal-point', (desk) =>
        call(desk, 'records', 'withdraw', { caseId, id, reason: 'not so' }),
      ),
    ).toEqual({ code: 'not-your-record', added: [`${by('focal-point')} withdraw-record not-your-record`] });
  });

  it('a role that would write what it does not see', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
    ]);
    const save = (kind: string, body: object) => (desk: ReturnType<typeof deskAt>) =>
      call(desk, 'records', 'save', { caseId, records: [{ kind, body }] });
    expect(await refused(office, 'shelter-manager', save('screening', { narrative: 'x' }))).toEqual({
      code: 'role-may-not-write',
      added: [`${by('shelter-manager')} write-record role-may-not-write`],
    });
    expect(await refused(office, 'shelter-manager', save('health', { treatment: 'x' }))).toMatchObject({
      code: 'answer-not-yours',
      added: [`${by('shelter-manager')} write-record answer-not-yours`],
    });
  });

  it('somebody who would open, change or add to a case that is not theirs', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const them = by('second-caseworker');
    const asks: readonly [string, (desk: ReturnType<typeof deskAt>) => Promise<unknown>][] = [
      ['open-case', (desk) => call(desk, 'cases', 'open', { caseId })],
      [
        'write-record',
        (desk) => call(desk, 'records', 'save', { caseId, records: [{ kind: 'note', body: { text: 'x' } }] }),
      ],
      [
        'first-contact',
        (desk) => call(desk, 'cases', 'saveFirstContact', { answers: {}, next: 'talk-again', into: caseId }),
      ],
      [
        'answer-warning',
        (desk) =>
          call(desk, 'records', 'answerWarning', {
            caseId,
            code: 'warning-day-not-come',
            kind: 'intake',
            question: 'date',
            reason: 'x',
          }),
      ],
    ];
    for (const [act, ask] of asks) {
      expect([act, await refused(office, 'second-caseworker', ask)]).toEqual([
        act,
        { code: 'case-of-another', added: [`${them} ${act} case-of-another`] },
      ]);
    }
  });

  const CASE = 'A'.repeat(22);
  test.each<[Person, string, string, object, string]>([
    ['caseworker', 'exchange', 'seal', { to: 'HQ', folder: '/nowhere' }, 'seal'],
    ['caseworker', 'exchange', 'previewSeal', { to: 'HQ' }, 'seal'],
    ['approver', 'exchange', 'open', { files: ['/nowhere'] }, 'open-package'],
    ['caseworker', 'exchange', 'card', { out: '/nowhere' }, 'write-card'],
    ['caseworker', 'exchange', 'offices', {}, 'read-offices'],
    ['caseworker', 'station', 'backup', { out: '/nowhere' }, 'backup'],
    ['shelter-manager', 'station', 'verify', {}, 'verify'],
    ['caseworker', 'station', 'users', {}, 'read-users'],
    [
      'caseworker',
      'station',
      'addUser',
      { name: 'Petru', role: 'focal-point', house: null, password: 'seven quiet rivers' },
      'add-user',
    ],
    ['caseworker', 'station', 'removeUser', { name: 'Vera' }, 'remove-user'],
    ['caseworker', 'station', 'audit', { limit: 5 }, 'read-audit'],
    ['caseworker', 'station', 'setCopies', { folder: null }, 'set-copies'],
    ['shelter-manager', 'cases', 'list', { filter: {} }, 'list-cases'],
    ['caseworker', 'cases', 'assign', { caseId: CASE, user: 2, assigned: true }, 'assign-case'],
    ['caseworker', 'cases', 'import', { file: '/nowhere' }, 'import-cases'],
    ['approver', 'statistics', 'report', { table: 'ctm-profile', protect: 5 }, 'report'],
    [
      'shelter-manager',
      'papers',
      'register',
      { kind: 'house-sheet', caseId: CASE, language: 'fr', copies: 1, how: 'pdf', reason: 'x' },
      'print',
    ],
  ])('the %s who asked for %s.%s', async (person, area, verb, input, act) => {
    const office = createOffice();
    const answer = (desk: ReturnType<typeof deskAt>) => answerCall(desk, area, verb, input);
    expect(await refused(office, person, answer)).toEqual({
      code: 'role-may-not',
      added: [`${by(person)} ${act} role-may-not`],
    });
    const subject = office.db.prepare('SELECT subject FROM audit ORDER BY n DESC').pluck().get();
    expect(subject).toBe('caseId' in input ? CASE : null);
  });

  it('but not an answer that was mistyped', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const save = { caseId, records: [{ kind: 'note', body: { date: '2026-09-31', text: 'x' } }] };
    expect(await refused(office, 'caseworker', (desk) => call(desk, 'records', 'save', save))).toEqual({
      code: 'answers-wrong',
      added: [],
    });
  });
});

describe('a case of another', () => {
  it('is opened with a reason that the focal point reads beside who opened it', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    await call(deskAt(office, 'second-caseworker'), 'cases', 'open', { caseId, reason: 'covers for Ion this week' });
    const rows = await call(deskAt(office, 'focal-point'), 'station', 'audit', { limit: 10 });
    expect(rows.find(({ act }) => act === 'open-case-of-another')).toMatchObject({
      user: 'Doina',
      subject: caseId,
      outcome: 'allowed',
      reason: 'covers for Ion this week',
    });
    expect(rows.filter(({ reason }) => reason !== null)).toHaveLength(1);
    expect(await refusalOf(call(deskAt(office, 'second-caseworker'), 'station', 'audit', { limit: 10 }))).toBe(
      'role-may-not',
    );
  });
});

describe('assigning and closing a case', () => {
  it('is the focal point’s: who is named opens it, who is no longer named does not', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const focal = deskAt(office, 'focal-point');
    const opens = (person: Person) => refusalOf(call(deskAt(office, person), 'cases', 'open', { caseId }));
    const file = await call(focal, 'cases', 'assign', { caseId, user: by('second-caseworker'), assigned: true });
    expect(file.assigned).toEqual(['Doina', 'Ion']);
    await call(focal, 'cases', 'closeTo', { caseId, closed: true });
    expect(await opens('second-caseworker')).toBe('done');
    await call(focal, 'cases', 'assign', { caseId, user: by('second-caseworker'), assigned: false });
    expect(await opens('second-caseworker')).toBe('case-closed-to-named');
    await call(focal, 'cases', 'closeTo', { caseId, closed: false });
    expect(await opens('second-caseworker')).toBe('case-of-another');
    expect(await refusalOf(call(deskAt(office, 'caseworker'), 'cases', 'closeTo', { caseId, closed: true }))).toBe(
      'role-may-not',
    );
  });

  it('names nobody who once opened it for a reason of their own', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const opens = (more = {}) =>
      refusalOf(call(deskAt(office, 'second-caseworker'), 'cases', 'open', { caseId, ...more }));
    expect(await opens({ reason: 'my colleague is ill' })).toBe('done');
    expect(await opens()).toBe('done');
    await call(deskAt(office, 'focal-point'), 'cases', 'closeTo', { caseId, closed: true });
    expect(await opens({ reason: 'my colleague is ill' })).toBe('case-closed-to-named');
  });

  test.each<[string, (caseId: string) => object, string]>([
    ['somebody who does not log in here', (caseId) => ({ caseId, user: 99, assigned: true }), 'no-such-user'],
    ['a case that is not here', () => ({ caseId: 'A'.repeat(22), user: 2, assigned: true }), 'no-such-case'],
  ])('to %s leaves nothing behind', async (_, input, code) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const rows = () => office.db.prepare('SELECT count(*) FROM assignment').pluck().get();
    const before = rows();
    expect(await refusalOf(call(deskAt(office, 'focal-point'), 'cases', 'assign', input(caseId)))).toBe(code);
    expect(rows()).toBe(before);
  });
});

describe('undo', () => {
  it('takes each save back once, and not what it does not know', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const { caseId, undo } = await call(desk, 'cases', 'saveFirstContact', { answers: {}, next: 'help-today' });
    const saved = await call(desk, 'records', 'save', { caseId, records: [{ kind: 'note', body: { text: 'x' } }] });
    expect(
      (await call(desk, 'records', 'undo', { undo: saved.undo })).file?.records.map(({ kind }) => kind),
    ).not.toContain('note');
    expect(await refusalOf(call(desk, 'records', 'undo', { undo: saved.undo }))).toBe('nothing-to-undo');
    expect(await call(desk, 'records', 'undo', { undo })).toEqual({ file: null });
    expect(last(office)).toBe('2 undo-save');
  });

  it('is there for the last twenty saves of the session', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const caseId = createCase(office.sessionOf('caseworker'));
    const tokens: string[] = [];
    for (let n = 0; n < 21; n++) {
      const { undo } = await call(desk, 'records', 'save', {
        caseId,
        records: [{ kind: 'note', body: { text: `${n}` } }],
      });
      tokens.push(undo);
    }
    expect(await refusalOf(call(desk, 'records', 'undo', { undo: tokens[0] }))).toBe('nothing-to-undo');
    expect(await refusalOf(call(desk, 'records', 'undo', { undo: tokens[1] }))).toBe('done');
  });

  it('of a withdrawal brings the record back with its answers', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'profile', body: { sex: 'female' } }]);
    const { id } = recordOf(office, caseId, 'profile');
    const { undo, file } = await call(desk, 'records', 'withdraw', { caseId, id, reason: 'a slip' });
    expect(file.records.map(({ kind }) => kind)).not.toContain('profile');
    await call(desk, 'records', 'undo', { undo });
    expect(recordOf(office, caseId, 'profile').open.sex).toBe('female');
  });
});

describe('a warning', () => {
  it('that was answered once, with a reason, is not asked again in that case', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'profile', body: { age: 16 } }]);
    const open = () => call(desk, 'cases', 'open', { caseId });
    const asked = (await open()).warnings.map(({ code, answered }) => [code, answered]);
    expect(asked).toContainEqual(['warning-may-be-under-18', false]);
    const minor = { code: 'warning-may-be-under-18', kind: 'profile', question: 'may-be-under-18' };
    await call(desk, 'records', 'answerWarning', { caseId, ...minor, reason: 'checked' });
    expect((await open()).warnings.map(({ code, answered }) => [code, answered])).toContainEqual([
      'warning-may-be-under-18',
      true,
    ]);
  });

  it('is answered beside one question, and goes on being asked beside another', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'intake', body: { 'needs-today': ['nothing', 'doctor-now'] } },
      { kind: 'screening', body: { purposes: ['nothing-told', 'work'] } },
    ]);
    const none = { caseId, code: 'warning-none-beside-others', question: 'needs-today', reason: 'said-so' };
    const { warnings } = await call(desk, 'records', 'answerWarning', { ...none, kind: 'intake' });
    const asked = warnings.filter(({ code }) => code === none.code).map(({ kind, answered }) => [kind, answered]);
    expect(asked).toEqual([
      ['intake', true],
      ['screening', false],
    ]);
  });

  it.each(['warning-of-nothing', 'Amina-told-me', 'warning-end-before-start'])(
    'that the codebook does not ask, or does not let pass, is not answered: %s',
    async (code) => {
      const office = createOffice();
      const desk = deskAt(office, 'caseworker');
      const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'profile', body: { age: 16 } }]);
      const told = trail(office).length;
      expect(
        await refusalOf(
          call(desk, 'records', 'answerWarning', { caseId, kind: 'stay', question: 'until', code, reason: 'x' }),
        ),
      ).toBe('bad-input');
      expect(trail(office)).toHaveLength(told);
    },
  );
});
