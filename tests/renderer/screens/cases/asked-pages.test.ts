import { describe, expect, it } from 'vitest';
import { AskedPages, nearest } from '../../../../renderer/screens/cases/asked-pages.ts';

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

  it('is let go where others are nearer to where one is, and is asked for again when one comes back', () => {
    const read = new Map([0, 1, 2, 3, 4].map((page) => [page, `rows of ${page}`]));
    expect([...nearest(read, 4, 3).keys()].sort()).toEqual([2, 3, 4]);
    expect([...nearest(read, 0, 3).keys()].sort()).toEqual([0, 1, 2]);
    expect(nearest(read, 4, 5)).toBe(read);
    const asked = new AskedPages();
    asked.begin('all', 0);
    asked.forget(0);
    expect(asked.begin('all', 0)).toBe(true);
  });
});
