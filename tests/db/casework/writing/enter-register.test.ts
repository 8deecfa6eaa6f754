import { describe, expect, it } from 'vitest';
import { today } from '../../../../db/casework/views/today.ts';
import { putBreach, putRequest, registersFor, takeEntryOut } from '../../../../db/casework/writing/enter-register.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  createCase,
  createOffice,
  fileFor,
  type Office,
  type Person,
  refusalCode,
  trail,
  whereIs,
} from '../user-session.ts';

type BreachToEnter = Parameters<typeof putBreach>[1];
type RequestToEnter = Parameters<typeof putRequest>[1];

const LOST: BreachToEnter = {
  what: 'lost-sheet',
  happened: null,
  noticed: '2026-05-04',
  told: 'the day sheet of the Garden house',
  atRisk: 'the neighbour who fetches the bread',
  cases: [],
  warned: '',
  warnedOn: null,
  done: '',
  closed: null,
};
const ASKED: RequestToEnter = {
  asker: 'police',
  what: 'where-somebody-is',
  told: 'letter of inspector Harrow',
  about: null,
  came: '2026-05-04',
  answerBy: null,
  answer: null,
  ground: '',
  answeredBy: '',
  answeredOn: null,
};

const enters = (office: Office, more: Partial<BreachToEnter> = {}, by: Person = 'focal-point') =>
  inTransaction(office.db, () => putBreach(office.sessionOf(by), { ...LOST, ...more }));
const asks = (office: Office, more: Partial<RequestToEnter> = {}, by: Person = 'focal-point') =>
  inTransaction(office.db, () => putRequest(office.sessionOf(by), { ...ASKED, ...more }));
const registers = (office: Office, person: Person = 'focal-point') => registersFor(office.sessionOf(person));
const referenceOf = (office: Office, caseId: string) => fileFor(office.sessionOf('focal-point'), caseId).row.reference;
const lines = (office: Office, person: Person = 'focal-point') =>
  today(office.sessionOf(person)).groups.flatMap(({ group, lines: of }) =>
    of
      .filter(({ opens }) => opens === 'settings:registers')
      .map(({ code, since, until, caseId }) => [group, code, since, until, caseId]),
  );

/** casework/RULES.md (Registers). */
describe('the register of what was lost, taken or seen', () => {
  it('holds what, when, who is at risk and what was done, the open ones first', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const reference = referenceOf(office, caseId);
    const old = enters(office, { noticed: '2026-05-01', done: 'found again', closed: '2026-05-02' });
    const lost = enters(office, { noticed: '2026-04-30', cases: [reference.toLowerCase()] });
    expect(registers(office).breaches.map(({ id, cases, closed }) => [id, cases, closed])).toEqual([
      [lost, [{ caseId, reference }], null],
      [old, [], '2026-05-02'],
    ]);
  });

  it('is changed as a whole, and who entered it first stays', () => {
    const office = createOffice();
    const reference = referenceOf(office, createCase(office.sessionOf('caseworker')));
    const id = enters(office, { cases: [reference] }, 'hq-case-manager');
    enters(office, { id, what: 'stolen-pc', warned: 'headquarters', warnedOn: '2026-05-04' });
    expect(registers(office).breaches).toMatchObject([{ id, what: 'stolen-pc', warned: 'headquarters', cases: [] }]);
    expect([registers(office).mayTakeOut, registers(office, 'hq-case-manager').mayTakeOut]).toEqual([[], [id]]);
  });

  it('refuses what says nothing, a day to come, a case that is not here, and a closing without what was done', () => {
    const office = createOffice();
    const refused = (more: Partial<BreachToEnter>) => refusalCode(() => enters(office, more));
    expect(refused({ told: ' \u200b ' })).toBe('register-without-words');
    expect(refused({ noticed: '2026-05-05' })).toBe('register-day-to-come');
    expect(refused({ happened: '2026-05-05' })).toBe('register-day-to-come');
    expect(refused({ warnedOn: '2026-05-05' })).toBe('register-day-to-come');
    expect(refused({ cases: ['KG-BIS-26-NOSUCH'] })).toBe('register-no-such-case');
    expect(refused({ closed: '2026-05-04' })).toBe('breach-what-was-done');
    expect(refused({ id: 'A'.repeat(22) })).toBe('no-such-entry');
    expect(registers(office).breaches).toEqual([]);
  });

  it('stands on Today of whoever answers for the office until it is closed', () => {
    const office = createOffice();
    const id = enters(office);
    expect(lines(office)).toEqual([['safety', 'today-breach', '2026-05-04', null, null]]);
    expect(lines(office, 'hq-case-manager')).toEqual(lines(office));
    expect(lines(office, 'caseworker')).toEqual([]);
    enters(office, { id, done: 'found again', closed: '2026-05-04' });
    expect(lines(office)).toEqual([]);
  });
});

