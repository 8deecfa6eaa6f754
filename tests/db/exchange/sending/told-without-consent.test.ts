/** Telling somebody without the person's consent: a decision of this office lets exactly the answers it names leave, once, to whom it names. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseLine } from '../../../../db/casework/derived/today-lines.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { caseFile } from '../../../../db/casework/views/case-file.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { toTell } from '../../../../db/casework/writing/tell.ts';
import { TELLABLE } from '../../../../db/codebook/tellable.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { noteRead, toldHere } from '../../../../db/exchange/receiving/told-here.ts';
import { previewSeal, seal } from '../../../../db/exchange/sending/seal.ts';
import { tellOffice } from '../../../../db/exchange/sending/tell-office.ts';
import { makeSuccessor, takeNewKeys } from '../../../../db/exchange/trust/new-keys.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
import { WaymarkError } from '../../../../db/store/errors.ts';
import type { NewLine } from '../../../../db/store/records.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { type Desk, introduce, MET, NOW, openDesk, write, writeCase } from '../desk.ts';

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

/** A decision of the focal point to tell an office of a danger. */
function decision(questions: readonly string[], more: Readonly<Record<string, string>> = {}): Partial<NewLine> {
  return {
    kind: 'decision',
    open: {
      date: '2026-01-12',
      matter: 'tell-without-consent',
      result: 'yes',
      'by-role': 'focal-point',
      'told-ground': 'danger-to-life',
      'told-office': 'KG-BIS',
      'told-answers': [...questions],
      'told-before': 'not-reached',
      ...more,
    },
    private: { 'told-law': 'Lakmusovaja threatened to follow' },
  };
}

/** A person who refused that anything of them is shared. */
const refusing = (desk: Desk, more: readonly Partial<NewLine>[] = []) =>
  writeCase(desk, 'MD-KIV-26-7K2MQX', { headquarters: 'refuses', receiving: 'refuses' }, [MET, ...more]);

const decided = (desk: Desk, caseId: string, questions: readonly string[], more = {}): string => {
  const [record] = write(desk, caseId, [decision(questions, more)]);
  return record ?? '';
};

async function tell(from: Desk, to: Desk, caseId: string, record: string): Promise<void> {
  const files = await tellOffice(from.session, { caseId, record }, from.out);
  for (const { name } of files) await openPackage(to.session, to.folder, join(from.out, name));
}

function todayOf(desk: Desk, caseId: string): readonly string[] {
  const row = desk.db.prepare<[string], string>('SELECT today FROM case_index WHERE case_id = ?').pluck().get(caseId);
  return (JSON.parse(row ?? '[]') as readonly CaseLine[]).map(({ code }) => code);
}

/** Questions of free text, each answered with a word of its own, so that each can be looked for in what arrives. */
const TEXTS = TELLABLE.filter(({ question: { type }, form: { many } }) => type === 'text' && many).slice(0, 24);
const wordOf = (id: string) => `Invented-answer-${id.replace('.', '-')}`;
const ANSWERS: readonly Partial<NewLine>[] = [...Map.groupBy(TEXTS, ({ form }) => form.kind)].map(([kind, asked]) => ({
  kind,
  open: {},
  private: Object.fromEntries(asked.map(({ id, question }) => [question.id, wordOf(id)])),
}));

