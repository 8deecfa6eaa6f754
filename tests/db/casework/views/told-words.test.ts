/** Words in what was told: by how they begin, in any script, with a little of what is around them. */
import { describe, expect, it, test } from 'vitest';
import { excerptOf, toldWords } from '../../../../db/casework/views/told-words.ts';

const found = (typed: string, text: string) => excerptOf(text, toldWords(typed) ?? [])?.word;

describe('a word is found', () => {
  test.each([
    ['by how it begins', 'quarz', 'die Quarzlampe am Hafen', 'Quarzlampe'],
    ['whatever its capitals', 'HAFEN', 'am Hafen', 'Hafen'],
    ['without its accents', 'eleve', 'une élève absente', 'élève'],
    ['with accents that the text lacks', 'élève', 'une eleve absente', 'eleve'],
    ['where the accent is a sign of its own', 'café', 'le cafe\u0301 du port', 'cafe\u0301'],
    ['by a letter that only looks like one with an accent', 'lodz', 'z Łodzi', 'Łodzi'],
    ['in Cyrillic', 'ПЛЯЖ', 'у пляжа', 'пляжа'],
    ['in Greek at the end of a word', 'οδοσ', 'στην ΟΔΟΣ', 'ΟΔΟΣ'],
    ['in Arabic, with or without vowel marks', 'مصنع', 'في مَصْنَع النسيج', 'مَصْنَع'],
    ['by a Persian letter in a word typed on an Arabic keyboard', 'کارخانه', 'در كارخانه', 'كارخانه'],
    ['across a sign that nobody sees', 'می\u200cرفت', 'هر روز میرفت', 'میرفت'],
    ['in Devanagari', 'होटल', 'एक होटल में', 'होटल'],
    ['after an apostrophe', 'usine', 'près de l’usine', 'usine'],
    ['after the end of a line', 'Hafen', 'erste Zeile\nHafen', 'Hafen'],
    ['within a sentence of Chinese', '码头', '她说在码头工作', '码头'],
    ['within a sentence of Thai', 'ท่าเรือ', 'เธอทำงานที่ท่าเรือทุกวัน', 'ท่าเรือ'],
    ['by its number', '4711', 'room 4711b', '4711b'],
  ])('%s', (_, typed, text, word) => expect(found(typed, text)).toBe(word));
});

describe('a word is not found', () => {
  test.each([
    ['by its middle or end', 'lampe', 'Quarzlampe'],
    ['where another word of what was typed is missing', 'hafen nacht', 'am Hafen'],
    ['by another vowel of a script whose marks are vowels', 'किताब', 'कताब'],
    ['by another Japanese sound', 'かき', 'がぎ'],
  ])('%s', (_, typed, text) => expect(found(typed, text)).toBeUndefined());
});

test.each(['', ' ', 'a', 'ab', '"*"', '()', 'é', '-- 4', '港'])('%j is too little to look for', (typed) =>
  expect(toldWords(typed)).toBeUndefined(),
);

test.each(['bus', "o'g'il", '码头', 'a b c'])('%j is enough to look for', (typed) =>
  expect(toldWords(typed)).toBeDefined(),
);

describe('what is around the word', () => {
  it('is the whole text where it is short, in one line', () => {
    expect(excerptOf('Die  Quarzlampe\nam Hafen.', ['hafen'])).toEqual({
      before: 'Die Quarzlampe am ',
      word: 'Hafen',
      after: '.',
    });
  });

  it('is cut between words where it is long, and says so', () => {
    const told = excerptOf(`${'before '.repeat(40)}Hafen${' after'.repeat(40)}`, ['hafen']);
    expect(told?.before).toMatch(/^…(?:before ){9,10}$/);
    expect(told?.after).toMatch(/^(?: after){10,11}…$/);
  });

  it.each(['港'.repeat(300), 'x'.repeat(300), '\u{1f600}'.repeat(150)])(
    'is short where nothing divides it',
    (around) => {
      const told = excerptOf(`${around} Hafen ${around}`, ['hafen']);
      expect(told?.word).toBe('Hafen');
      for (const side of [told?.before, told?.after]) {
        expect(side?.length).toBeLessThanOrEqual(72);
        expect(side?.isWellFormed()).toBe(true);
      }
    },
  );

  it('is that of the word that stands first', () => {
    expect(excerptOf('Quarzlampe am Hafen', ['hafen', 'quarz'])?.word).toBe('Quarzlampe');
  });
});
