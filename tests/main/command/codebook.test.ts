import { describe, expect, it } from 'vitest';
import { codebookDocument } from '../../../main/command/codebook.ts';
import { HTCDS_VALUES } from './htcds-values.ts';

/** Values of the standard that no code stands for: a stage of a case is worked out and never typed. */
const NOT_ASKED: Readonly<Record<string, readonly string[]>> = { cas_Status: ['FollowUp'] };

describe('codebook --json', () => {
  const { forms, countries, languages } = codebookDocument();
  const questions = forms.flatMap(({ kind, questions }) => questions.map((question) => ({ ...question, kind })));

  it('says of every question and code its name in HTCDS 2.0, or that it has none', () => {
    for (const { kind, id, htcds, codes = [] } of questions) {
      expect([`${kind}.${id}`, typeof htcds === 'string' || htcds === null]).toEqual([`${kind}.${id}`, true]);
      for (const { code, htcds: value } of codes) {
        expect([code, typeof value === 'string' || value === null]).toEqual([code, true]);
      }
    }
    const codesOf = (kind: string, id: string) =>
      questions.find((question) => question.kind === kind && question.id === id)?.codes ?? [];
    const standsFor = (kind: string, id: string, wanted: string) =>
      codesOf(kind, id).find(({ code }) => code === wanted)?.htcds;
    expect(standsFor('closure', 'state', 'handed-over')).toBe('ClosedReferred');
    expect(standsFor('closure', 'reason', 'moved')).toBeNull();
  });

  it.each(Object.keys(HTCDS_VALUES))('%s has every value of the standard, and no other', (field) => {
    const given = questions
      .filter(({ htcds }) => htcds === field)
      .flatMap(({ codes = [] }) => codes.flatMap(({ htcds }) => htcds ?? []));
    const standard = HTCDS_VALUES[field]?.split(' ') ?? [];
    expect([...new Set([...given, ...(NOT_ASKED[field] ?? [])])].sort()).toEqual(standard.toSorted());
  });

  it('names every field of the standard that is asked with codes', () => {
    const asked = questions.filter(
      ({ htcds, codes = [] }) => htcds !== null && codes.some((code) => code.htcds !== null),
    );
    expect([...new Set(asked.map(({ htcds }) => htcds))].sort()).toEqual(Object.keys(HTCDS_VALUES).sort());
  });

  it('has the countries and languages that can be answered, by code, in three languages', () => {
    expect(countries.find(({ code }) => code === 'KGZ')?.label).toEqual({
      ...{ en: 'Kyrgyzstan', fr: 'Kirghizstan', es: 'Kirguistán' },
    });
    expect(languages.find(({ code }) => code === 'ron')?.label.fr).toBe('roumain');
    for (const named of [countries, languages]) {
      const codes = named.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.every((code) => /^[A-Za-z]{3}$/.test(code))).toBe(true);
    }
  });
});
