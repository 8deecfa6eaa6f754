/** sida-2003, L2037, "to easily find the story": the focal point finds it by its words, and nobody else does. */
import { describe, expect, it, test } from 'vitest';
import { findTold, wordsToFind } from '../../../../db/casework/views/find-told.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { TOLD_SHOWN } from '../../../../db/contract/find-told.ts';
import {
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  ROLES_HERE,
  refusalCode,
  saves,
} from '../user-session.ts';

const KEEP = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
const NOTE = {
  kind: 'note',
  body: { kind: 'note', date: '2026-05-03', text: 'Sie sprach von der Quarzlampe am Hafen.' },
};

function finds(office: Office, typed: string, person: Person = 'focal-point') {
  const session = office.sessionOf(person);
  return findTold(session, wordsToFind(session, typed));
}

const LEAD = ['focal-point', 'hq-case-manager'] as const;

describe('what was told is found', () => {
  it('with its case, form, day, office, place and what is around the word', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [KEEP]);
    const { id } = saves(session, caseId, NOTE);
    expect(finds(office, 'hafen quarz')).toEqual({
      total: 1,
      places: [
        {
          ...{ caseId, reference: expect.stringMatching(/^KG-BIS-26-/), record: id, kind: 'note', question: 'text' },
          ...{ date: '2026-05-03', office: 'KG-BIS' },
          excerpt: { before: 'Sie sprach von der ', word: 'Quarzlampe', after: ' am Hafen.' },
        },
      ],
    });
  });

  test.each([
    ['screening', { date: '2026-05-04', narrative: 'Quarzlampe' }],
    ['exploitation', { narrative: 'Quarzlampe' }],
    ['exploitation', { venue: 'Quarzlampe' }],
    ['health', { date: '2026-05-04', treatment: 'Quarzlampe' }],
    ['health', { date: '2026-05-04', 'medicine-list': [{ name: 'Salbe' }, { dose: 'unter der Quarzlampe' }] }],
    ['stay', { from: '2026-05-04', 'appointment-list': [{ day: '2026-05-06', 'fetched-by': 'mit Quarzlampe' }] }],
    ['stay', { from: '2026-05-04', appointments: 'Quarzlampe' }],
    ['stay', { house: 'H1', from: '2026-05-04', feedback: 'Quarzlampe' }],
    ['decision', { date: '2026-05-04', matter: 'clearance', result: 'yes', 'reason-note': 'Quarzlampe' }],
  ])('in the form %s too: %j', (kind, body) => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'), [KEEP, { kind, body }]);
    expect(finds(office, 'quarzlampe').places.map((place) => place.kind)).toEqual([kind]);
  });

  test.each(LEAD)('by the %s, what another office wrote and a case closed to named people among it', (person) => {
    const office = createOffice();
    const closed = createCase(office.sessionOf('caseworker'), [KEEP, NOTE]);
    closeToNamed(office, closed);
    const received = `R${'a'.repeat(21)}`;
    anotherOffice(office, 'MD-K').writes(received, [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', origin: 'live', opened: '2026-04-01' } },
      NOTE,
    ]);
    const { places } = finds(office, 'quarzlampe', person);
    expect(places.map(({ caseId, office: by }) => [caseId, by])).toEqual([
      [received, 'MD-K'],
      [closed, 'KG-BIS'],
    ]);
  });

  it('those written last first, as many as a screen takes, with how many there are', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [KEEP, ...Array.from({ length: 49 }, () => NOTE)]);
    const [middle, last] = [saves(session, caseId, NOTE), saves(session, createCase(session, [KEEP]), NOTE)];
    const { places, total } = finds(office, 'quarzlampe');
    expect(total).toBe(51);
    expect(places).toHaveLength(TOLD_SHOWN);
    expect(places.slice(0, 2).map(({ record }) => record)).toEqual([last.id, middle.id]);
  });
});

describe('what was told is not found', () => {
  const HIDDEN: readonly Person[] = ROLES_HERE.filter((role) => role !== 'focal-point' && role !== 'hq-case-manager');
  test.each(HIDDEN)('by a %s, the own case’s either', (person) => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [KEEP, NOTE], { assigned: [person] });
    expect(refusalCode(() => finds(office, 'quarzlampe', person))).toBe('role-may-not');
  });

  it('once it is withdrawn or written otherwise', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [KEEP]);
    const { id: withdrawn } = saves(session, caseId, NOTE);
    withdrawRecord(session, caseId, withdrawn, 'a slip');
    const { id: revised } = saves(session, caseId, NOTE);
    saves(session, caseId, { ...NOTE, id: revised, body: { ...NOTE.body, text: 'am Hafen' } });
    expect(finds(office, 'quarzlampe')).toEqual({ places: [], total: 0 });
    expect(finds(office, 'hafen').places.map(({ record }) => record)).toEqual([revised]);
  });

  test.each(LEAD)('by the %s, where the person does not want to be kept', (person) => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [KEEP, NOTE]);
    expect(finds(office, 'quarzlampe', person).total).toBe(1);
    saves(session, caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(finds(office, 'quarzlampe', person)).toEqual({ places: [], total: 0 });
  });

  it('by the focal point either, where what happened may not be kept; what the house must know is found', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      KEEP,
      NOTE,
      { kind: 'health', body: { date: '2026-05-04', diet: 'Quarzlampe' } },
      { kind: 'travel', body: { 'known-by': 'Quarzlampe', note: 'Quarzlampe' } },
    ]);
    const no = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(session, caseId, { kind: 'consent', body: no });
    const found = finds(office, 'quarzlampe').places.map(({ kind, question }) => `${kind}.${question}`);
    expect(found).toEqual(['travel.known-by', 'health.diet']);
  });

  it('in names, numbers and addresses, which are no story', () => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'), [
      KEEP,
      {
        kind: 'identity',
        body: { 'family-name': 'Quarzlampe', 'home-address': 'Quarzlampe 4', 'other-names': 'Quarz' },
      },
      { kind: 'safe-contact', body: { date: '2026-05-04', telephone: 'Quarzlampe', 'trusted-person': 'Quarzlampe' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-05-04', 'keep-apart-from': 'Quarzlampe' } },
      { kind: 'stay', body: { from: '2026-05-04', 'child-list': [{ name: 'Quarzlampe' }] } },
    ]);
    expect(finds(office, 'quarzlampe')).toEqual({ places: [], total: 0 });
  });

  it('by words that stand in two answers, or by too few letters', () => {
    const office = createOffice();
    const told = { kind: 'screening', body: { date: '2026-05-04', narrative: 'Quarzlampe', 'still-open': 'Hafen' } };
    createCase(office.sessionOf('focal-point'), [KEEP, told]);
    expect(finds(office, 'quarzlampe hafen').total).toBe(0);
    expect(refusalCode(() => finds(office, 'qu'))).toBe('told-too-short');
  });
});
