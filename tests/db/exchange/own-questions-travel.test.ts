/** Questions that an office asks for itself, and their answers, where they come to (exchange/FORMAT.md, Questions of an office). */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { knownOwnQuestions, questionsOfOffice } from '../../../db/casework/record/own-questions.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { caseFile } from '../../../db/casework/views/case-file.ts';
import { saveRecords } from '../../../db/casework/writing/save.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../db/exchange/sending/seal.ts';
import { report } from '../../../db/statistics/report.ts';
import { requireAnswer, requireRelease } from '../../../db/statistics/who-may-see.ts';
import { writeLine } from '../../../db/store/line.ts';
import { readOwnQuestionLine, writeOwnQuestionLine } from '../../../db/store/own-question-line.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { adds, FLAG, HEARD, SHOE, WISH } from '../casework/an-own-question.ts';
import { refusalCode } from '../casework/user-session.ts';
import { accept, type Desk, introduce, MET, openDesk, writeCase } from './desk.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

async function open(...offices: readonly (readonly [string, 'mission' | 'headquarters'])[]): Promise<Desk[]> {
  for (const [office, kind] of offices) desks.push(await openDesk(office, { kind }));
  for (const desk of desks)
    introduce(
      desk,
      desks.map(({ station }) => station),
    );
  return desks;
}

const GIVEN = { kind: 'service', open: { date: '2026-01-11', service: 'food' } };
const handsOver = (to: string) => ({
  kind: 'transfer',
  open: { act: 'hand-over', 'to-office': to, date: '2026-01-12' },
});

async function sends(from: Desk, to: Desk, more: object = {}): Promise<void> {
  const { files } = await seal(from.session, { to: to.station.card.office, ...more }, from.out);
  await openPackage(to.session, to.folder, join(from.out, files[0]?.name ?? ''));
}

/** A case of the mission in which its questions are answered. */
function answered(mission: Desk, more: Parameters<typeof writeCase>[3] = []) {
  const [heard, flag, shoe, wish] = [HEARD, FLAG, SHOE, WISH].map((typed) => adds(mission.session, typed));
  const ids = { heard: heard ?? '', flag: flag ?? '', shoe: shoe ?? '', wish: wish ?? '' };
  const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET, GIVEN, ...more]);
  const body = { sex: 'female', [ids.heard]: 'radio', [ids.flag]: true, [ids.shoe]: 38, [ids.wish]: 'a warm coat' };
  inTransaction(mission.db, () => saveRecords(mission.session, caseId, [{ kind: 'profile', body }]));
  return { ids, caseId, body };
}

const profileIn = (desk: Desk, caseId: string) => caseRecords(desk.db, caseId).find(({ kind }) => kind === 'profile');
const unclassified = (desk: Desk) => desk.db.prepare('SELECT sum(unclassified) FROM fact').pluck().get();
const crossed = (desk: Desk, asked: object) =>
  report(desk.db, { ...reportRequest.parse({ table: 'cross', ...asked }), protect: null }, '2026-11-22');
/** The rows of all who are counted, in words and numbers. */
const rowsOf = (desk: Desk, rows: string) =>
  crossed(desk, { rows }).dimensions[0]?.rows.map(({ label, n }) => [label.fr, n]);

describe('an office that takes the person on', () => {
  it('has the answers byte for byte, shows them by their ids, counts them as unclassified and adds none of its own', async () => {
    const [sender, receiver] = await open(['RS-BEG', 'mission'], ['MD-KIV', 'mission']);
    if (sender === undefined || receiver === undefined) throw new Error('two desks');
    const { caseId, body, ids } = answered(sender, [handsOver('MD-KIV')]);
    expect(unclassified(sender)).toBe(0);
    await sends(sender, receiver, { cases: [caseId] });
    accept(receiver, caseId);
    const file = caseFile(receiver.session, caseId);
    expect(file.records.find(({ kind }) => kind === 'profile')?.body).toEqual(body);
    expect(file.ownQuestions).toEqual({ office: 'MD-KIV', questions: [] });
    expect(unclassified(receiver)).toBe(1);
    const writes = (own: string) =>
      refusalCode(() =>
        inTransaction(receiver.db, () =>
          saveRecords(receiver.session, caseId, [{ kind: 'profile', body: { sex: 'female', [own]: 'radio' } }]),
        ),
      );
    expect(writes(ids.heard)).toBe('answers-wrong');
    const theirs = adds(receiver.session, HEARD);
    expect(theirs).toBe('x-md-kiv-heard-of-us-by');
    expect(writes(theirs)).toBe('done');
    expect(refusalCode(() => crossed(receiver, { rows: ids.heard }))).toBe('report-not-countable');
  });
});

