/** Signs that nobody sees: which a name keeps, which it loses, and that none of them makes two names of one in search and comparison. */
import { describe, expect, it, test } from 'vitest';
import { initials } from '../../../db/casework/derived/initials.ts';
import { keptKeys, soughtWords } from '../../../db/casework/derived/name-keys/index.ts';
import { forbiddenIn } from '../../../db/casework/papers/forbidden.ts';
import { checkBody } from '../../../db/codebook/answers.ts';
import { CONSENT } from '../../../db/codebook/forms/consent.ts';
import { IDENTITY } from '../../../db/codebook/forms/identity.ts';
import { NOTE } from '../../../db/codebook/forms/note.ts';
import { withoutDeceivingSigns } from '../../../db/codebook/invisible-signs.ts';

describe('a name as it is kept', () => {
  test.each<[string, string, string]>([
    ['turned round by an override', 'Ana\u202eilbaZ', 'AnailbaZ'],
    ['between marks of direction', '\u200fפלונית\u200e \u2067אלמונית\u2069', 'פלונית אלמונית'],
    ['with an Arabic letter mark', '\u061cفاطمة', 'فاطمة'],
    ['parted by a zero-width space', 'Zar\u200binga', 'Zaringa'],
    ['with a word joiner and a byte order mark', '\ufeffZar\u2060inga', 'Zaringa'],
    ['in Latin letters with joiners', 'Za\u200dri\u200cnga', 'Zaringa'],
    ['in Cyrillic letters with a joiner', 'Жыл\u200cдыз', 'Жылдыз'],
    ['in Persian, where ZWNJ parts two letters', 'مه\u200cلقا', 'مه\u200cلقا'],
    ['in Persian, where a space beside hides that ZWNJ', 'مه\u200c\u200bلقا', 'مه\u200cلقا'],
    ['in Sinhala, where ZWJ makes one sign of two', 'ශ්\u200dරියානි', 'ශ්\u200dරියානි'],
    ['in Devanagari, where ZWNJ follows a mark', 'रिक्\u200cशा', 'रिक्\u200cशा'],
    ['in Persian with a joiner at its end', 'لقا\u200c', 'لقا'],
    ['in Persian with several joiners', 'مه\u200c\u200c\u200dلقا', 'مه\u200cلقا'],
    ['between a Persian and a Latin letter', 'مه\u200ca', 'مهa'],
  ])('%s', (_, typed, kept) => {
    expect(withoutDeceivingSigns(typed)).toBe(kept);
    expect(checkBody(IDENTITY, { 'name-used': typed })).toEqual({ faults: [], body: { 'name-used': kept } });
  });

  it('is no name where nobody sees anything of it', () => {
    for (const nothing of ['\u200b\u200d', ' \u2060 ', '\u00ad', '\u3164', '\u202e']) {
      expect(checkBody(IDENTITY, { 'name-used': nothing, 'other-names': nothing })).toEqual({ faults: [], body: {} });
    }
  });

  it('is so for every name of every form, over several lines too', () => {
    const names = { 'other-names': 'Ana\u202e\nBea\u200b', 'family-name': 'Za\u200bringa' };
    expect(checkBody(IDENTITY, names).body).toEqual({ 'other-names': 'Ana\nBea', 'family-name': 'Zaringa' });
    const guardian = { 'given-by': 'guardian', 'guardian-name': 'Za\u200bringa' };
    expect(checkBody(CONSENT, guardian).body).toMatchObject({ 'guardian-name': 'Zaringa' });
  });

  it('is a name alone: what is told is kept as it was typed', () => {
    const told = '👩\u200d👧 came; “\u202bمع أمها\u202c”';
    expect(checkBody(NOTE, { kind: 'note', text: told }).body).toMatchObject({ text: told });
  });
});

describe('a name as it was received', () => {
  it.each(['Zar\u200binga', '\u202eZaringa', 'Za\u200drin\u200cga', 'Zarin\u00adga', 'Zaringa\u2069'])(
    'is searched, shortened and compared without those signs: %j',
    (name) => {
      expect(soughtWords(name)).toEqual(soughtWords('Zaringa'));
      expect(keptKeys(name)).toEqual(keptKeys('Zaringa'));
      expect(initials(name)).toBe('Z.');
    },
  );

  it('is found with and without the joiners of its script', () => {
    expect(soughtWords('مه\u200cلقا')).toEqual(soughtWords('مهلقا'));
  });

  it('does not hide a word from the sheet', () => {
    expect(forbiddenIn('was traf\u200bficked here')).toEqual([{ word: 'trafficked', certain: true }]);
  });
});
