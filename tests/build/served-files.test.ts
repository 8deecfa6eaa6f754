import { describe, expect, test } from 'vitest';
import { circleIn, notServed } from '../../build/served-files.ts';

describe('what was built', () => {
  test('has a name that the window is given', () => {
    const built = ['index.html', 'assets/start-CHNlLKmq.js', 'assets/shared~case-_-77SFYh.css', 'fonts/inter.woff2'];
    expect(notServed(built)).toEqual(['assets/shared~case-_-77SFYh.css']);
  });

  test('never waits for itself, over however many files', () => {
    const start = { fileName: 'start.js', imports: [] };
    const words = { fileName: 'words.js', imports: ['start.js'] };
    const lists = { fileName: 'lists.js', imports: ['start.js', 'words.js'] };
    const desk = { fileName: 'desk.js', imports: ['lists.js', 'words.js'] };
    expect(circleIn([desk, lists, words, start])).toBeUndefined();
    const waits = { ...words, imports: ['start.js', 'desk.js'] };
    expect(circleIn([start, waits, lists, desk])).toEqual(['words.js', 'desk.js', 'lists.js', 'words.js']);
  });
});
