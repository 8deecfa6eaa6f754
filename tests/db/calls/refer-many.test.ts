import { describe, expect, it } from 'vitest';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { registerProject } from '../../../db/casework/writing/register-project.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { PARTNER } from '../casework/a-partner.ts';
import { PROJECT } from '../casework/a-project.ts';
import { closeToNamed, createCase, createOffice, linesIn } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const LINE = 'NO-F66-CNO';
const PAID: RecordToSave = {
  kind: 'payment',
  body: { date: '2026-04-01', project: LINE, state: 'paid', amount: 5_000, currency: 'NOK', form: 'cash' },
};
const PLANNED: RecordToSave = { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-06-01' } };
const agrees = (more: Body = {}): RecordToSave => ({
  kind: 'consent',
  body: { date: '2026-04-01', keep: 'with-name', contact: 'agrees', 'share-partners': 'without-name', ...more },
});

/** An office whose line ended on 30 April, on 4 May, with a partner in its register. */
async function withEndedLine(project: Partial<typeof PROJECT> = { until: '2026-04-30' }) {
  const office = createOffice();
  const focal = office.sessionOf('focal-point');
  inTransaction(office.db, () =>
    registerProject(focal, { ...PROJECT, isNew: true, mission: 'NO', code: 'F66-CNO', currency: 'NOK', ...project }),
  );
  const desk = deskAt(office, 'focal-point');
  await call(desk, 'partners', 'put', PARTNER);
  const { partners } = await call(desk, 'partners', 'list', {});
  const partner = partners[0]?.id ?? '';
  const helps = (...records: readonly RecordToSave[]) => createCase(focal, [agrees(), PAID, ...records]);
  const ended = async () => (await call(desk, 'projects', 'tracking', { line: LINE })).ended;
  const requestsIn = (caseId: string) => caseRecords(office.db, caseId).filter(({ kind }) => kind === 'referral');
  return { office, desk, partner, helps, ended, requestsIn };
}

/** casework/RULES.md (When the money has ended); practice of follow-up: the money ends, being asked how one is does not. */
describe('those whose money has ended', () => {
  it('are a group once the line is over, while their follow-up goes on and nobody else was asked to do it', async () => {
    const { helps, ended } = await withEndedLine();
    const goesOn = helps(PLANNED);
    helps();
    helps(PLANNED, agrees({ date: '2026-05-01', contact: 'refuses' }));
    const asked = { act: 'ask', for: 'service', service: 'monitoring', 'to-kind': 'ngo', date: '2026-05-02' };
    helps(PLANNED, { kind: 'referral', body: asked });
    expect(await ended()).toEqual([goesOn]);
  });

  it.each<[string, Partial<typeof PROJECT>, number]>([
    ['whose line goes on', { until: '2026-05-04' }, 0],
    ['whose line was extended', { until: '2026-04-30', extendedTo: '2026-06-30' }, 0],
    ['whose line is completed', { state: 'completed' }, 1],
    ['of whom nothing says how much may be spent', {}, 0],
  ])('%s', async (_, project, count) => {
    const { helps, ended } = await withEndedLine(project);
    helps(PLANNED);
    expect(await ended()).toHaveLength(count);
  });

  it('are those who have nothing left of what they may have, too', async () => {
    const { helps, ended } = await withEndedLine({});
    const granted = {
      matter: 'fund',
      project: LINE,
      result: 'yes',
      amount: 5_000,
      currency: 'NOK',
      date: '2026-03-01',
    };
    const spent = helps(PLANNED, { kind: 'decision', body: granted });
    helps(PLANNED, { kind: 'decision', body: { ...granted, amount: 5_001 } });
    expect(await ended()).toEqual([spent]);
  });
});

describe('a partner is asked to follow up several', () => {
  it('in one request each, through the gate of sharing with partners, with one undo', async () => {
    const { desk, partner, helps, ended, requestsIn } = await withEndedLine();
    const [first, second] = [helps(PLANNED), helps(PLANNED)];
    const refuses = helps(PLANNED, agrees({ date: '2026-05-01', 'share-partners': 'refuses' }));
    const cases = await ended();
    expect(cases.toSorted()).toEqual([first, second, refuses].toSorted());
    const judged = await call(desk, 'cases', 'referringMany', { cases: [...cases] });
    expect(judged.referable.toSorted()).toEqual([first, second].toSorted());
    const { referred, left, undo } = await call(desk, 'cases', 'referMany', { cases: [...cases], partner });
    expect(referred.toSorted()).toEqual([first, second].toSorted());
    expect(left.map(({ caseId, why }) => [caseId, why.map(({ code }) => code)])).toEqual([
      [refuses, ['partners-refused']],
    ]);
    expect(requestsIn(refuses)).toEqual([]);
    const [request] = requestsIn(first);
    expect(request?.open).toMatchObject({ act: 'ask', service: 'monitoring', 'to-kind': 'health', date: '2026-05-04' });
    expect(request?.open.agreed).toBe('without-name');
    expect(request?.private).toMatchObject({ 'to-name': 'Lantern Clinic' });
    expect(request?.private['gate-then']).toMatchObject([
      { gate: 'sharing-partners', state: 'open' },
      { condition: 'partners-agreed' },
    ]);
    expect(await ended()).toEqual([refuses]);
    await call(desk, 'records', 'undo', { undo: undo ?? '' });
    expect([first, second].flatMap(requestsIn)).toEqual([]);
    expect(await ended()).toHaveLength(3);
  });

  it.each([
    ['said no to that partner', 'refuses', 'request-refused'],
    ['has not decided about that partner', 'later', 'request-not-agreed'],
  ])('but not of who %s in another request', async (_, agreed, gap) => {
    const { desk, partner, helps, requestsIn } = await withEndedLine();
    const request = { act: 'ask', date: '2026-05-02', 'to-kind': 'health', 'to-name': 'lantern clinic', agreed };
    const caseId = helps(PLANNED, { kind: 'referral', body: request });
    const { referred, left } = await call(desk, 'cases', 'referMany', { cases: [caseId], partner });
    expect([referred, left.map(({ why }) => why.map(({ code }) => code))]).toEqual([[], [[gap]]]);
    expect(requestsIn(caseId)).toHaveLength(1);
  });

  it('once: who was asked for already, who wants nothing kept, and who is not for whoever asks stay as they are', async () => {
    const { office, desk, partner, helps } = await withEndedLine();
    const asked = helps(PLANNED);
    const no = helps(PLANNED, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    await call(desk, 'cases', 'referMany', { cases: [asked], partner });
    const before = linesIn(office);
    const again = await call(desk, 'cases', 'referMany', { cases: [asked, no], partner });
    expect(again).toMatchObject({ referred: [], undo: null });
    expect(again.left.map(({ why }) => why[0]?.code)).toEqual(['left-asked-already', 'left-closed-by-no']);
    const named = helps(PLANNED);
    closeToNamed(office, named);
    const theirs = await call(deskAt(office, 'second-caseworker'), 'cases', 'referMany', { cases: [named], partner });
    expect(theirs).toMatchObject({ referred: [], left: [{ reference: null }], undo: null });
    expect(linesIn(office) - before).toBe(4);
  });

  it.each<[string, RecordToSave]>([
    [
      'who wants no contact again',
      { kind: 'follow-up', body: { state: 'done', date: '2026-05-01', 'wants-contact': 'no' } },
    ],
    ['who has died', { kind: 'closure', body: { state: 'closed', date: '2026-05-01', reason: 'died' } }],
    ['whose file is closed', { kind: 'closure', body: { state: 'closed', date: '2026-05-01', reason: 'moved' } }],
    ['who wants no contact at all', agrees({ date: '2026-05-01', contact: 'refuses' })],
  ])('of nobody %s, also where a day was planned before', async (_, said) => {
    const { desk, partner, helps, ended, requestsIn } = await withEndedLine();
    const one = helps(PLANNED, said);
    expect(await ended()).toEqual([]);
    const { referred, left } = await call(desk, 'cases', 'referMany', { cases: [one], partner });
    expect([referred, left.map(({ why }) => why.map(({ code }) => code))]).toEqual([[], [['left-no-follow-up']]]);
    expect(requestsIn(one)).toEqual([]);
  });

  it('of the register and in use, of whom no other gate speaks', async () => {
    const { desk, partner, helps } = await withEndedLine();
    const cases = [helps(PLANNED)];
    const refer = (to: string) => refusalOf(call(desk, 'cases', 'referMany', { cases, partner: to }));
    expect(await refer('A'.repeat(22))).toBe('no-such-partner');
    const offered = async () => (await call(desk, 'cases', 'referringMany', { cases })).partners;
    expect(await offered()).toEqual([{ id: partner, name: PARTNER.name }]);
    await call(desk, 'partners', 'put', { ...PARTNER, id: partner, inUse: false });
    expect(await refer(partner)).toBe('no-such-partner');
    await call(desk, 'partners', 'put', { ...PARTNER, name: 'A consulate', kind: 'embassy' });
    const { partners } = await call(desk, 'partners', 'list', {});
    const consulate = partners.find(({ kind }) => kind === 'embassy')?.id ?? '';
    expect(await refer(consulate)).toBe('bad-input');
    expect(await offered()).toEqual([]);
  });
});