describe('what is told without consent', () => {
  it('is nothing but the answers named, once, and to nobody but whom the decision names', async () => {
    const { mission, other, hq } = await offices();
    await fc.assert(
      fc.asyncProperty(fc.subarray(TEXTS, { minLength: 1 }), async (named) => {
        const caseId = refusing(mission, ANSWERS);
        const before = previews(mission, caseId);
        const record = decided(
          mission,
          caseId,
          named.map(({ id }) => id),
        );
        await tell(mission, other, caseId, record);
        const told = toldHere(other.session).find(({ reference, answers }) => reference !== '' && answers.length > 0);
        const arrived = toldHere(other.session).filter(({ readAt }) => readAt === null);
        expect(arrived).toHaveLength(1);
        expect(told?.ground).toBe('danger-to-life');
        expect(arrived[0]?.answers.map(({ value }) => value)).toEqual(named.map(({ id }) => wordOf(id)));
        // The bytes that came hold nothing else of the case: no other answer, no name, no word of the decision.
        const line = lastLine(other);
        for (const { id } of TEXTS.filter((one) => !named.includes(one))) expect(line).not.toContain(`"${wordOf(id)}"`);
        expect(line).not.toContain('Lakmusovaja');
        expect(line).not.toContain('name-given');
        // It leaves once, and makes nothing else leave: not to its addressee, not to anybody.
        await expect(tellOffice(mission.session, { caseId, record }, mission.out)).rejects.toMatchObject({
          code: 'telling-left',
        });
        expect(previews(mission, caseId)).toEqual(before);
        for (const desk of [other, hq]) {
          expect(desk.db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(0);
          expect(desk.db.prepare('SELECT count(*) FROM acceptance').pluck().get()).toBe(0);
        }
        noteRead(other.session, arrived[0]?.package ?? '');
      }),
      { numRuns: 8 },
    );
  });

  it('stands under what left with its ground, and on Today until the person has been told', async () => {
    const { mission, other } = await offices();
    const caseId = refusing(mission);
    const record = decided(mission, caseId, ['identity.name-used', 'intake.date']);
    expect(todayOf(mission, caseId)).toContain('today-tell-person');
    await tell(mission, other, caseId, record);
    expect(todayOf(mission, caseId)).toContain('today-tell-person');
    expect(mission.db.prepare('SELECT what, recipient, reason, case_id FROM outgoing').all()).toEqual([
      { what: 'told', recipient: 'KG-BIS', reason: 'danger-to-life', case_id: caseId },
    ]);
    write(mission, caseId, [{ ...decision(['intake.date'], { 'told-since': '2026-01-14' }), id: record, revision: 2 }]);
    expect(todayOf(mission, caseId)).not.toContain('today-tell-person');
    // Whoever changes a decision after its answers left has made no new one.
    await expect(tellOffice(mission.session, { caseId, record }, mission.out)).rejects.toMatchObject({
      code: 'telling-left',
    });
  });

  it('has not left where its file got no name, and may be told again', async () => {
    const { mission, other } = await offices();
    const caseId = refusing(mission);
    const record = decided(mission, caseId, ['intake.date']);
    // The stick is pulled out when the file is whole and has no name yet.
    const clock = () => {
      if (readdirSync(mission.out).some((name) => name.endsWith('.waymark-part'))) {
        rmSync(mission.out, { recursive: true });
        mkdirSync(mission.out);
      }
      return NOW;
    };
    const session = { ...mission.session, clock };
    await expect(tellOffice(session, { caseId, record }, mission.out)).rejects.toMatchObject({ code: 'write-failed' });
    expect(toTell(mission.session, caseId, record).left).toBeUndefined();
    // The list of what left may name what was never handed over, never the other way round.
    expect(mission.db.prepare('SELECT what, recipient FROM outgoing').all()).toEqual([
      { what: 'told', recipient: 'KG-BIS' },
    ]);
    await tell(mission, other, caseId, record);
    expect(toTell(mission.session, caseId, record).left).toBe(minuteOf(NOW));
    expect(toldHere(other.session).map(({ answers }) => answers)).toHaveLength(1);
  });

  it('is looked at again for each desk of the office: what was said otherwise meanwhile goes to no second one', async () => {
    const { mission, other } = await offices();
    const second = await openDesk('KG-BIS');
    desks.push(second);
    introduce(mission, [other.station, second.station]);
    const caseId = refusing(mission);
    const record = decided(mission, caseId, ['intake.date']);
    const left = () => readdirSync(mission.out).filter((name) => name.endsWith('.waymark')).length;
    let said = 0;
    const progress = () => {
      if (left() === 0 || said > 0) return;
      said += 1;
      write(mission, caseId, [{ kind: 'intake', open: { date: '2026-01-02' } }]);
    };
    const telling = tellOffice(mission.session, { caseId, record }, mission.out, { progress });
    await expect(telling).rejects.toMatchObject({ code: 'seal-changed' });
    expect([said, left()]).toEqual([1, 1]);
  });

  it('may still leave when the station has new keys: the decision is the same people’s', async () => {
    const { mission } = await offices();
    const caseId = refusing(mission);
    const record = decided(mission, caseId, ['intake.date']);
    const next = await makeSuccessor(mission.db);
    inTransaction(mission.db, () => takeNewKeys(mission.db, next, NOW, minuteOf(NOW)));
    expect(toTell(mission.session, caseId, record).telling.questions).toEqual(['intake.date']);
    expect(caseFile(mission.session, caseId).tellings).toMatchObject([{ record, left: null }]);
  });

  it('stands on the Today of whom was told until somebody has read it', async () => {
    const { mission, other } = await offices();
    const caseId = refusing(mission);
    await tell(mission, other, caseId, decided(mission, caseId, ['intake.date']));
    const codes = () => today(other.session).groups.flatMap(({ lines }) => lines.map(({ code }) => code));
    expect(codes()).toContain('today-told-to-us');
    const [told] = toldHere(other.session);
    expect(told).toMatchObject({
      office: 'MD-KIV',
      reference: 'MD-KIV-26-7K2MQX',
      caseId: null,
      answers: [{ kind: 'intake', question: 'date', value: '2026-01-10' }],
      unreadable: 0,
    });
    noteRead(other.session, told?.package ?? '');
    expect(codes()).not.toContain('today-told-to-us');
  });

  it('is decided by this office: what another office decided, for itself or for us, lets nothing leave', async () => {
    const { mission, other, hq } = await offices();
    const caseId = writeCase(mission, 'MD-KIV-26-7K2MQX', {}, [MET]);
    const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
    for (const { name } of files) await openPackage(hq.session, hq.folder, join(mission.out, name));
    const [record] = write(hq, caseId, [decision(['identity.name-given'], { 'told-office': 'KG-BIS' })]);
    const back = await seal(hq.session, { to: 'MD-KIV', cases: [caseId] }, hq.out);
    for (const { name } of back.files) await openPackage(mission.session, mission.folder, join(hq.out, name));
    expect(caseRecords(mission.db, caseId).some(({ id }) => id === record)).toBe(true);
    expect(() => toTell(mission.session, caseId, record ?? '')).toThrow(
      expect.objectContaining({ code: 'telling-none' }),
    );
    expect(todayOf(mission, caseId)).not.toContain('today-tell-person');
    expect(other.db.prepare('SELECT count(*) FROM told_here').pluck().get()).toBe(0);
  });

  it('holds nothing that another office wrote since and nobody here accepted', async () => {
    const { mission, other, hq } = await offices();
    const caseId = writeCase(mission, 'MD-KIV-26-7K2MQX', {}, [MET]);
    const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
    for (const { name } of files) await openPackage(hq.session, hq.folder, join(mission.out, name));
    write(hq, caseId, [{ kind: 'profile', open: { nationalities: ['KGZ'] } }]);
    const back = await seal(hq.session, { to: 'MD-KIV', cases: [caseId] }, hq.out);
    for (const { name } of back.files) await openPackage(mission.session, mission.folder, join(hq.out, name));
    const record = decided(mission, caseId, ['profile.nationalities']);
    await expect(tellOffice(mission.session, { caseId, record }, mission.out)).rejects.toMatchObject({
      code: 'telling-nothing',
    });
    expect(other.db.prepare('SELECT count(*) FROM told_here').pluck().get()).toBe(0);
  });

  it('takes its answers from what the decision itself says, not from what it cites', async () => {
    const { mission } = await offices();
    const caseId = refusing(mission);
    const [elsewhere] = write(mission, caseId, [decision(['intake.date'])]);
    const [record] = write(mission, caseId, [
      {
        kind: 'decision',
        open: {
          matter: 'tell-without-consent',
          result: 'yes',
          'told-ground': 'law',
          'told-office': 'KG-BIS',
          'told-answers': { cites: [elsewhere ?? '', 'told-answers'] },
        },
      },
    ]);
    expect(() => toTell(mission.session, caseId, record ?? '')).toThrow(
      expect.objectContaining({ code: 'telling-none' }),
    );
  });

  it('does not leave as a sealed file where the decision names somebody outside', async () => {
    const { mission } = await offices();
    const caseId = refusing(mission);
    const [record] = write(mission, caseId, [
      {
        kind: 'decision',
        open: {
          matter: 'tell-without-consent',
          result: 'yes',
          'told-ground': 'law',
          'told-outside': 'police',
          'told-answers': ['intake.date'],
        },
        private: { 'told-outside-name': 'Invented district police' },
      },
    ]);
    await expect(tellOffice(mission.session, { caseId, record: record ?? '' }, mission.out)).rejects.toMatchObject({
      code: 'telling-other-way',
    });
  });
});

/** What would go to each office of this case. */
function previews(desk: Desk, caseId: string): unknown {
  return ['KG-BIS', 'HQ'].map((to) =>
    previewSeal(desk.session, { to, cases: [caseId] }).cases.map(({ goes, depth, privateHalves }) => ({
      goes,
      depth,
      privateHalves,
    })),
  );
}

/** The line that came last, as its bytes lie in the database. */
function lastLine(desk: Desk): string {
  const line = desk.db.prepare<[], Buffer>('SELECT line FROM told_here WHERE read_at IS NULL').pluck().get();
  return line?.toString('utf8') ?? '';
}

it('is stopped before its first file alone: once that has left, the other desk of the office gets its own, and nobody says that nothing remains', async () => {
  const { mission, other } = await offices();
  const second = await openDesk('KG-BIS');
  desks.push(second);
  introduce(mission, [second.station]);
  const caseId = refusing(mission, ANSWERS);
  const [first] = TEXTS;
  const record = decided(mission, caseId, [first?.id ?? '']);
  const stopped = new AbortController();
  stopped.abort(new WaymarkError('cancelled'));
  const named = { caseId, record };
  await expect(tellOffice(mission.session, named, mission.out, { signal: stopped.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(readdirSync(mission.out)).toEqual([]);
  const stop = new AbortController();
  // Somebody stops it as soon as the first file has its name.
  const progress = () =>
    readdirSync(mission.out).some((name) => name.endsWith('.waymark')) && stop.abort(new WaymarkError('cancelled'));
  const files = await tellOffice(mission.session, named, mission.out, { signal: stop.signal, progress });
  expect(stop.signal.aborted).toBe(true);
  expect(files.map(({ station }) => station).toSorted()).toEqual([other.station.id, second.station.id].toSorted());
  expect(readdirSync(mission.out)).toHaveLength(2);
});
