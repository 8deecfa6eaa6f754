import { describe, expect, it } from 'vitest';
import { AskedPages } from '../../../../renderer/screens/cases/asked-pages.ts';

describe('a page of the list', () => {
  it('is asked for once, and again after it was refused', () => {
    const asked = new AskedPages();
    expect([asked.begin('all', 0), asked.begin('all', 0), asked.begin('all', 1)]).toEqual([true, false, true]);
    asked.forget(0);
    expect([asked.begin('all', 0), asked.begin('all', 1)]).toEqual([true, false]);
  });

  it('is asked for anew by another question, and what comes for the one before answers nothing', () => {
    const asked = new AskedPages();
    asked.begin('all', 0);
    expect([asked.begin('mine', 0), asked.isAbout('mine'), asked.isAbout('all')]).toEqual([true, true, false]);
    expect(asked.begin('all', 0)).toBe(true);
  });
});