describe('headquarters', () => {
  it('is told of the questions, has the open answers without the private ones, and counts choices inside', async () => {
    const [mission, hq] = await open(['RS-BEG', 'mission'], ['HQ-GVA', 'headquarters']);
    if (mission === undefined || hq === undefined) throw new Error('two desks');
    const { caseId, ids } = answered(mission);
    await sends(mission, hq);
    expect(profileIn(hq, caseId)).toMatchObject({
      open: { [ids.heard]: 'radio', [ids.flag]: true, [ids.shoe]: 38 },
      private: {},
    });
    const told = knownOwnQuestions(hq.db);
    expect(told).toEqual(knownOwnQuestions(mission.db));
    expect(questionsOfOffice(hq.db)).toEqual([]);
    expect(unclassified(hq)).toBe(1);
    for (const desk of [mission, hq]) {
      expect(rowsOf(desk, ids.heard)).toEqual([
        ['Radio (EN)', 1],
        ['Une amie', 0],
      ]);
      expect(rowsOf(desk, ids.flag)).toEqual([['Oui', 1]]);
      expect(
        crossed(desk, { rows: 'sex', columns: ids.heard }).dimensions.map(({ column }) => column?.label.en),
      ).toEqual([undefined, 'Radio']);
      expect(crossed(desk, { rows: 'sex', narrowed: [{ variable: ids.heard, code: 'a-friend' }] }).n).toBe(0);
      // A slip of the finger is refused with all that there is.
      expect(() => crossed(desk, { rows: 'sex', narrowed: [{ variable: `${ids.heard}s`, code: 'radio' }] })).toThrow(
        expect.objectContaining({ places: expect.objectContaining({ there: expect.stringContaining(ids.heard) }) }),
      );
      for (const rows of [ids.shoe, ids.wish, 'x-rs-beg-nothing']) {
        expect(
          refusalCode(() => crossed(desk, { rows })),
          rows,
        ).toBe('report-not-countable');
      }
    }
  });

  it('hears that a question is asked no more and what it is called now, once for each package', async () => {
    const [mission, hq] = await open(['RS-BEG', 'mission'], ['HQ-GVA', 'headquarters']);
    if (mission === undefined || hq === undefined) throw new Error('two desks');
    const { ids, caseId } = answered(mission);
    await sends(mission, hq);
    const own = knownOwnQuestions(mission.db).find(({ id }) => id === ids.flag);
    if (own === undefined) throw new Error('it was added');
    const { office: _, ...typed } = own;
    adds(mission.session, { ...typed, codes: [], words: { en: 'Owns a bicycle' }, ended: true });
    inTransaction(mission.db, () =>
      saveRecords(mission.session, caseId, [{ kind: 'note', body: { date: '2026-01-12', text: 'x' } }]),
    );
    await sends(mission, hq);
    expect(knownOwnQuestions(hq.db).find(({ id }) => id === ids.flag)).toMatchObject({
      words: { en: 'Owns a bicycle' },
      ended: true,
    });
    expect(rowsOf(hq, ids.flag)).toEqual([['Oui', 1]]);
    const kept = hq.db.prepare("SELECT count(*) FROM kept_line WHERE type = 'own-question'").pluck().get();
    // What it is called now stands in the place of what it was called.
    expect(kept).toBe(4);
  });

  it('is told of an office’s questions by that office alone', async () => {
    const [mission, other, hq] = await open(['RS-BEG', 'mission'], ['RS', 'mission'], ['HQ-GVA', 'headquarters']);
    if (mission === undefined || other === undefined || hq === undefined) throw new Error('three desks');
    const { ids } = answered(mission);
    writeCase(other, 'RS-26-7K2MQX', {}, [MET, GIVEN]);
    // RS may have a question whose id reads as one of RS-BEG.
    adds(other.session, { ...FLAG, words: { en: 'BEG has a bicycle' } });
    for (const from of [mission, other]) await sends(from, hq);
    const claimed = knownOwnQuestions(hq.db).filter(({ id }) => id === ids.flag);
    expect(claimed).toMatchObject([{ office: 'RS-BEG', words: { en: 'Has a bicycle' } }]);
  });
});

