import { describe, expect, it } from 'vitest';
import { askedGroups } from '../../../../db/codebook/asked.ts';
import { form, question } from '../../../../db/codebook/forms/index.ts';
import { AUDIENCES, type Body } from '../../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import {
  mergedAnswers,
  sectionsOf,
  visibleForm,
  withQuestionsOf,
} from '../../../../renderer/screens/case/section-state.ts';

function record(kind: string, body: Body, over: Partial<ShownRecord> = {}): ShownRecord {
  return {
    id: `${kind}-${over.station ?? 'own'}-${over.at ?? ''}`,
    kind,
    station: 'own',
    office: 'KG-BIS',
    own: true,
    mayRevise: true,
    mayWithdraw: true,
    revision: 1,
    at: '2026-11-20T09:30Z',
    by: 'Aida',
    date: null,
    body,
    hidden: 0,
    unreadable: 0,
    privateLacking: false,
    known: true,
    ...over,
  };
}
const other = { station: 'MD', office: 'MD-K', own: false, by: null };

function file(records: readonly ShownRecord[], over: Partial<CaseFile> = {}): Parameters<typeof sectionsOf>[0] {
  const rest: Pick<CaseFile, 'records' | 'mayWrite' | 'sees' | 'ownQuestions'> = {
    records,
    mayWrite: ['intake', 'profile', 'screening', 'note'],
    sees: AUDIENCES,
    ownQuestions: { office: 'KG-BIS', questions: [] },
  };
  return { ...rest, ...over } as CaseFile;
}
function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('not in the codebook');
  return found;
}
const nationalities = known(question('profile', 'nationalities'));

describe('all offices’ answers stand together', () => {
  it('two that differ are both shown, the newest first', () => {
    const merged = mergedAnswers(
      [
        record('profile', { nationalities: ['MDA'] }, { at: '2026-11-01T10:00Z' }),
        record('profile', { nationalities: ['ROU'] }, { ...other, at: '2026-11-18T10:00Z' }),
      ],
      nationalities,
    );
    expect(merged.map(({ answer, sources }) => [answer, sources.map(({ office }) => office)])).toEqual([
      [['ROU'], ['MD-K']],
      [['MDA'], ['KG-BIS']],
    ]);
  });

  it('one that two offices agree on is shown once, with both', () => {
    const merged = mergedAnswers(
      [record('profile', { nationalities: ['MDA'] }), record('profile', { nationalities: ['MDA'] }, other)],
      nationalities,
    );
    expect(merged.map(({ sources }) => sources.length)).toEqual([2]);
  });

  it('a month stands for a day that another office kept to itself', () => {
    const started = known(question('exploitation', 'started'));
    const merged = mergedAnswers([record('exploitation', { 'started.month': '2025-03' }, other)], started);
    expect(merged.map(({ answer }) => answer)).toEqual(['2025-03']);
  });
});

describe('the sections of a case', () => {
  it('stand in the order of the file and leave out what has nothing to read or fill', () => {
    const sections = sectionsOf(file([record('case', { reference: 'KG-BIS-26-7K2MQX' })]));
    expect(sections.map(({ section }) => section)).toEqual(['arriving', 'person', 'any', 'whole-case']);
  });

  it('name the offices that wrote in them', () => {
    const sections = sectionsOf(file([record('screening', { acts: ['recruited'] }, other)]));
    expect(sections.find(({ section }) => section === 'arriving')?.others).toEqual(['MD-K']);
  });

  it('count the records of all their forms, whoever wrote them', () => {
    const sections = sectionsOf(
      file([record('intake', {}), record('screening', {}, other), record('note', { text: 'x' })]),
    );
    expect(sections.map(({ section, count }) => [section, count])).toEqual([
      ['arriving', 2],
      ['person', 0],
      ['any', 1],
    ]);
  });

  it('ask a shelter manager only what that role sees', () => {
    const health = visibleForm(known(form('health')), ['house', 'health-house']);
    const asked = health.groups.flatMap((group) => group.questions.map(({ id }) => id));
    expect(asked).toContain('allergies');
    expect(asked).not.toContain('examined-for');
  });
});

describe('what offices ask for themselves', () => {
  const OWN = {
    ...{ kind: 'profile', type: 'flag' as const, words: { fr: 'A un vélo' }, codes: [], min: null, max: null },
    ...{ isPrivate: false, ended: false },
  };
  const questions = [
    { ...OWN, id: 'x-kg-bis-bicycle', office: 'KG-BIS' },
    { ...OWN, id: 'x-kg-bis-car', office: 'KG-BIS', ended: true },
    { ...OWN, id: 'x-md-k-bicycle', office: 'MD-K' },
  ];
  const profileOf = (records: readonly ShownRecord[]) =>
    withQuestionsOf(file(records, { ownQuestions: { office: 'KG-BIS', questions } }), known(form('profile')));
  const groupsIn = (asked: ReturnType<typeof askedGroups>) =>
    asked.map(({ label, questions: of }) => [label.en, ...of.map(({ id }) => id)]);

  it('is asked last, of this office alone and not where it is ended; what was answered shows all the same', () => {
    const asked = (body: Body) => groupsIn(askedGroups(profileOf([]), body).slice(-2));
    expect(asked({}).at(-1)).toEqual(['Questions of this office', 'x-kg-bis-bicycle']);
    expect(asked({ 'x-kg-bis-car': true, 'x-md-k-bicycle': true })).toEqual([
      ['Questions of this office', 'x-kg-bis-bicycle', 'x-kg-bis-car'],
      ['Questions of MD-K', 'x-md-k-bicycle'],
    ]);
    expect(profileOf([]).groups.at(-1)?.questions[0]?.label).toEqual({
      ...{ en: 'A un vélo (FR)', fr: 'A un vélo', es: 'A un vélo (FR)' },
    });
  });

  it('of an office that nothing is known of shows by its id, and is asked of nobody', () => {
    const form = profileOf([record('profile', { 'x-ro-buc-shoe': 38, nationalities: ['MDA'] }, other)]);
    expect(form.groups.at(-1)).toMatchObject({
      label: { en: 'Questions of other offices' },
      questions: [{ id: 'x-ro-buc-shoe', label: { es: 'x-ro-buc-shoe' } }],
    });
    expect(groupsIn(askedGroups(form, {})).at(-1)?.[0]).toBe('Questions of this office');
  });
});
