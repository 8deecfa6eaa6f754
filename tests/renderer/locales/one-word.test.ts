/** One thing has one word: what people read on the screen, in sentences and in dialogs. */
import { expect, test } from 'vitest';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { LANGUAGES, type Language } from '../../../db/codebook/types.ts';
import { titleFor } from '../../../main/dialog-words.ts';
import { PURPOSES } from '../../../preload/contract.ts';
import type { Texts } from '../../../renderer/locales/texts.ts';
import { texts } from '../../../renderer/locales/words.ts';

function textsIn(language: Language): readonly string[] {
  return [
    ...Object.values(texts).flatMap((words: Texts) => Object.values(words).map((text) => text[language])),
    ...[...SENTENCES.values()].map(({ text }) => text[language]),
    ...PURPOSES.map((purpose) => titleFor(purpose, language)),
  ];
}

test.each<[Language, string, RegExp]>([
  ['fr', 'le répertoire des bureaux', /annuaire/i],
  ['fr', 'une clé USB, à côté des clés de la base', /disque,? (ou )?(la|une|cette|une autre) clé(?! USB)/i],
  ['fr', 'rentrer dans son pays', /ne veut pas retourner/i],
  ['fr', 'réservé à des personnes désignées, jamais fermé à elles', /ferm\S+ (à des|aux) personnes désignées/i],
  ['es', 'el equipo', /\bordenador|\b(el|este|su|otro|ese) PC\b/i],
  ['es', 'una memoria USB, que no es la memoria del equipo', /disco,? (o |u )?(la |una |otra )?memoria(?! USB)/i],
  ['es', 'conocer a la persona', /se reunió con la persona|vio a la persona/i],
  ['es', 'reservado a personas designadas, nunca cerrado a ellas', /cerr\S+ a (las )?personas designadas/i],
  ['es', 'iniciar sesión', /vuelva a entrar/i],
])('%s: %s', (language, _, otherWords) => {
  expect(textsIn(language).filter((text) => otherWords.test(text))).toEqual([]);
});

test('there are texts to look at in every language', () => {
  for (const language of LANGUAGES) expect(textsIn(language).length).toBeGreaterThan(600);
});