describe('a table inside', () => {
  it('holds no answer of what happened where that may not be kept', async () => {
    const [mission] = await open(['RS-BEG', 'mission']);
    if (mission === undefined) throw new Error('a desk');
    const id = adds(mission.session, { ...FLAG, kind: 'exploitation' });
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET, GIVEN]);
    const saves = (kind: string, body: Readonly<Record<string, unknown>>) =>
      inTransaction(mission.db, () => saveRecords(mission.session, caseId, [{ kind, body }]));
    saves('exploitation', { [id]: true });
    expect(rowsOf(mission, id)).toEqual([['Oui', 1]]);
    saves('consent', { date: '2026-01-12', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] });
    expect(rowsOf(mission, id)).toEqual([['Oui', 0]]);
  });

  it('counts what the office that asks it answered, and no word that is none of its answers', async () => {
    const [mission, other, hq] = await open(['RS-BEG', 'mission'], ['MD-KIV', 'mission'], ['HQ-GVA', 'headquarters']);
    if (mission === undefined || other === undefined || hq === undefined) throw new Error('three desks');
    const { ids } = answered(mission);
    writeCase(mission, 'RS-BEG-26-8K2MQX', {}, [
      ...[MET, GIVEN, { kind: 'profile', open: { [ids.heard]: 'a radio that a-friend has', [ids.flag]: 'yes' } }],
    ]);
    const claims = { kind: 'profile', open: { [ids.heard]: 'radio', [ids.flag]: true } };
    writeCase(other, 'MD-KIV-26-7K2MQX', {}, [MET, GIVEN, claims]);
    for (const from of [mission, other]) await sends(from, hq);
    expect(rowsOf(hq, ids.heard)).toEqual([
      ['Radio (EN)', 1],
      ['Une amie', 0],
      ['Absent des listes de cette version', 1],
    ]);
    expect(rowsOf(hq, ids.flag)).toEqual([['Oui', 1]]);
  });
});

describe('another desk of the same office', () => {
  it('answers too, and both count the answer that the codebook’s own questions would count', async () => {
    const both = [await openDesk('RS-BEG'), await openDesk('RS-BEG')];
    desks.push(...both);
    // What nobody dates stands in the order of the stations: the first writes before the last, and is met first.
    const [first, last] = both.toSorted((a, b) => (a.station.id < b.station.id ? -1 : 1));
    if (first === undefined || last === undefined) throw new Error('two desks');
    introduce(first, [last.station]);
    introduce(last, [first.station]);
    const { ids, caseId } = answered(first, [handsOver('RS-BEG')]);
    await sends(first, last, { cases: [caseId] });
    accept(last, caseId);
    const body = { sex: 'male', [ids.heard]: 'a-friend' };
    inTransaction(last.db, () => saveRecords(last.session, caseId, [{ kind: 'profile', body }]));
    await sends(last, first, { cases: [caseId] });
    for (const desk of both) {
      expect(rowsOf(desk, 'sex')).toContainEqual(['Masculin', 1]);
      expect(rowsOf(desk, ids.heard)).toEqual([
        ['Radio (EN)', 0],
        ['Une amie', 1],
      ]);
    }
  });

  it('keeps in the private half what was ever said to lie there, whatever is said of it later', async () => {
    const first = await openDesk('RS-BEG');
    const [second, hq] = [await openDesk('RS-BEG'), await openDesk('HQ-GVA', { kind: 'headquarters' })];
    desks.push(first, second, hq);
    introduce(first, [second.station, hq.station]);
    for (const desk of [second, hq]) introduce(desk, [first.station]);
    const id = adds(first.session, { ...FLAG, isPrivate: true });
    const caseId = writeCase(first, 'RS-BEG-26-7K2MQX', {}, [MET, GIVEN, handsOver('RS-BEG')]);
    const tells = async () => {
      for (const to of [second, hq]) await sends(first, to, to === second ? { cases: [caseId] } : {});
    };
    await tells();
    first.db.exec('UPDATE own_question SET private = 0');
    inTransaction(first.db, () =>
      saveRecords(first.session, caseId, [{ kind: 'note', body: { date: '2026-01-12', text: 'x' } }]),
    );
    await tells();
    for (const desk of [second, hq]) expect(knownOwnQuestions(desk.db)).toMatchObject([{ id, isPrivate: true }]);
    const own = writeCase(second, 'RS-BEG-26-9K2MQX', {}, [MET]);
    inTransaction(second.db, () => saveRecords(second.session, own, [{ kind: 'profile', body: { [id]: true } }]));
    expect(profileIn(second, own)).toMatchObject({ open: {}, private: { [id]: true } });
  });

  it('asks what the first one added, changes none of it, and never takes an id twice', async () => {
    const first = await openDesk('RS-BEG');
    const second = await openDesk('RS-BEG');
    desks.push(first, second);
    introduce(first, [second.station]);
    introduce(second, [first.station]);
    const { ids, caseId } = answered(first, [handsOver('RS-BEG')]);
    const { files } = await seal(first.session, { to: 'RS-BEG', cases: [caseId] }, first.out);
    await openPackage(second.session, second.folder, join(first.out, files[0]?.name ?? ''));
    expect(questionsOfOffice(second.db)).toEqual(questionsOfOffice(first.db));
    const own = knownOwnQuestions(second.db).find(({ id }) => id === ids.flag);
    if (own === undefined) throw new Error('it was told');
    const { office: _, ...typed } = own;
    expect(refusalCode(() => adds(second.session, { ...typed, codes: [], ended: true }))).toBe('no-such-own-question');
    const tag = second.station.id
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, '')
      .slice(0, 5);
    expect(adds(second.session, { ...FLAG, words: { en: 'Has a car' } })).toBe(`x-rs-beg-has-a-car-${tag}`);
  });
});

