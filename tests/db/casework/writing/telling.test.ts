/** Who may decide that somebody is told without the person's consent, and what such a decision must name. */
import { describe, expect, it } from 'vitest';
import { toldLetter } from '../../../../db/casework/papers/told-letter.ts';
import { answersTold } from '../../../../db/casework/rules/telling.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import { toTell } from '../../../../db/casework/writing/tell.ts';
import { say } from '../../../../db/codebook/sentences.ts';
import type { Language } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { caseOf, from } from '../case-of.ts';
import { anotherOffice, createCase, createOffice, type Person, refusalCode, saves } from '../user-session.ts';

const OUTSIDE = { 'told-outside': 'police', 'told-outside-name': 'Invented district police' };
const DECIDED = {
  date: '2026-05-04',
  matter: 'tell-without-consent',
  result: 'yes',
  'by-role': 'focal-point',
  'told-ground': 'law',
  'told-law': 'Invented Code, article 12',
  'told-answers': ['identity.family-name'],
  'told-before': 'not-reached',
  ...OUTSIDE,
};
const without = (...questions: readonly string[]) =>
  Object.fromEntries(Object.entries(DECIDED).filter(([id]) => !questions.includes(id)));

function createCaseWithDecision() {
  const office = createOffice();
  anotherOffice(office, 'MD-KIV');
  const caseId = createCase(office.sessionOf('caseworker'), [
    { kind: 'identity', body: { 'family-name': 'Quoreanu' } },
    { kind: 'decision', body: { date: '2026-05-03', matter: 'clearance', result: 'asked' } },
  ]);
  const saved = (person: Person, body: Readonly<Record<string, unknown>>, id?: string) =>
    refusalCode(() => {
      const record = { kind: 'decision', body, ...(id === undefined ? {} : { id }) };
      inTransaction(office.db, () => saveRecords(office.sessionOf(person), caseId, [record]));
    });
  return { office, caseId, saved };
}

describe('the return of a child', () => {
  it('is decided by the approver; others ask, or note what the approver or headquarters said by telephone', () => {
    const { saved } = createCaseWithDecision();
    const yes = { date: '2026-05-03', matter: 'child-return', result: 'yes', 'by-role': 'approver' };
    const heard = { ...yes, 'by-telephone': true, hour: 16, 'by-organisation': 'Ms Sadik' };
    expect(saved('approver', yes)).toBe('done');
    for (const person of ['focal-point', 'caseworker'] as const) {
      expect(saved(person, yes)).toBe('child-return-needs-another');
      expect(saved(person, { ...yes, result: 'asked' })).toBe('done');
      expect(saved(person, heard)).toBe('done');
      expect(saved(person, { ...heard, 'by-role': 'focal-point' })).toBe('child-return-needs-another');
      expect(saved(person, { ...heard, hour: { missing: 'unknown' } })).toBe('child-return-needs-another');
      expect(saved(person, { ...heard, result: 'partly' })).toBe('child-return-needs-another');
    }
  });
});

