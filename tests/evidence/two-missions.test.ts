/**
 * Two missions and headquarters: a case is handed over, the receiving office adds its follow-up and can alter nothing that it did not
 * write; headquarters holds both chapters without a name, and counts two instances of assistance of one case.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soughtWords } from '../../db/casework/derived/name-keys/index.ts';
import type { CaseFile, ShownRecord, Unit } from '../../db/contract/index.ts';
import { carry, introduce, type OpenDesk, refusalOf, setUp, tempDir } from './desks.ts';
import { foundInDatabase } from './remains.ts';

const place = tempDir('two-missions');
const mail = join(place.path, 'mail');
let kishinev: OpenDesk;
let bishkek: OpenDesk;
let hq: OpenDesk;
let caseId = '';

/** Everything that names her or was told in confidence; none of it may reach headquarters. */
const TOLD = {
  given: 'Miraslava',
  family: 'Quoreanu-Neverborn',
  script: 'Мираслава Небывалова',
  used: 'Zorrinka',
  phone: '+996 555 019 284',
  village: 'Brook-under-the-Elms',
  narrative: 'the man with the violet umbrella',
  allergy: 'hazelnut oil',
  visit: 'her aunt keeps the goats now',
} as const;

const PROFILE = { table: 'ctm-profile', protect: null } as const;

beforeAll(async () => {
  // One after the other: each makes its post-quantum keys.
  const make = (office: string, wanted: Parameters<typeof setUp>[2]) =>
    setUp(place.path, office, wanted, { second: false });
  ({ desk: kishinev } = await make('MD-KIV', { country: 'MDA' }));
  ({ desk: bishkek } = await make('KG-BIS', { country: 'KGZ', user: 'Bekim' }));
  ({ desk: hq } = await make('HQ', { kind: 'headquarters', country: 'CHE', user: 'Vera' }));
  await introduce(hq, [kishinev, bishkek], join(place.path, 'directory'));
});
afterAll(async () => {
  await Promise.all([kishinev, bishkek, hq].map((desk) => desk.end()));
  place.remove();
});

const file = (desk: OpenDesk): Promise<CaseFile> => desk.ask('cases', 'open', { caseId });
const count = async (desk: OpenDesk, unit: Unit) => (await desk.ask('statistics', 'report', { ...PROFILE, unit })).n;
const numbers = async (desk: OpenDesk) => ({
  instances: await count(desk, 'instances'),
  cases: await count(desk, 'cases'),
});

function theirs({ records }: CaseFile, kind: string): ShownRecord {
  const found = records.find((record) => record.kind === kind && !record.own);
  if (found === undefined) throw new Error(`no ${kind} of another office`);
  return found;
}

