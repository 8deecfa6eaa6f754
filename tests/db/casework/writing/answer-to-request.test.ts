/** What another office asks is answered by a decision that names the request: nothing else takes the line from Today. */
import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { anotherOffice, createCase, createOffice, refusalCode, saves } from '../user-session.ts';

const ASKED = { date: '2026-05-02', matter: 'clearance', result: 'asked', 'by-role': 'other-office' };

/** A case of this office in which headquarters asks it something. */
function createAskedCase() {
  const office = createOffice();
  const session = office.sessionOf('caseworker');
  const caseId = createCase(session, [{ kind: 'intake', body: { date: '2026-05-01' } }]);
  const headquarters = anotherOffice(office, 'HQ', { headquarters: true });
  const [request = ''] = headquarters.writes(caseId, [{ kind: 'decision', body: ASKED }]);
  const [intake] = openCase(session, caseId).records.filter(({ kind }) => kind === 'intake');
  return { office, session, caseId, headquarters, request, intake: intake?.id ?? '' };
}

type Session = Parameters<typeof today>[0];
/** What Today says of requests. */
const requestsOnToday = (session: Session) =>
  today(session).groups.flatMap(({ group, lines }) =>
    lines
      .filter(({ code }) => code === 'today-office-asks' || code === 'today-decision-asked')
      .map(({ code, places, matter, since, opens }) => ({ group, code, ...places, matter, since, opens })),
  );
const ASKS = {
  group: 'due',
  code: 'today-office-asks',
  office: 'HQ',
  matter: 'clearance',
  since: '2026-05-02',
  opens: 'form:decision',
};

/** casework/RULES.md (Return of a child): whoever said it by telephone confirms it with one key. */
it.each(['approver', 'headquarters'] as const)(
  'what %s said by telephone of a child’s return is what their decision begins with',
  (by) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [{ kind: 'profile', body: { age: 15 } }]);
    const heard = {
      matter: 'child-return',
      result: 'yes',
      'by-telephone': true,
      hour: 16,
      'by-organisation': 'Ms Sadik',
    };
    const { id } = saves(office.sessionOf('focal-point'), caseId, {
      kind: 'decision',
      body: { ...heard, date: '2026-05-03', 'by-role': by },
    });
    const begins = (person: 'approver' | 'hq-case-manager' | 'focal-point') =>
      openCase(office.sessionOf(person), caseId).begins.decision;
    const answers = { matter: 'child-return', 'by-role': by, answers: [id, 'date'] };
    expect(begins(by === 'approver' ? 'approver' : 'hq-case-manager')).toEqual(answers);
    expect(begins('focal-point')).toBeUndefined();
    expect(openCase(office.sessionOf('focal-point'), caseId).waiting.decision).toEqual([id]);
    if (by === 'headquarters') return;
    const body = { ...answers, date: '2026-05-04', result: 'yes' };
    expect(refusalCode(() => saves(office.sessionOf('approver'), caseId, { kind: 'decision', body }))).toBe('done');
    expect(openCase(office.sessionOf('focal-point'), caseId).waiting.decision).toEqual([]);
  },
);

describe('on Today', () => {
  it('says who asks what of this office, until it is answered', () => {
    const { office, session, caseId } = createAskedCase();
    expect(requestsOnToday(session)).toEqual([ASKS]);
    expect(requestsOnToday(office.sessionOf('focal-point'))).toEqual([ASKS]);
    const body = { date: '2026-05-04', result: 'yes', ...openCase(session, caseId).begins.decision };
    saves(session, caseId, { kind: 'decision', body });
    expect(requestsOnToday(session)).toEqual([]);
  });

  it.each([
    ['this office by its code', { 'by-organisation': 'KG-BIS' }, [ASKS]],
    ['whom it names in words', { 'by-organisation': 'The team in Bishkek' }, [ASKS]],
    [
      'another office',
      { 'by-organisation': 'UZ-TAS' },
      [{ ...ASKS, group: 'waiting', code: 'today-decision-asked', office: undefined, matter: null }],
    ],
    [
      'the police',
      { 'by-role': 'police' },
      [{ ...ASKS, group: 'waiting', code: 'today-decision-asked', office: undefined, matter: null }],
    ],
  ])('says it of a request to %s', (_, more, says) => {
    const { session, caseId, headquarters, request } = createAskedCase();
    headquarters.writes(caseId, [{ kind: 'decision', body: { ...ASKED, ...more }, id: request }]);
    expect(requestsOnToday(session)).toEqual(says.map((line) => JSON.parse(JSON.stringify(line))));
  });

  it('leaves to others what this office asks of them', () => {
    const { session, caseId, headquarters, request } = createAskedCase();
    headquarters.writes(caseId, [{ kind: 'decision', body: { ...ASKED, result: 'no' }, id: request }]);
    saves(session, caseId, { kind: 'decision', body: ASKED });
    expect(requestsOnToday(session)).toMatchObject([{ group: 'waiting', code: 'today-decision-asked' }]);
  });
});

