import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { registerProject } from '../../../../db/casework/writing/register-project.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { NO_FUND_RULES } from '../../../../db/contract/fund-rules.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { PROJECT } from '../a-project.ts';
import { createCase, createOffice, saves } from '../user-session.ts';

const HOME: readonly RecordToSave[] = [
  {
    kind: 'consent',
    body: {
      date: '2026-05-01',
      help: 'agrees',
      contact: 'agrees',
      keep: 'with-name',
      'share-headquarters': 'with-name',
    },
  },
  { kind: 'profile', body: { age: 30, nationalities: ['KGZ'] } },
  { kind: 'arrival', body: { state: 'arrived', date: '2026-05-02' } },
];
const CARD: RecordToSave = { kind: 'safe-contact', body: { date: '2026-05-01' } };
const OLD_CARD: RecordToSave = { kind: 'safe-contact', body: { date: '2026-01-01' } };
const CODES = /^today-(follow-up|ask-safe)/;

function atHome(...more: readonly RecordToSave[]) {
  const office = createOffice();
  const session = office.sessionOf('focal-point');
  const caseId = createCase(session, [...HOME, ...more]);
  const lines = () =>
    today(session)
      .groups.flatMap(({ group, lines }) => lines.map(({ code, until, opens }) => [group, code, until, opens]))
      .filter(([, code]) => CODES.test(String(code)));
  return { office, session, caseId, lines };
}

/** casework/RULES.md (Follow-up). */
describe('the next follow-up by the schedule', () => {
  it('stands on Today and in the case, and its form begins with the day, until one is planned', () => {
    const { office, session, caseId, lines } = atHome(CARD);
    expect(lines()).toEqual([['soon', 'today-follow-up-next', '2026-05-09', 'form:follow-up']]);
    office.at('2026-05-10T10:00');
    expect(lines()).toEqual([['due', 'today-follow-up-next-over', '2026-05-09', 'form:follow-up']]);
    const file = openCase(session, caseId);
    expect(file.begins['follow-up']).toEqual({ 'planned-for': '2026-05-09' });
    expect(file.summary.dates).toContainEqual({
      code: 'today-follow-up-next-over',
      until: '2026-05-09',
      late: true,
      opens: 'form:follow-up',
    });
    saves(session, caseId, { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-12' } });
    expect(lines().map(([, code]) => code)).toEqual(['today-follow-up']);
    expect(openCase(session, caseId).begins['follow-up']).toBeUndefined();
  });

  it('says the hour that was agreed for a try, on Today and in the case, and none where nobody agreed on one', () => {
    const { session, caseId } = atHome(CARD);
    const tries = () =>
      today(session)
        .groups.flatMap(({ lines }) => lines.map(({ code, until, hour }) => [code, until, hour]))
        .filter(([code]) => CODES.test(String(code)));
    const plans = (more: object) => ({
      kind: 'follow-up',
      body: { state: 'planned', 'planned-for': '2026-05-12', ...more },
    });
    const { id } = saves(session, caseId, plans({}));
    expect(tries()).toEqual([['today-follow-up', '2026-05-12', null]]);
    saves(session, caseId, { ...plans({ 'planned-hour': 9 }), id });
    expect(tries()).toEqual([['today-follow-up', '2026-05-12', '09:00']]);
    expect(openCase(session, caseId).summary.dates).toContainEqual({
      ...{ code: 'today-follow-up', until: '2026-05-12', hour: '09:00', late: false, opens: 'form:follow-up' },
    });
    saves(session, caseId, { kind: 'safe-contact', body: { date: '2026-05-02', ways: ['they-call'] } });
    expect(tries()).toEqual([['today-follow-up-they-call', '2026-05-12', '09:00']]);
  });

  it('asks first whether contact is safe where that was agreed long ago, or not at all', () => {
    expect(atHome(OLD_CARD).lines()).toEqual([['soon', 'today-follow-up-confirm', '2026-05-09', 'form:safe-contact']]);
    expect(atHome().lines()).toEqual([['ask', 'today-ask-safe-contact', null, 'form:safe-contact']]);
  });

  it('gives way to whether contact is lost, after three days, and the closing opens with that it is', () => {
    const { office, session, caseId } = atHome({ ...CARD, body: { ...CARD.body, 'trusted-person': 'Aunt Zarina' } });
    const asked = () =>
      today(session)
        .groups.flatMap(({ lines }) => lines.map(({ code, opens }) => `${code} ${opens}`))
        .filter((line) => /lost|trusted/.test(line));
    for (const date of ['2026-05-09', '2026-05-11', '2026-05-11']) {
      office.at(`${date}T10:00`);
      saves(session, caseId, { kind: 'follow-up', body: { state: 'missed', date } });
    }
    expect(asked()).toEqual([]);
    expect(openCase(session, caseId).begins.closure).toBeUndefined();
    office.at('2026-05-13T10:00');
    saves(session, caseId, { kind: 'follow-up', body: { state: 'missed', date: '2026-05-13' } });
    expect(asked()).toEqual(['today-lost-contact form:closure', 'today-try-trusted form:follow-up']);
    expect(openCase(session, caseId).begins.closure).toEqual({ state: 'closed', reason: 'lost-contact' });
    saves(session, caseId, { kind: 'closure', body: { state: 'closed', reason: 'lost-contact', date: '2026-05-13' } });
    expect(asked()).toEqual([]);
  });

  it('goes by what the project asked when a plan came to name it, whatever the register says since', () => {
    const { office, session, caseId, lines } = atHome(CARD);
    const registers = (isNew: boolean, followUp: readonly string[]) =>
      inTransaction(office.db, () =>
        registerProject(session, { ...PROJECT, isNew, rules: { ...NO_FUND_RULES, followUp } }),
      );
    registers(true, ['income', 'months-2', 'no-such-code']);
    const body = { date: '2026-05-04', project: 'C72-CSE' };
    const { id } = saves(session, caseId, { kind: 'plan', body });
    expect(lines()).toEqual([]);
    office.at('2026-06-20T10:00');
    expect(lines()).toEqual([['soon', 'today-follow-up-next', '2026-07-02', 'form:follow-up']]);
    const file = openCase(session, caseId);
    expect(file.asksNow['follow-up']).toEqual(['jobs-created', 'family-employed', 'income-share']);
    // Nobody types it, and nobody reads it as an answer.
    expect(file.records.find(({ kind }) => kind === 'plan')?.body).toEqual(body);
    registers(false, ['months-1']);
    saves(session, caseId, { kind: 'plan', id, body: { ...body, domains: ['housing'] } });
    expect(lines().map(([, , until]) => until)).toEqual(['2026-07-02']);
    saves(session, caseId, { kind: 'payment', body: { date: '2026-06-20', project: 'C72-CSE' } });
    expect(lines().map(([, , until]) => until)).toEqual(['2026-06-02']);
    expect(openCase(session, caseId).asksNow).toEqual({});
  });
});