describe('the register of requests', () => {
  it('holds who asks for what about which case, and the answer with its ground', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const reference = referenceOf(office, caseId);
    const id = asks(office, { about: reference });
    const answer = {
      answer: 'refused',
      ground: 'no order of a court',
      answeredBy: 'Vera',
      answeredOn: '2026-05-04',
    } as const;
    asks(office, { id, about: reference, ...answer });
    expect(registers(office).requests).toEqual([{ ...ASKED, ...answer, id, about: { caseId, reference } }]);
  });

  it('refuses an answer without who, when, or the ground of a no', () => {
    const office = createOffice();
    const whole = { answer: 'refused', ground: 'no order', answeredBy: 'Vera', answeredOn: '2026-05-04' } as const;
    const refused = (more: Partial<RequestToEnter>) => refusalCode(() => asks(office, { ...whole, ...more }));
    expect(refused({ answeredBy: ' ' })).toBe('request-answer-whole');
    expect(refused({ answeredOn: null })).toBe('request-answer-whole');
    expect(refused({ ground: '' })).toBe('request-answer-whole');
    expect(refused({ answer: 'given-in-part', ground: '' })).toBe('request-answer-whole');
    expect(refused({ answer: 'given', ground: '' })).toBe('done');
    expect(refused({ answeredOn: '2026-05-05' })).toBe('register-day-to-come');
    expect(refused({ told: '' })).toBe('register-without-words');
    expect(refused({ about: 'KG-BIS-26-NOSUCH' })).toBe('register-no-such-case');
  });

  it('stands on Today until it is answered, by its day once that is near', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const person = asks(office, {
      asker: 'person',
      what: 'copy',
      about: referenceOf(office, caseId),
      answerBy: '2026-06-03',
    });
    expect(lines(office)).toEqual([['waiting', 'today-request-person', '2026-05-04', '2026-06-03', caseId]]);
    office.at('2026-05-28T10:00');
    expect(lines(office)).toEqual([['soon', 'today-request-person', '2026-05-04', '2026-06-03', caseId]]);
    office.at('2026-06-04T10:00');
    asks(office);
    expect(lines(office)).toEqual([
      ['due', 'today-request-person', '2026-05-04', '2026-06-03', caseId],
      ['waiting', 'today-request-authority', '2026-05-04', null, null],
    ]);
    asks(office, { id: person, answer: 'given', answeredBy: 'Vera', answeredOn: '2026-06-04' });
    expect(lines(office).map(([, code]) => code)).toEqual(['today-request-authority']);
  });
});

describe('both registers', () => {
  it('are of whoever answers for the office', () => {
    const office = createOffice();
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(
        refusalCode(() => registers(office, person)),
        person,
      ).toBe('role-may-not');
      expect(
        refusalCode(() => enters(office, {}, person)),
        person,
      ).toBe('role-may-not');
      expect(
        refusalCode(() => asks(office, {}, person)),
        person,
      ).toBe('role-may-not');
    }
  });

  it('lose an entry only on the day it was written, by who wrote it', () => {
    const office = createOffice();
    const [breach, request] = [enters(office), asks(office)];
    const takes = (id: string, person: Person = 'focal-point') =>
      refusalCode(() => inTransaction(office.db, () => takeEntryOut(office.sessionOf(person), id)));
    expect(takes(breach, 'hq-case-manager')).toBe('no-such-entry');
    expect(takes(breach)).toBe('done');
    office.at('2026-05-05T10:00');
    expect(registers(office).mayTakeOut).toEqual([]);
    expect(takes(request)).toBe('no-such-entry');
    expect(registers(office)).toMatchObject({ breaches: [], requests: [{ id: request }] });
  });

  it('keep their words in no other place: no trail, no chapter that travels', () => {
    const office = createOffice();
    enters(office);
    asks(office);
    expect(whereIs(office, 'Garden house')).toEqual(['breach.told']);
    expect(whereIs(office, 'fetches the bread')).toEqual(['breach.at_risk']);
    expect(whereIs(office, 'Harrow')).toEqual(['request.told']);
    expect(trail(office)).toEqual(['1 enter-breach done', '1 enter-request done']);
  });
});