describe('a question of headquarters', () => {
  const THEIRS = 'c'.repeat(22);
  it('begins as asked of the office that opened the case, and is on Today there', () => {
    const office = createOffice('HQ');
    office.db.exec("UPDATE own_station SET kind = 'headquarters'");
    anotherOffice(office, 'MD-K').writes(THEIRS, [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', opened: '2026-05-01' } },
    ]);
    const session = office.sessionOf('hq-case-manager');
    const asks = openCase(session, THEIRS).asksOffice;
    expect(asks).toEqual({ result: 'asked', 'by-role': 'other-office', 'by-organisation': 'MD-K' });
    saves(session, THEIRS, { kind: 'decision', body: { date: '2026-05-04', ...asks } });
    expect(openCase(session, THEIRS).waiting.decision).toHaveLength(1);

    const mission = createOffice('MD-K');
    const caseId = createCase(mission.sessionOf('caseworker'));
    anotherOffice(mission, 'HQ').writes(caseId, [{ kind: 'decision', body: { date: '2026-05-04', ...asks } }]);
    expect(requestsOnToday(mission.sessionOf('caseworker'))).toMatchObject([
      { code: 'today-office-asks', office: 'HQ' },
    ]);
  });

  it('stands on Today of headquarters where a mission names it as the office that it asks, until it is answered', () => {
    const office = createOffice('HQ');
    office.db.exec("UPDATE own_station SET kind = 'headquarters'");
    const mission = anotherOffice(office, 'MD-K');
    const asks = (to: string) => ({
      kind: 'referral',
      body: { act: 'ask', date: '2026-05-03', for: 'information', 'to-kind': 'other-office', 'to-office': to },
    });
    const [, request = ''] = mission.writes(THEIRS, [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', opened: '2026-05-01' } },
      asks('HQ'),
      asks('RS-B'),
    ]);
    const session = office.sessionOf('hq-case-manager');
    expect(requestsOnToday(session)).toEqual([
      { ...ASKS, group: 'inbox', office: 'MD-K', matter: null, since: '2026-05-03', opens: 'form:referral' },
    ]);
    saves(session, THEIRS, {
      kind: 'referral',
      body: { act: 'answer', date: '2026-05-04', answers: [request, 'date'], answer: 'done' },
    });
    expect(requestsOnToday(session)).toEqual([]);
  });

  it('is offered to nobody where the case is looked after', () => {
    const { session, caseId, office } = createAskedCase();
    expect(openCase(session, caseId).asksOffice).toBeNull();
    expect(
      openCase(office.sessionOf('approver'), createCase(session, [{ kind: 'decision', body: { result: 'asked' } }]))
        .asksOffice,
    ).toBeNull();
  });
});

describe('an answer to what another office asks', () => {
  it('begins with the request and what it is about, and ends its waiting', () => {
    const { session, caseId, request } = createAskedCase();
    const asked = openCase(session, caseId);
    expect(asked.waiting).toEqual({ decision: [request], referral: [] });
    expect(asked.begins).toEqual({ decision: { matter: 'clearance', answers: [request, 'date'] } });
    saves(session, caseId, { kind: 'decision', body: { date: '2026-05-04', result: 'yes', ...asked.begins.decision } });
    const answered = openCase(session, caseId);
    expect(answered.waiting).toEqual({ decision: [], referral: [] });
    expect(answered.begins).toEqual({});
  });

  it('is refused where it names another kind of record, or itself', () => {
    const { session, caseId, request, intake } = createAskedCase();
    const answer = (names: unknown, id?: string) =>
      refusalCode(() =>
        saves(session, caseId, { kind: 'decision', body: { date: '2026-05-04', result: 'yes', answers: names }, id }),
      );
    expect(answer([intake, 'date'])).toBe('answers-no-request');
    expect(answer({ cites: [intake, 'date'] })).toBe('answers-no-request');
    const { id } = saves(session, caseId, { kind: 'decision', body: { date: '2026-05-04', result: 'yes' } });
    expect(answer([id, 'date'], id)).toBe('answers-no-request');
    expect(openCase(session, caseId).waiting).toEqual({ decision: [request], referral: [] });
    expect(answer([request, 'date'], id)).toBe('done');
    expect(openCase(session, caseId).waiting).toEqual({ decision: [], referral: [] });
  });

  it('begins with nothing of what this office asks of another', () => {
    const { session, caseId, headquarters, request } = createAskedCase();
    headquarters.writes(caseId, [{ kind: 'decision', body: { ...ASKED, 'by-role': 'police' }, id: request }]);
    saves(session, caseId, { kind: 'decision', body: ASKED });
    expect(openCase(session, caseId).begins).toEqual({});
  });
});