describe('the line of a question', () => {
  const object = (more: object = {}) => ({
    ...JSON.parse(
      writeOwnQuestionLine({
        ...{ id: 'x-md-kiv-heard', office: 'MD-KIV', kind: 'profile', type: 'code', words: { en: 'Heard' } },
        codes: [{ code: 'radio', words: { en: 'Radio' }, ended: true }],
        ...{ min: null, max: null, isPrivate: false, ended: false },
      }).toString(),
    ),
    ...more,
  });

  it('is canonical, and says no more than the question', () => {
    expect(writeLine(object()).toString()).toBe(
      '{"answer":"code","codes":[{"code":"radio","ended":true,"words":{"en":"Radio"}}],"id":"x-md-kiv-heard","kind":"profile","type":"own-question","v":"1.0","words":{"en":"Heard"}}',
    );
  });

  it.each<[string, object]>([
    ['of a later major version', { v: '2.0' }],
    ['of a type that this version does not know', { answer: 'photo' }],
    ['without words', { words: {} }],
    ['whose words nobody sees', { words: { en: '\u200b' } }],
    ['of another office', { id: 'x-rs-beg-heard' }],
    ['whose id is none', { id: 'constructor' }],
    ['of a choice without codes', { codes: [] }],
    ['with the same code twice', { codes: [0, 0].map(() => ({ code: 'a', words: { en: 'A' } })) }],
    ['with a code that is none', { codes: [{ code: '<b>', words: { en: 'A' } }] }],
    [
      'with more codes than a form holds',
      { codes: Array.from({ length: 31 }, (_, at) => ({ code: `c${at}`, words: { en: `${at}` } })) },
    ],
    ['with bounds that are no numbers', { min: 'one' }],
  ])('%s is kept and not read', (_, more) => {
    expect(readOwnQuestionLine(object(more), 'MD-KIV')).toBeUndefined();
  });

  it('of a newer minor version is read as far as it is known, its words bounded and without what only deceives', () => {
    const words = { en: `\u202e${'x'.repeat(300)}`, de: 'Gehört', es: 'Nos\noyó' };
    const read = readOwnQuestionLine(object({ v: '1.7', more: true, words }), 'MD-KIV');
    expect(read?.words).toEqual({ en: 'x'.repeat(120), es: 'Nos oyó' });
  });
});

describe('outside', () => {
  it('no table may hold a question of an office, however it is asked', () => {
    const id = 'x-rs-beg-heard-of-us-by';
    const year = { from: '2024', to: '2024' };
    for (const asked of [
      { table: 'cross', rows: id },
      { table: 'cross', rows: 'sex', columns: id },
      { table: 'ctm-profile', columns: id },
      { table: 'ctm-profile', narrowed: [{ variable: id, code: 'radio' }] },
    ]) {
      const request = reportRequest.parse({ ...asked, ...year });
      for (const audience of ['partners', 'public'] as const) {
        const release = { ...request, protect: 5, audience };
        expect(
          refusalCode(() => requireRelease('focal-point', release)),
          asked.table,
        ).toBe('report-inside-only');
      }
      expect(refusalCode(() => requireAnswer('focal-point', { ...request, protect: 5 }))).toBe('report-inside-only');
      expect(refusalCode(() => requireAnswer('caseworker', { ...request, protect: 5 }))).toBe('role-may-not');
    }
  });
});

it('a desk knows within one act what that act made of the questions: a question that is added, a station that is believed no more', async () => {
  const [mission, hq] = await open(['RS-BEG', 'mission'], ['HQ', 'headquarters']);
  if (mission === undefined || hq === undefined) throw new Error('two desks');
  const { ids } = answered(mission);
  await sends(mission, hq);
  const known = (desk: Desk) => knownOwnQuestions(desk.db).map(({ id }) => id);
  inTransaction(mission.db, () => {
    const before = known(mission);
    const added = adds(mission.session, { ...FLAG, words: { en: 'Has a car' } });
    expect(known(mission)).toEqual([...before, added]);
  });
  inTransaction(hq.db, () => {
    expect(known(hq)).toEqual(Object.values(ids));
    introduce(hq, [mission.station], { state: 'compromised' });
    expect(known(hq)).toEqual([]);
  });
});
