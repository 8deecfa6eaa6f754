import { describe, expect, it } from 'vitest';
import { expectStrong, STRONG_ENOUGH, strengthOf } from '../../../db/store/password-strength.ts';

const ABOUT = ['KG-BIS', 'Shelter Tulip', 'Aizhan Toktosunova'];

describe('a new password', () => {
  it.each([
    ['one letter', 'x'],
    ['a run of keys', 'qwertyuiop'],
    ['a common word and a year', 'sunshine2026'],
    ['the word itself, a year and a sign', 'Password2026!'],
    ['a longer run of keys and a number', 'qwertyuiop12'],
    ['a common sentence, a number and a sign', 'iloveyou1234!'],
    ['one common word', 'administrator'],
    ['the name of the product and a year, apart', 'Waymark 2026'],
    ['a common password of a French list and a year', 'motdepasse2026'],
    ['a common word in Spanish and a year', 'contraseña2026'],
    ['a common password of a French list', 'motdepasse1'],
    ['a common word in Spanish', 'contraseña1'],
    ['a country in its own script, and a year', 'Кыргызстан2026'],
    ['a town in another script, and a number', 'Бишкек123'],
    ['a given name and a year', 'Gulnara1985'],
    ['the name of the office', 'Shelter Tulip'],
    ['the code of the office', 'kg-bis-2026'],
    ['the name of the user', 'Toktosunova1'],
    ['the name of the product', 'waymark2026'],
  ])('that is %s is refused', async (_, password) => {
    expect(await strengthOf(password, ABOUT)).toBeLessThan(STRONG_ENOUGH);
    await expect(expectStrong(password, ABOUT)).rejects.toMatchObject({ code: 'password-weak' });
  });

  it.each(['seven lamps on the wall', 'quatre chaises sous la pluie', 'тихая река рано утром', 'x7#Kq!vR2pLw'])(
    'such as %s is taken',
    async (password) => {
      await expectStrong(password, ABOUT);
    },
  );
});
