/**
 * Alina's plan, her money, her journey and the year after it: what RS-B pays, that its departure and MD-K's arrival are two records, who is looked
 * for when nobody comes, and what a life after the money still asks. Her days before are in `alina.test.ts`.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { inventedProjects } from '../../../db/demo/invented-projects.ts';
import { carry, refusalOf } from '../desks.ts';
import { missingAt, type Office, startLife, todayOf } from './life-steps.ts';

const life = startLife('way-home', '2026-03-10T09:00');
let rsb: Office;
let mdk: Office;
let alina = '';
let travel = '';

const LINE = { project: 'CT-0507', currency: 'EUR' };
const FLIGHT = { 'from-country': 'SRB', 'to-country': 'MDA', 'to-office': 'MD-K' };
const warned = async (office: Office) => (await office.file(alina)).warnings.map(({ code }) => code);
const paid = (date: string, instalment: number, receipt: string) =>
  [
    'payment',
    {
      ...{ state: 'paid', date, for: 'allowance', 'for-whom': 'person', amount: 40_000, ...LINE },
      ...{ instalment, instalments: 3, receipt },
    },
  ] as const;
const asked = (date: string, more: object) => ['consent', { date, 'given-by': 'person', ...more }] as const;
const dangersOf = async (office: Office) => (await office.file(alina)).row.dangers.map(({ danger }) => danger);

beforeAll(async () => {
  rsb = await life.opens('RS-B', { country: 'SRB', user: 'Ana' });
  mdk = await life.opens('MD-K', { country: 'MDA', user: 'Bogdan' });
  const hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, rsb, mdk);
  for (const project of inventedProjects('2026-03-10')) await rsb.ask('projects', 'put', { ...project, isNew: true });
  alina = (await rsb.ask('cases', 'begin', {})).caseId;
  const agreed = { keep: 'with-name', help: 'agrees', contact: 'agrees', 'share-receiving': 'with-name' };
  await rsb.writes(
    alina,
    ['intake', { date: '2026-03-10', 'safe-to-talk': 'alone' }],
    asked('2026-03-10', { 'limits-explained': true, ...agreed, form: 'signed' }),
    ['identity', { 'name-used': 'Alina' }],
    ['safe-contact', { date: '2026-03-10', ways: ['call'], 'who-to-say': 'Vera from the pharmacy' }],
    ['determination', { date: '2026-03-10', status: 'victim', 'by-whom': 'our-office' }],
  );
});

describe('before she leaves', () => {
  it('the third instalment passes the ceiling of her plan: it is warned of, and paid all the same', async () => {
    const plan = { date: '2026-03-12', version: 'agreed', goals: 'A room of her own', ...LINE, ceiling: 100_000 };
    await rsb.writes(alina, ['plan', plan], paid('2026-03-13', 1, 'signed'), paid('2026-03-20', 2, 'signed'));
    expect(await warned(rsb)).toEqual([]);
    await rsb.writes(alina, paid('2026-03-27', 3, 'missing'));
    expect(await warned(rsb)).toEqual(['warning-over-ceiling']);
    const sheet = await rsb.ask('projects', 'tracking', { line: LINE.project });
    expect(sheet.rows).toMatchObject([
      { reference: expect.stringMatching(/^RS-B-26-/), standing: { receiptsMissing: 1 } },
    ]);
    expect(JSON.stringify(sheet)).not.toContain('Alina');
  });

  it('the return gate asks for her choice, in writing, and for the risk at home', async () => {
    life.at('2026-04-20T09:00');
    [travel = ''] = await rsb.writes(alina, ['travel', { state: 'planned', 'planned-for': '2026-04-22', ...FLIGHT }]);
    expect(missingAt(await rsb.file(alina), 'return')).toContain('return-not-agreed');
    await rsb.writes(
      alina,
      asked('2026-04-20', { return: 'agrees', 'return-explained': true, form: 'signed' }),
      ['risk-assessment', { date: '2026-04-20', step: 'return', country: 'MDA', level: 'low', mitigated: 'yes' }],
      ['decision', { date: '2026-04-20', matter: 'clearance', result: 'yes', 'by-role': 'police' }],
    );
    expect(missingAt(await rsb.file(alina), 'return')).toEqual([]);
  });
});

describe('the journey', () => {
  it('is departed at RS-B and not appeared at MD-K: two records, of which neither office changes the other’s', async () => {
    life.at('2026-04-22T09:00');
    await rsb.writes(
      alina,
      ['travel', { state: 'departed', departed: '2026-04-22', ...FLIGHT }, travel],
      ['transfer', { act: 'hand-over', date: '2026-04-22', 'to-office': 'MD-K', reason: 'returns' }],
    );
    await carry(rsb, mdk, life.mail, { receipt: true });
    await mdk.ask('cases', 'accept', { caseId: alina, accept: true });
    await mdk.writes(alina, ['arrival', { state: 'did-not-appear', date: '2026-04-22' }]);
    const { records } = await mdk.file(alina);
    const [left, came] = ['travel', 'arrival'].map((kind) => records.find((record) => record.kind === kind));
    expect([left?.own, left?.body.state, came?.own, came?.body.state]).toEqual([
      ...[false, 'departed'],
      ...[true, 'did-not-appear'],
    ]);
    const changed = mdk.writes(alina, ['travel', { state: 'not-travelled' }, left?.id]);
    expect(await refusalOf(changed)).toBe('not-your-record');
    expect(await dangersOf(mdk)).toEqual(['late']);
  });

  it('ends the next day, when she comes', async () => {
    life.at('2026-04-23T09:00');
    await mdk.writes(alina, ['arrival', { state: 'arrived', date: '2026-04-23', 'met-by': ['our-office'] }]);
    expect(await dangersOf(mdk)).toEqual([]);
    expect(await todayOf(mdk)).toContainEqual(['today-follow-up-next', '2026-04-30', 'form:follow-up']);
  });
});

describe('the year after, when the money has ended', () => {
  it('three tries in vain are contact that may be lost', async () => {
    life.at('2026-10-30T09:00');
    const missed = (date: string) => ['follow-up', { state: 'missed', date }] as const;
    await mdk.writes(alina, ['follow-up', { state: 'done', date: '2026-07-23', safe: 'yes', 're-trafficked': 'no' }]);
    await mdk.writes(alina, missed('2026-10-23'), missed('2026-10-26'), missed('2026-10-29'));
    expect(await dangersOf(mdk)).toEqual(['lost-contact']);
  });

  it('and being exploited again offers a case of its own, linked to this one', async () => {
    life.at('2027-04-23T09:00');
    await mdk.ask('station', 'confirmClock', {});
    await mdk.writes(alina, ['follow-up', { state: 'done', date: '2027-04-23', 're-trafficked': 'yes' }]);
    expect((await mdk.file(alina)).offersLinkedCase).toBe(true);
    const { caseId } = await mdk.ask('cases', 'begin', { earlier: alina });
    const { records } = await mdk.file(caseId);
    expect(records.find(({ kind }) => kind === 'case')?.body).toMatchObject({ 'earlier-case': alina });
    expect((await mdk.file(alina)).offersLinkedCase).toBe(false);
  });
});
