/**
 * The night on which Alina is brought to RS-B with two others, and the 72 hours after it. Her life goes on in `alina.test.ts`.
 * Each woman has a page of her own here, as where nobody uses the roster.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { wordsIn } from '../../words.ts';
import { refusalOf } from '../desks.ts';
import { ALINA as PAGE } from './alina-page.ts';
import { flagsOf, missingAt, type Office, seenIn, startLife, todayOf } from './life-steps.ts';

const life = startLife('first-night', '2026-03-02T09:00');
const DRAFT = 'first-contact-alina';
let rsb: Office;
let alina = '';
/** A second woman of that night, whom nobody comes to ask. */
let dina = '';

const stay = (from: string, more: object) => ['stay', { kind: 'shelter', house: 'H1', from, ...more }] as const;

beforeAll(async () => {
  rsb = await life.opens('RS-B', { country: 'SRB', user: 'Ana' });
  const hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, rsb);
  await rsb.joins('Ion', 'caseworker');
  await rsb.joins('Rodica', 'shelter-manager', 'H1');
});

describe('the night of the call', () => {
  it('the blank sheets have the numbers of the screen, stop by stop and choice by choice', async () => {
    const { paper } = await rsb.ask('papers', 'content', { kind: 'first-contact', caseId: null, language: 'fr' });
    const printed = paper.blocks.flatMap((block) => (block.block === 'choices' ? [block] : []));
    expect(printed.map(({ number }) => number)).toEqual([...FIRST_CONTACT.stops.map((stop) => `${stop.number}`), '→']);
    for (const { number, fields } of FIRST_CONTACT.stops) {
      const sheet = printed.find((block) => block.number === `${number}`);
      const keys = fields.flatMap((field) => field.keys ?? []).map(({ key }) => `${key} `);
      for (const key of keys) expect(sheet?.choices.some((choice) => choice.startsWith(key))).toBe(true);
    }
  });

  it('a power cut costs the answer that was being typed and no other; Today says where to go on', async () => {
    life.at('2026-03-02T23:40');
    await rsb.sits('Ion');
    const { 'screening.means': beingTyped, ...typed } = PAGE;
    const draft = { id: DRAFT, caseId: null, kind: 'first-contact', record: null };
    await rsb.ask('records', 'putDraft', { ...draft, body: typed });
    expect(beingTyped).toHaveLength(2);
    rsb.losesPower();
    life.at('2026-03-02T23:55');
    await rsb.sits('Ion');
    expect(await rsb.ask('records', 'drafts', {})).toMatchObject([{ id: DRAFT, body: typed }]);
    expect(await todayOf(rsb)).toContainEqual(['today-draft', null, `first-contact:${DRAFT}`]);
  });

  it('three women are written down, of whom one will say on the spot; nobody asked Alina and Dina yet', async () => {
    const saved = await rsb.firstContact(PAGE, 'help-today', { draft: DRAFT });
    alina = saved.caseId ?? '';
    expect(saved).toMatchObject({ kind: 'case', reference: expect.stringMatching(/^RS-B-26-/) });
    expect(await rsb.ask('records', 'drafts', {})).toEqual([]);
    dina = (await rsb.firstContact({ ...PAGE, 'identity.name-used': 'Dina', 'profile.age': 31 })).caseId ?? '';
    await rsb.firstContact({ ...PAGE, 'consent.keep': 'without-name', 'identity.name-used': 'Lenuţa' });
    const until = `${new Date('2026-03-05T23:55').toISOString().slice(0, 16)}Z`;
    const emergencies = (await todayOf(rsb)).filter(([code]) => code === 'today-emergency');
    expect(emergencies).toEqual([
      ['today-emergency', until, 'case'],
      ['today-emergency', until, 'case'],
    ]);
    const { rows } = await rsb.ask('cases', 'list', { filter: {}, sort: 'reference' });
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Alina', 'Dina', null]);
    const file = await rsb.file(alina);
    expect([file.row.stage, flagsOf(file), missingAt(file, 'help')]).toEqual(['screened', ['emergency-consent'], []]);
  });

  it('she sleeps in the house, and who keeps the house sees the stay and what it must know, nothing else', async () => {
    await rsb.writes(alina, stay('2026-03-02', { room: 'R2', 'safety-letter': 'b' }), [
      'health',
      { date: '2026-03-02', allergies: 'penicillin', treatment: 'told to the doctor alone' },
    ]);
    await rsb.sits('Rodica');
    const { rows } = await rsb.ask('cases', 'house', {});
    expect(rows).toMatchObject([{ caseId: alina, nameUsed: 'Alina', house: 'H1', room: 'R2', minor: false }]);
    const file = await rsb.file(alina);
    expect(seenIn(file).join(' ')).toBe(
      'health.allergies health.date identity.name-used profile.languages stay.from stay.house stay.kind stay.room stay.safety-letter',
    );
    expect(wordsIn(file)).not.toMatch(/police|sexual|MDA|debt|doctor/);
    // The command makes the same calls.
    for (const asked of [
      rsb.ask('cases', 'list', { filter: {} }),
      rsb.ask('statistics', 'report', { table: 'ctm-profile' }),
      rsb.ask('exchange', 'previewSeal', { to: 'HQ' }),
    ]) {
      expect(await refusalOf(asked)).toBe('role-may-not');
    }
    expect(await refusalOf(rsb.file(dina))).toBe('not-in-your-house');
    const sheet = { kind: 'house-sheet', caseId: alina, language: 'en' } as const;
    expect((await rsb.ask('papers', 'content', sheet)).stops).toEqual([]);
  });
});

describe('the hours after', () => {
  it('of Dina, whom nobody asked in 72 hours, the name is the focal point’s and nothing leaves; help goes on', async () => {
    life.at('2026-03-06T00:00');
    await rsb.sits('Ion');
    expect((await rsb.file(dina)).row).toMatchObject({ name: null, initials: null });
    expect(seenIn(await rsb.file(dina))).not.toContain('identity.name-used');
    await rsb.writes(dina, ['service', { date: '2026-03-06', service: 'medical-care' }], stay('2026-03-02', {}));
    await rsb.sits('Ana');
    const file = await rsb.file(dina);
    expect(file.row.name).toBe('Dina');
    expect(missingAt(file, 'print')).toEqual(['emergency-over']);
    expect(await todayOf(rsb)).toContainEqual(['today-emergency-over', expect.any(String), 'form:consent']);
    const sheet = { kind: 'house-sheet', caseId: dina, language: 'en', copies: 1, how: 'print' } as const;
    expect(await refusalOf(rsb.ask('papers', 'register', sheet))).toBe('emergency-over');
    const { cases } = await rsb.ask('exchange', 'previewSeal', { to: 'HQ', cases: [dina] });
    expect(cases).toMatchObject([{ goes: false, reason: 'sharing-emergency' }]);
    const sealed = rsb.ask('exchange', 'seal', { to: 'HQ', cases: [dina], folder: life.mail });
    expect(await refusalOf(sealed)).toBe('seal-nothing');
  });
});
