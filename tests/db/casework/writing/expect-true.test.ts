import { describe, expect, it } from 'vitest';
import { asLine, checkOrThrow, write } from '../../../../db/casework/writing/append.ts';
import { form } from '../../../../db/codebook/forms/index.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, recordOf, refusalCode, saves } from '../user-session.ts';

const INTAKE = { kind: 'intake', body: { date: '2026-05-04' } };
const AGED_24 = { kind: 'profile', body: { age: 24 } };
const born = (date: string, id?: string) => ({ kind: 'identity', id, body: { 'birth-date': date } });

describe('an answer that cannot be true beside another', () => {
  it('is refused where the other was saved before, whichever of the two comes last', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const aged = createCase(session, [INTAKE, AGED_24]);
    expect(refusalCode(() => saves(session, aged, born('2026-03-03')))).toBe('warning-age-against-birth-date');
    expect(refusalCode(() => saves(session, aged, born('2002-03-03')))).toBe('done');
    const bornLate = createCase(session, [INTAKE, born('2026-03-03')]);
    expect(refusalCode(() => saves(session, bornLate, AGED_24))).toBe('warning-age-against-birth-date');
  });

  it('is refused as well where it was right before, or wrong in another way', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [INTAKE, AGED_24, born('2002-03-03')]);
    const { id } = recordOf(office, caseId, 'identity');
    expect(refusalCode(() => saves(session, caseId, born('1962-03-03', id)))).toBe('warning-age-against-birth-date');
  });

  it('counts the day of the first contact, that makes of a right birth date a wrong one', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [INTAKE, born('2026-03-03')]);
    const early = { kind: 'intake', body: { date: '2025-05-04' } };
    expect(refusalCode(() => saves(session, caseId, early))).toBe('warning-born-after-contact');
  });
});

/** casework/RULES.md (False answers): an arrival before the journey that it names began. */
it('an arrival before the journey of ours that it names is refused, whichever of the two comes last', () => {
  const office = createOffice();
  const session = office.sessionOf('caseworker');
  const caseId = createCase(session, [INTAKE]);
  const travel = (departed: string, id?: string) => ({ kind: 'travel', id, body: { state: 'departed', departed } });
  const { id } = saves(session, caseId, travel('2026-05-02'));
  const came = (date: string) => ({
    kind: 'arrival',
    body: { state: 'arrived', date, journey: { cites: [id, 'departed'] as const } },
  });
  expect(refusalCode(() => saves(session, caseId, came('2026-05-01')))).toBe('warning-arrival-before-its-journey');
  expect(refusalCode(() => saves(session, caseId, came('2026-05-03')))).toBe('done');
  expect(refusalCode(() => saves(session, caseId, travel('2026-05-04', id)))).toBe(
    'warning-arrival-before-its-journey',
  );
});

describe('a contradiction that stands in a case already', () => {
  /** As an earlier version let it be written. */
  const contradictory = () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const lines = [INTAKE, AGED_24, born('2026-03-03')].flatMap(({ kind, body }) => {
      const inForm = form(kind);
      return inForm === undefined ? [] : [asLine(inForm, checkOrThrow(inForm, body), undefined)];
    });
    inTransaction(office.db, () => write(session, caseId, lines));
    return { office, session, caseId };
  };

  it('holds up no contact, and no answer that has nothing to do with it', () => {
    const { office, session, caseId } = contradictory();
    const { id } = recordOf(office, caseId, 'identity');
    const today = { kind: 'intake', body: { date: '2026-05-04', 'needs-today': ['threatened'] } };
    expect(refusalCode(() => saves(session, caseId, today))).toBe('done');
    const named = { kind: 'identity', id, body: { 'birth-date': '2026-03-03', 'name-used': 'Olga' } };
    expect(refusalCode(() => saves(session, caseId, named))).toBe('done');
  });

  it('is refused where it is written anew', () => {
    const { office, session, caseId } = contradictory();
    const { id } = recordOf(office, caseId, 'identity');
    expect(refusalCode(() => saves(session, caseId, born('2025-03-03', id)))).toBe('warning-age-against-birth-date');
    expect(refusalCode(() => saves(session, caseId, born('2002-03-03', id)))).toBe('done');
  });

  it('never holds up that somebody may be a child', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [{ kind: 'consent', body: { date: '2026-05-04', media: 'agrees' } }]);
    expect(refusalCode(() => saves(session, caseId, { kind: 'profile', body: { age: 15 } }))).toBe('done');
  });
});
