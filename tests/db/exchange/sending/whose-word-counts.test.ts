/** Whose word makes a file leave: whoever profits from a permission cannot give it, and whoever met the person is believed when asked. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseLine } from '../../../../db/casework/derived/today-lines.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { consentInForce, sharingWith } from '../../../../db/casework/rules/consent.ts';
import { caseFile } from '../../../../db/casework/views/case-file.ts';
import { acceptLoosening, type SaidHow } from '../../../../db/casework/writing/accept-loosening.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../../db/exchange/sending/send-receipt.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { accept, type Desk, introduce, MET, NOW, openDesk, write, writeCase } from '../desk.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

async function offices() {
  const mission = await openDesk('MD-KIV');
  const other = await openDesk('KG-BIS');
  const hq = await openDesk('HQ', { kind: 'headquarters' });
  desks.push(mission, other, hq);
  for (const desk of [mission, other, hq]) introduce(desk, [mission.station, other.station, hq.station]);
  return { mission, other, hq };
}

async function carry(from: Desk, to: Desk, more: Omit<Parameters<typeof seal>[1], 'to'> = {}): Promise<void> {
  const { files } = await seal(from.session, { to: to.station.office, ...more }, from.out);
  for (const { name } of files) await openPackage(to.session, to.folder, join(from.out, name));
  const receipt = await sendReceipt(to.session, from.station.id, to.out);
  await openPackage(from.session, from.folder, join(to.out, receipt.name));
}

const consentOf = (desk: Desk, caseId: string, office: string): string =>
  caseRecords(desk.db, caseId).find((record) => record.kind === 'consent' && record.office === office)?.id ?? '';

const WITH_A_NAME = { depth: 'full', purpose: 'person-wishes' } as const;

/** Names of the case that a desk holds, whoever wrote them. */
function namesAt(desk: Desk, caseId: string): readonly unknown[] {
  return caseRecords(desk.db, caseId)
    .filter(({ kind }) => kind === 'identity')
    .map((record) => record.private['name-given'] ?? null);
}

function todayOf(desk: Desk, caseId: string): readonly string[] {
  const row = desk.db.prepare<[string], string>('SELECT today FROM case_index WHERE case_id = ?').pluck().get(caseId);
  return (JSON.parse(row ?? '[]') as readonly CaseLine[]).map(({ code }) => code);
}

const READ = { how: 'read-agreement', agreement: 'signed' } as const;
const ASKED = { how: 'asked-person' } as const;

const acceptIt = (desk: Desk, caseId: string, sure: SaidHow): void => {
  const [waiting] = caseFile(desk.session, caseId).loosenings;
  if (waiting === undefined) throw new Error('nothing waits');
  inTransaction(desk.db, () => acceptLoosening(desk.session, caseId, { ...waiting, ...sure }));
};

const AGREED = {
  date: '2026-01-14',
  keep: 'with-name',
  'share-headquarters': 'with-name',
  'share-partners': 'with-name',
};

