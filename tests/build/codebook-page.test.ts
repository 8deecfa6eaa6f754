import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allTables, codebookPage, PAGE_FILE } from '../../build/codebook-page.ts';
import { FORMS } from '../../db/codebook/forms/index.ts';

const page = codebookPage(await allTables());

describe('the page of the codebook', () => {
  it('is what the codebook says today (node build/codebook-page.ts writes it anew)', () =>
    expect(readFileSync(PAGE_FILE, 'utf8')).toBe(page));

  it('says of a question its half, its audience and the facts that it feeds', () => {
    expect(page).toContain('| `sex` ● | Sex | code of sex | open, fact | identity |  | sex |');
    expect(page).toContain('private, direct; opens its year');
  });

  it('says which table reads a fact', () =>
    expect(page).toMatch(/^\| sex \| person \| newest \|.*ctm-profile \(gender\)/m));

  it('has every form', () => {
    for (const kind of FORMS.keys()) expect(page).toContain(`\n## ${kind}\n`);
  });
});