describe('a decision to tell without consent', () => {
  it('is made by the focal point or the approver; a caseworker asks for it', () => {
    const { saved } = createCaseWithDecision();
    expect(saved('focal-point', DECIDED)).toBe('done');
    expect(saved('approver', { ...DECIDED, 'by-role': 'approver' })).toBe('done');
    expect(saved('caseworker', DECIDED)).toBe('telling-needs-decider');
    expect(saved('caseworker', { ...DECIDED, result: 'partly' })).toBe('telling-needs-decider');
    expect(saved('caseworker', { ...DECIDED, result: 'asked' })).toBe('done');
  });

  it.each<[Language, readonly string[]]>([
    ['en', ['focal point', 'approver', 'at night too', 'telephone', 'as asked', 'needs no decision']],
    [
      'fr',
      [
        'point focal',
        'la personne qui approuve',
        'la nuit aussi',
        'télépho',
        'comme demandée',
        'ne demande aucune décision',
      ],
    ],
    [
      'es',
      [
        'punto focal',
        'quien aprueba',
        'también de noche',
        'llame por teléfono',
        'como pedid',
        'no necesita ninguna decisión',
      ],
    ],
  ])(
    'says in %s, in an emergency and to a caseworker who would decide, who decides at night and what may be done at once',
    (language, words) => {
      for (const code of ['partners-emergency', 'telling-needs-decider'] as const) {
        for (const word of words) expect(say(code, language).toLowerCase()).toContain(word);
      }
    },
  );

  it('may have its day of telling the person noted by whoever meets them, and nothing else', () => {
    const { office, caseId, saved } = createCaseWithDecision();
    const { id } = saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body: DECIDED });
    expect(saved('caseworker', { ...DECIDED, 'told-answers': ['identity.birth-date'] }, id)).toBe(
      'telling-needs-decider',
    );
    expect(saved('caseworker', { ...DECIDED, 'told-since': '2026-05-04' }, id)).toBe('done');
  });

  it.each([
    ['its day', without('date'), 'telling-lacks'],
    ['who decided', without('by-role'), 'telling-lacks'],
    ['the ground', without('told-ground'), 'telling-lacks'],
    ['the law or the danger', without('told-law'), 'telling-lacks'],
    ['the law as unknown', { ...DECIDED, 'told-law': { missing: 'unknown' } }, 'telling-lacks'],
    ['which answers', without('told-answers'), 'telling-lacks'],
    ['whether the person was told before', without('told-before'), 'telling-lacks'],
    ['a yes: in part is fewer answers', { ...DECIDED, result: 'partly' }, 'telling-in-part'],
    ['a decision of this office, not of the police', { ...DECIDED, 'by-role': 'police' }, 'telling-whose-decision'],
    ['anybody who is told', without('told-outside', 'told-outside-name'), 'telling-to-whom'],
    ['the name of who is told', without('told-outside-name'), 'telling-to-whom'],
    ['one recipient, not two', { ...DECIDED, 'told-office': 'MD-KIV' }, 'telling-to-whom'],
    [
      'an office of the directory',
      { ...without(...Object.keys(OUTSIDE)), 'told-office': 'XX-NOW' },
      'handover-office-unknown',
    ],
    [
      'another office than this',
      { ...without(...Object.keys(OUTSIDE)), 'told-office': 'KG-BIS' },
      'handover-office-unknown',
    ],
    ['answers that may be told, never a note', { ...DECIDED, 'told-answers': ['note.text'] }, 'answers-wrong'],
  ])('is not saved where it lacks %s', (_, body, code) => {
    expect(createCaseWithDecision().saved('focal-point', body)).toBe(code);
  });

  it('lets nothing leave while it is only asked for, and nothing by whoever may not seal', () => {
    const { office, caseId } = createCaseWithDecision();
    const asked = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'decision',
      body: { ...DECIDED, result: 'asked' },
    });
    const yes = saves(office.sessionOf('approver'), caseId, { kind: 'decision', body: DECIDED });
    const telling = (person: Person, id: string) => refusalCode(() => toTell(office.sessionOf(person), caseId, id));
    expect(telling('focal-point', asked.id)).toBe('telling-none');
    expect(telling('focal-point', yes.id)).toBe('done');
    expect(telling('caseworker', yes.id)).toBe('role-may-not');
    expect(telling('approver', yes.id)).toBe('role-may-not');
  });
});

describe('a birth date that is told outside', () => {
  const telling = {
    ...{ record: 'r', date: '2026-05-04', ground: 'law', office: undefined, outside: 'Invented district police' },
    questions: ['identity.birth-date'],
  };
  it.each([
    [{ 'birth-date': '2002' }, '2002'],
    [{ 'birth-date': '2002', 'birth-date-about': true as const }, 'about 2002'],
  ])('%j stands in the letter as %s', (body, shown) => {
    const answers = answersTold(caseOf(['identity', body]), telling);
    const { blocks } = toldLetter({ telling, answers }, { office: 'KG-BIS', reference: 'KG-BIS-26-AAAAAA' }, 'en');
    const rows = blocks.flatMap((block) => (block.block === 'facts' && block.title === 'Identity' ? block.rows : []));
    expect(rows).toEqual([{ label: 'Date of birth', value: shown }]);
  });

  it('is as about right as the one that it cites, and told once', () => {
    const about = caseOf(['identity', { 'birth-date': '2004', 'birth-date-about': true }]);
    const citing = from('MD-KIV', ['identity', {}]).map((record) => ({
      ...record,
      private: { 'birth-date': { cites: [about.at(-1)?.id ?? '', 'birth-date'] as const } },
    }));
    expect(answersTold([...about, ...citing], telling)).toEqual([
      { kind: 'identity', question: 'birth-date', value: '2004', about: true },
    ]);
  });
});