describe('a case that is handed over', () => {
  it('is written by the first office, which agrees with the person on what is shared, and travels in full', async () => {
    const begun = await kishinev.ask('cases', 'begin', {});
    caseId = begun.caseId;
    const date = '2026-03-02';
    await kishinev.ask('records', 'save', {
      caseId,
      records: [
        { kind: 'intake', body: { date, channel: 'ngo', 'next-step': 'help-today', place: TOLD.village } },
        {
          kind: 'consent',
          body: {
            date,
            'given-by': 'person',
            keep: 'with-name',
            'share-receiving': 'with-name',
            'share-headquarters': 'with-name',
          },
        },
        {
          kind: 'identity',
          body: {
            'given-names': TOLD.given,
            'family-name': TOLD.family,
            'names-in-script': TOLD.script,
            'name-used': TOLD.used,
            'birth-country': 'KGZ',
          },
        },
        { kind: 'profile', body: { sex: 'female', age: 24, nationalities: ['KGZ'] } },
        { kind: 'screening', body: { date, purposes: ['work'], narrative: TOLD.narrative } },
        { kind: 'health', body: { date, allergies: TOLD.allergy } },
        { kind: 'service', body: { date, service: 'counselling', outcome: 'given' } },
        { kind: 'safe-contact', body: { date, telephone: TOLD.phone } },
        { kind: 'transfer', body: { date: '2026-04-01', act: 'hand-over', 'to-office': 'KG-BIS' } },
      ],
    });
    const { results } = await carry(kishinev, bishkek, mail);
    expect(results).toMatchObject([{ outcome: 'accepted', from: 'MD-KIV', counts: { cases: 1, new: 1, setAside: 0 } }]);
    const received = await file(bishkek);
    expect(received).toMatchObject({ acceptance: 'waiting', row: { name: `${TOLD.given} ${TOLD.family}` } });
    expect(theirs(received, 'screening').body.narrative).toBe(TOLD.narrative);
    expect(theirs(received, 'health').body.allergies).toBe(TOLD.allergy);
    // What she agreed to with the first office counts here once this one has taken the case on.
    const goesToHeadquarters = async () =>
      (await bishkek.ask('exchange', 'previewSeal', { to: 'HQ' })).cases.map(({ goes }) => goes);
    expect(await goesToHeadquarters()).toEqual([false]);
    const accepted = await bishkek.ask('cases', 'accept', { caseId, accept: true });
    expect(accepted).toMatchObject({ acceptance: 'accepted' });
    expect(await goesToHeadquarters()).toEqual([true]);
    // The answer is a record of ours, which goes back with the next package.
    const answer = accepted.records.find((record) => record.own && record.kind === 'transfer');
    expect(answer?.body).toMatchObject({
      act: 'answer',
      answer: 'accepted',
      answers: { cites: [theirs(received, 'transfer').id, 'act'] },
    });
  });

  it('gets the receiving office’s follow-up, and no change of what the other office wrote', async () => {
    const before = await file(bishkek);
    const screening = theirs(before, 'screening');
    const body = { ...screening.body, narrative: 'nothing happened' };
    const revise = { caseId, records: [{ kind: 'screening', id: screening.id, body }] };
    expect(await refusalOf(bishkek.ask('records', 'save', revise))).toBe('not-your-record');
    // Not through the screen either: the call as any program could make it.
    expect(await bishkek.client.call('records', 'save', revise)).toEqual({
      error: { code: 'not-your-record', places: { office: 'MD-KIV' } },
    });
    const withdraw = { caseId, id: screening.id, reason: 'It is not so' };
    expect(await refusalOf(bishkek.ask('records', 'withdraw', withdraw))).toBe('not-your-record');
    for (const kind of ['consent', 'identity', 'profile', 'service', 'transfer', 'health']) {
      const { id, body: said } = theirs(before, kind);
      const asked = bishkek.ask('records', 'save', { caseId, records: [{ kind, id, body: said }] });
      expect(await refusalOf(asked), kind).toBe('not-your-record');
    }
    // With a record of its own in the same save nothing of it is written.
    const beside = { kind: 'note', body: { kind: 'note', text: 'beside it' } };
    const both = bishkek.ask('records', 'save', { caseId, records: [beside, ...revise.records] });
    expect(await refusalOf(both)).toBe('not-your-record');
    expect((await file(bishkek)).records).toEqual(before.records);
    const trail = await bishkek.ask('station', 'audit', { limit: 20 });
    expect(trail).toContainEqual(expect.objectContaining({ subject: caseId, outcome: 'not-your-record' }));

    const visit = { date: '2026-06-10', state: 'done', 're-trafficked': 'no', note: TOLD.visit };
    const { file: after } = await bishkek.ask('records', 'save', {
      caseId,
      records: [{ kind: 'follow-up', body: visit }],
    });
    expect(after.row.offices).toEqual(['KG-BIS', 'MD-KIV']);
    expect(after.records.filter((record) => record.own).map((record) => record.kind)).toEqual([
      'transfer',
      'follow-up',
    ]);
  });

  it('is held whole by the first office too, when the second seals it back', async () => {
    const { results } = await carry(bishkek, kishinev, mail);
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 1, updated: 1, setAside: 0 } }]);
    const back = await file(kishinev);
    expect(theirs(back, 'follow-up')).toMatchObject({ office: 'KG-BIS', body: { note: TOLD.visit } });
    const { id } = theirs(back, 'follow-up');
    const asked = kishinev.ask('records', 'withdraw', { caseId, id, reason: 'We know better' });
    expect(await refusalOf(asked)).toBe('not-your-record');
    expect(await numbers(kishinev)).toEqual({ instances: 2, cases: 1 });
  });

  it('is at headquarters one case and two instances, from whichever office it came and however often', async () => {
    const first = await carry(kishinev, hq, mail);
    expect(first.results).toMatchObject([{ from: 'MD-KIV', counts: { cases: 1, new: 1, setAside: 0 } }]);
    expect(await numbers(hq)).toEqual({ instances: 2, cases: 1 });
    const second = await carry(bishkek, hq, mail, { receipt: true });
    expect(second.results).toMatchObject([{ from: 'KG-BIS', counts: { cases: 1, new: 0, setAside: 0 } }]);
    const { rows } = await hq.ask('cases', 'list', { filter: {} });
    expect(rows.map((row) => [row.caseId, row.offices])).toEqual([[caseId, ['KG-BIS', 'MD-KIV']]]);
    expect(await numbers(hq)).toEqual({ instances: 2, cases: 1 });
    // Answers of the case are the same at all three.
    const tables = await Promise.all([kishinev, bishkek, hq].map((desk) => desk.ask('statistics', 'report', PROFILE)));
    const [one, ...others] = tables.map(({ n, dimensions }) => ({ n, dimensions }));
    for (const other of others) expect(other).toEqual(one);
    for (const desk of [kishinev, bishkek, hq]) expect((await desk.ask('station', 'verify', {})).faults).toEqual([]);
  });

  it('has no name at headquarters, no health and nothing that was told: the lines it lacks are there by their hash', async () => {
    const there = await file(hq);
    expect(there.row).toMatchObject({ name: null, initials: null });
    expect(there.records.every((record) => !record.own)).toBe(true);
    expect(there.records.map((record) => record.kind)).not.toContain('health');
    const save = {
      caseId,
      records: [{ kind: 'screening', id: theirs(there, 'screening').id, body: { purposes: ['other'] } }],
    };
    expect(await refusalOf(hq.ask('records', 'save', save))).toBe('not-met-here');
    await hq.end();
    const said = Object.values(TOLD);
    const tokens = [TOLD.given, TOLD.family, TOLD.script, TOLD.used].flatMap((name) =>
      soughtWords(name).flatMap(({ keys }) => keys[0] ?? []),
    );
    expect(await foundInDatabase(hq.folder, [...said, ...tokens])).toEqual([]);
    // The same search finds it all where it belongs.
    await bishkek.end();
    const found = (await foundInDatabase(bishkek.folder, said)).map((one) => one.slice(one.indexOf(': ') + 2));
    expect([...new Set(found)].sort()).toEqual([...said].sort());
  });
});
