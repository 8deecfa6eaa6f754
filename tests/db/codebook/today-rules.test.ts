import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { TODAY_RULES } from '../../../db/codebook/today-rules.ts';
import { TODAY_TERMS } from '../../../db/codebook/today-terms.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { TODAY_GROUPS } from '../../../db/contract/today.ts';

describe('the page of the rules that make a line of Today', () => {
  it('explains every line there is, each once', () => {
    const lines = [...SENTENCES.keys()].filter((code) => code.startsWith('today-') && !code.endsWith('-over'));
    expect(TODAY_RULES.flatMap(({ codes }) => codes).toSorted()).toEqual(lines.toSorted());
  });

  it('names a group that there is, says when the line comes and when it goes, and takes its days from the rules', () => {
    for (const { group, comes, goes } of TODAY_RULES) {
      expect(TODAY_GROUPS).toContain(group);
      for (const language of LANGUAGES) {
        const said = `${comes[language]} ${goes[language]}`;
        const places = [...said.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
        expect(Object.keys(TODAY_TERMS)).toEqual(expect.arrayContaining(places));
        expect(said).not.toMatch(/\d+ (days|jours|días)/);
      }
    }
  });
});