describe('an answer to a referral', () => {
  const ASK = { act: 'ask', date: '2026-05-02', for: 'reception', 'to-kind': 'other-office', 'to-office': 'KG-BIS' };

  /** A case in which another office asks this one for something. */
  function createReferred() {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [{ kind: 'intake', body: { date: '2026-05-01' } }]);
    const other = anotherOffice(office, 'MD-KIV');
    const [request = ''] = other.writes(caseId, [{ kind: 'referral', body: ASK }]);
    const waiting = () => openCase(session, caseId).waiting.referral;
    const says = (body: object) =>
      saves(session, caseId, { kind: 'referral', body: { date: '2026-05-04', ...body } }).id;
    return { office, session, caseId, other, request, waiting, says };
  }
  const answer = (request: string, said: string) => ({ act: 'answer', answers: [request, 'date'], answer: said });

  it.each([
    ['accepted', true],
    ['later', true],
    ['done', false],
    ['not-done', false],
    ['refused', false],
  ])('%s: the request goes on waiting: %s', (said, waits) => {
    const { request, waiting, says } = createReferred();
    expect(waiting()).toEqual([request]);
    const id = says(answer(request, said));
    expect(waiting()).toEqual(waits ? [request] : []);
    expect(waiting()).not.toContain(id);
  });

  it('counts from who is asked or who asked, and from nobody in their place', () => {
    const { office, caseId, other, request, waiting } = createReferred();
    const stranger = anotherOffice(office, 'UZ-TAS');
    stranger.writes(caseId, [{ kind: 'referral', body: { date: '2026-05-03', ...answer(request, 'refused') } }]);
    stranger.writes(caseId, [
      { kind: 'referral', body: { date: '2026-05-03', act: 'revoke', answers: [request, 'date'] } },
    ]);
    expect(waiting()).toEqual([request]);
    other.writes(caseId, [
      { kind: 'referral', body: { date: '2026-05-03', act: 'revoke', answers: [request, 'date'] } },
    ]);
    expect(waiting()).toEqual([]);
  });

  it('is refused where it names another kind, or what is itself an answer; so is a plan or an arrival that names no plan and no journey', () => {
    const { session, caseId, request, says } = createReferred();
    const intake = openCase(session, caseId).records.find(({ kind }) => kind === 'intake')?.id ?? '';
    const first = says(answer(request, 'accepted'));
    const refused = (kind: string, body: object) =>
      refusalCode(() => saves(session, caseId, { kind, body: { date: '2026-05-04', ...body } }));
    expect(refused('referral', answer(intake, 'done'))).toBe('answers-no-request');
    expect(refused('referral', answer(first, 'done'))).toBe('answers-no-request');
    expect(refused('referral', answer(request, 'done'))).toBe('done');
    expect(refused('plan', { continues: [intake, 'date'] })).toBe('answers-no-request');
    expect(refused('arrival', { journey: [intake, 'date'] })).toBe('answers-no-request');
    const plan = saves(session, caseId, { kind: 'plan', body: { date: '2026-05-03' } }).id;
    const travel = saves(session, caseId, { kind: 'travel', body: { state: 'planned' } }).id;
    expect(refused('plan', { continues: [plan, 'date'] })).toBe('done');
    expect(refused('arrival', { journey: [travel, 'departed'] })).toBe('done');
  });
});

describe('what names this office in a case in which it wrote nothing', () => {
  const OURS = { act: 'ask', date: '2026-05-03', for: 'service', 'to-kind': 'other-office', 'to-office': 'KG-BIS' };

  it.each([
    ['a request for help', { kind: 'referral', body: OURS }, 1],
    ['a decision', { kind: 'decision', body: { ...ASKED, 'by-organisation': 'KG-BIS' } }, 1],
    ['a request for help that names another', { kind: 'referral', body: { ...OURS, 'to-office': 'UZ-TAS' } }, 0],
    ['a decision that names another', { kind: 'decision', body: { ...ASKED, 'by-organisation': 'UZ-TAS' } }, 0],
    ['a decision that names nobody', { kind: 'decision', body: ASKED }, 0],
  ])('%s', (_, record, said) => {
    const office = createOffice();
    const theirs = anotherOffice(office, 'MD-KIV');
    theirs.writes('d'.repeat(22), [
      { kind: 'case', body: { reference: 'MD-KIV-26-AAAAAA', opened: '2026-05-01' } },
      { kind: 'intake', body: { date: '2026-05-01' } },
      record,
    ]);
    const asks = requestsOnToday(office.sessionOf('focal-point')).filter(({ code }) => code === 'today-office-asks');
    expect(asks).toHaveLength(said);
    const begins = openCase(office.sessionOf('focal-point'), 'd'.repeat(22)).begins.decision?.answers;
    expect(begins !== undefined).toBe(said === 1 && record.kind === 'decision');
  });
});