describe('a permission that its recipient wrote', () => {
  it('lets no name out: headquarters agrees for the person, and the mission goes on without a name', async () => {
    const { mission, hq } = await offices();
    const caseId = writeCase(mission, 'MD-KIV-26-7K2MQX', { headquarters: 'without-name' }, [MET]);
    await carry(mission, hq);
    write(hq, caseId, [
      { kind: 'consent', open: AGREED },
      { kind: 'identity', open: {}, private: { 'family-name': 'Made-up-by-headquarters' } },
      { kind: 'intake', open: { date: '2026-01-13' } },
    ]);
    await carry(hq, mission, { cases: [caseId] });
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('without-name');
    const planned = previewSeal(mission.session, { to: 'HQ', ...WITH_A_NAME }).cases;
    expect(planned).toMatchObject([{ depth: 'without-identity', privateHalves: 0 }]);
    write(mission, caseId, [{ kind: 'service', open: { date: '2026-01-14' } }]);
    await carry(mission, hq, WITH_A_NAME);
    expect(namesAt(hq, caseId)).toEqual([null, null]);
    expect(mission.db.prepare('SELECT sharing FROM case_index').pluck().all()).toEqual(['without-name']);
  });

  it('gives the case no name in the list or the search where its office never met the person', async () => {
    const { mission, hq } = await offices();
    const caseId = writeCase(mission, 'MD-KIV-26-7K2MQX', {}, [
      MET,
      { kind: 'identity', open: {}, private: { 'family-name': 'Quoreanu' } },
    ]);
    await carry(mission, hq);
    write(hq, caseId, [
      { kind: 'identity', open: {}, private: { 'family-name': 'Neverborn', 'given-names': 'Zorrinka' } },
    ]);
    await carry(hq, mission, { cases: [caseId] });
    expect(mission.db.prepare('SELECT name FROM case_index').pluck().all()).toEqual(['Quoreanu']);
    expect(JSON.stringify(mission.db.prepare('SELECT tokens FROM search').pluck().all())).not.toContain('neverborn');
  });

  it('hands the case to nobody: a third office that a hand-over of another names gets nothing', async () => {
    const { mission, other, hq } = await offices();
    const caseId = writeCase(mission, 'MD-KIV-26-7K2MQX', {}, [MET]);
    await carry(mission, hq);
    write(hq, caseId, [{ kind: 'transfer', open: { act: 'hand-over', 'to-office': 'KG-BIS', date: '2026-01-14' } }]);
    await carry(hq, mission, { cases: [caseId] });
    expect(previewSeal(mission.session, { to: 'KG-BIS' }).cases).toEqual([]);
    expect(previewSeal(mission.session, { to: 'KG-BIS', cases: [caseId] }).cases).toMatchObject([
      { goes: false, reason: 'sharing-not-handed-over' },
    ]);
    expect(other.db.prepare('SELECT count(*) FROM chapter').pluck().get()).toBe(0);
  });
});

/** A case of the first mission that the second took on, where it met the person. */
async function handedOver(headquarters: string) {
  const all = await offices();
  const caseId = writeCase(all.mission, 'MD-KIV-26-7K2MQX', { headquarters }, [
    MET,
    { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'KG-BIS', date: '2026-01-11' } },
  ]);
  await carry(all.mission, all.other);
  return { ...all, caseId };
}

describe('what a case brings', () => {
  it('counts nothing before somebody here accepts the case, and then as the office that met the person wrote it', async () => {
    const { other, caseId } = await handedOver('without-name');
    expect(previewSeal(other.session, { to: 'HQ' }).cases).toMatchObject([{ goes: false }]);
    accept(other, caseId);
    expect(previewSeal(other.session, { to: 'HQ' }).cases).toMatchObject([{ goes: true, depth: 'without-identity' }]);
  });

  it('goes on under the narrower of two consents, although the person agreed to more here', async () => {
    const { mission, other, hq, caseId } = await handedOver('without-name');
    accept(other, caseId);
    write(other, caseId, [
      MET,
      { kind: 'consent', open: AGREED },
      { kind: 'identity', open: {}, private: { 'name-given': 'Alina-here' } },
    ]);
    await carry(other, hq, WITH_A_NAME);
    expect(namesAt(hq, caseId).toSorted()).toEqual(['Alina-here', null]);
    expect(namesAt(mission, caseId)).toEqual(['Alina']);
  });
});

