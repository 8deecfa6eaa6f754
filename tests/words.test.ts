import { expect, it } from 'vitest';
import { randomId } from '../db/store/station.ts';
import { wordsIn } from './words.ts';

it('what is said is found wherever it stands, and not what an id or a reference spells', () => {
  const said = wordsIn({ id: 'L7DK5rsTJeKUk3eyA07Zog', row: ['KG-BIS-26-H1HF18', { name: 'Zo of H2' }, randomId()] });
  expect(said).toBe('{"id":"an id","row":["a reference",{"name":"Zo of H2"},"an id"]}');
  expect(wordsIn('<p>KG-BIS-26-VJ20R2, room R3</p>')).toBe('"<p>a reference, room R3</p>"');
});
