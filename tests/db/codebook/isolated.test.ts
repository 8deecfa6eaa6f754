import { describe, expect, it } from 'vitest';
import { isolated } from '../../../db/codebook/isolated.ts';
import { say } from '../../../db/codebook/sentences.ts';

describe('a text inside a sentence', () => {
  it.each(['ليلى', 'לאה', 'Ana \u202eanA', '\u200fLia'])(
    'keeps to itself what could turn its neighbours round: %j',
    (text) => {
      expect(isolated(text)).toBe(`\u2068${text}\u2069`);
    },
  );

  it.each(['Айгүл', 'Zoë', 'မေ', '阿玲', 'KG-BIS-26-7K2MQX', ''])('is as it is otherwise: %j', (text) => {
    expect(isolated(text)).toBe(text);
  });

  it('stands so in what is told of a person', () => {
    expect(say('today-opened-for-reason', 'en', { user: 'ليلى', reason: 'covers tonight' })).toContain(
      '\u2068ليلى\u2069',
    );
  });
});