describe('what another office agrees with the person later', () => {
  it('waits on Today until somebody here has asked her, and then counts', async () => {
    const { mission, other, caseId } = await handedOver('refuses');
    accept(other, caseId);
    write(other, caseId, [MET, { kind: 'consent', open: AGREED }]);
    await carry(other, mission);
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('refuses');
    expect(todayOf(mission, caseId)).toContain('today-loosening-elsewhere');
    const answers = ['share-headquarters', 'share-partners'].map((question) => ({ question, answer: 'with-name' }));
    expect(caseFile(mission.session, caseId).loosenings).toMatchObject([
      { office: 'KG-BIS', kind: 'consent', answers, mayRead: true },
    ]);
    acceptIt(mission, caseId, READ);
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('with-name');
    expect(todayOf(mission, caseId)).not.toContain('today-loosening-elsewhere');
    expect(caseFile(mission.session, caseId).loosenings).toEqual([]);
    expect(mission.db.prepare('SELECT how, agreement, spoke_with, user, at FROM accepted_loosening').all()).toEqual([
      { how: 'read-agreement', agreement: 'signed', spoke_with: 'KG-BIS', user: 1, at: minuteOf(NOW) },
    ]);
  });

  it('is accepted as it was seen: what its office changed meanwhile waits to be seen first', async () => {
    const { mission, other, caseId } = await handedOver('refuses');
    accept(other, caseId);
    const without = { date: '2026-01-14', keep: 'with-name', 'share-headquarters': 'without-name' };
    const [, consent = ''] = write(other, caseId, [MET, { kind: 'consent', open: without }]);
    await carry(other, mission);
    const [seen] = caseFile(mission.session, caseId).loosenings;
    if (seen === undefined) throw new Error('nothing waits');
    write(other, caseId, [{ id: consent, revision: 2, kind: 'consent', open: AGREED }]);
    await carry(other, mission);
    const accepts = () =>
      inTransaction(mission.db, () => acceptLoosening(mission.session, caseId, { ...seen, ...ASKED }));
    expect(accepts).toThrow(expect.objectContaining({ code: 'loosening-none' }));
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('refuses');
    acceptIt(mission, caseId, ASKED);
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('with-name');
  });

  it('is not accepted on an agreement of which nobody says whether it is signed or witnessed', async () => {
    const { mission, other, caseId } = await handedOver('refuses');
    accept(other, caseId);
    write(other, caseId, [MET, { kind: 'consent', open: AGREED }]);
    await carry(other, mission);
    expect(() => acceptIt(mission, caseId, { how: 'read-agreement' })).toThrow(
      expect.objectContaining({ code: 'loosening-agreement' }),
    );
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('refuses');
  });

  it('is confirmed by a third office that met her where the one that wrote it would receive more, and by no other', async () => {
    const { mission, other, hq, caseId } = await handedOver('without-name');
    accept(other, caseId);
    await carry(other, hq);
    write(other, caseId, [MET]);
    await carry(other, mission);
    // Headquarters met her too, and says that she agrees that it gets her name.
    write(hq, caseId, [MET, { kind: 'consent', open: { date: '2026-01-14', 'share-headquarters': 'with-name' } }]);
    await carry(hq, mission, { cases: [caseId] });
    expect(caseFile(mission.session, caseId).loosenings).toMatchObject([
      { office: 'HQ', mayRead: false, thirds: ['KG-BIS'] },
    ]);
    const refused = (sure: SaidHow) => {
      expect(() => acceptIt(mission, caseId, sure)).toThrow(
        expect.objectContaining({ code: sure.how === 'third-office' ? 'loosening-third' : 'loosening-profits' }),
      );
      expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('without-name');
    };
    refused(READ);
    for (const office of ['HQ', 'MD-KIV', 'XX-NOW', undefined]) refused({ how: 'third-office', office });
    acceptIt(mission, caseId, { how: 'third-office', office: 'KG-BIS' });
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('with-name');
    expect(mission.db.prepare('SELECT how, agreement, spoke_with FROM accepted_loosening').all()).toEqual([
      { how: 'third-office', agreement: null, spoke_with: 'KG-BIS' },
    ]);
  });

  it('is confirmed by the person alone where that office would itself receive more', async () => {
    const { mission, other, caseId } = await handedOver('refuses');
    accept(other, caseId);
    write(mission, caseId, [{ kind: 'consent', open: { date: '2026-01-12', 'share-receiving': 'without-name' } }]);
    write(other, caseId, [MET, { kind: 'consent', open: { date: '2026-01-14', 'share-receiving': 'with-name' } }]);
    await carry(other, mission);
    expect(caseFile(mission.session, caseId).loosenings).toMatchObject([{ mayRead: false }]);
    expect(() => acceptIt(mission, caseId, READ)).toThrow(expect.objectContaining({ code: 'loosening-profits' }));
    expect(sharingWith(caseRecords(mission.db, caseId), 'receiving')).toBe('without-name');
    acceptIt(mission, caseId, ASKED);
    expect(sharingWith(caseRecords(mission.db, caseId), 'receiving')).toBe('with-name');
  });

  it('is nothing that headquarters can bring about by what it paid for: that is no meeting', async () => {
    const { mission, hq } = await offices();
    const caseId = writeCase(mission, 'MD-KIV-26-7K2MQX', { headquarters: 'without-name' }, [MET]);
    await carry(mission, hq);
    write(hq, caseId, [
      { kind: 'service', open: { date: '2026-01-13', outcome: 'given' } },
      { kind: 'consent', open: AGREED },
    ]);
    await carry(hq, mission, { cases: [caseId] });
    expect(caseFile(mission.session, caseId).loosenings).toEqual([]);
    expect(() =>
      acceptLoosening(mission.session, caseId, {
        station: hq.station.id,
        record: consentOf(mission, caseId, 'HQ'),
        line: 'A'.repeat(43),
        ...ASKED,
      }),
    ).toThrow(expect.objectContaining({ code: 'loosening-none' }));
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('without-name');
  });

  it('taken back as a refusal goes on binding: withdrawing it elsewhere lets nothing leave', async () => {
    const { mission, other, hq, caseId } = await handedOver('with-name');
    accept(other, caseId);
    const [refusal = ''] = write(other, caseId, [
      { kind: 'consent', open: { date: '2026-01-13', 'share-headquarters': 'refuses' } },
      MET,
    ]);
    await carry(other, mission);
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('refuses');
    expect(todayOf(mission, caseId)).toContain('today-tightening-elsewhere');
    write(other, caseId, [{ id: refusal, revision: 2, kind: 'consent', open: null }]);
    await carry(other, mission);
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('refuses');
    expect(previewSeal(mission.session, { to: 'HQ' }).totals).toMatchObject({ cases: 0, heldBack: 1 });
    expect(namesAt(hq, caseId)).toEqual([]);
    // She is asked here: our own newer answer ends it.
    write(mission, caseId, [{ kind: 'consent', open: { date: '2026-01-15', 'share-headquarters': 'without-name' } }]);
    expect(sharingWith(caseRecords(mission.db, caseId), 'headquarters')).toBe('without-name');
  });
});

describe('a refusal', () => {
  it('is outranked by no agreement that was dated after it was written', async () => {
    const { mission } = await offices();
    const line = {
      reference: 'MD-KIV-26-7K2MQX',
      records: [
        { kind: 'intake', date: '2025-03-01', body: { channel: 'self' } },
        { kind: 'identity', body: { 'name-used': 'Alfa', 'family-name': 'Invented' } },
        { kind: 'consent', date: '2025-05-01', body: { keep: 'refuses', 'share-headquarters': 'refuses' } },
        { kind: 'service', date: '2025-03-02', body: { service: 'shelter' } },
      ],
    };
    const { errors } = inTransaction(mission.db, () =>
      importCases(mission.session, [JSON.stringify(line)], 'imported'),
    );
    expect(errors).toEqual([]);
    const [caseId = ''] = mission.db.prepare<[], string>('SELECT case_id FROM case_index').pluck().all();
    const slip = { date: '2062-03-01', help: 'agrees', keep: 'with-name', 'share-headquarters': 'with-name' };
    write(mission, caseId, [{ kind: 'consent', open: slip }]);
    const consent = consentInForce(caseRecords(mission.db, caseId));
    expect([consent.get('keep')?.answer, consent.get('share-headquarters')?.answer]).toEqual(['refuses', 'refuses']);
    expect(previewSeal(mission.session, { to: 'HQ' }).totals).toMatchObject({ cases: 0, heldBack: 1 });
    // As of who does not want anything kept.
    expect(mission.db.prepare('SELECT held FROM fact').pluck().all()).toEqual([2]);
  });
});
