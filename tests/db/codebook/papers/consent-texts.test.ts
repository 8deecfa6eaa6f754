import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { form, question } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { type ConsentAsk, type Edition, TEXT_LANGUAGES } from '../../../../db/codebook/papers/consent/edition.ts';
import {
  EDITIONS,
  editionNow,
  editionOf,
  readsFromRight,
  TEXT_LANGUAGE_CODES,
  textInAnswers,
  textLanguageOf,
  textShown,
} from '../../../../db/codebook/papers/consent/index.ts';
import { missingSigns } from '../../../../db/codebook/papers/signs.ts';
import kept from './consent-texts.json' with { type: 'json' };

const editions = TEXT_LANGUAGES.flatMap((language) => EDITIONS[language]);
const ids = list('text-shown').codes.map(({ code }) => code) as (keyof Edition['texts'])[];
const asksOf = (edition: Edition, id: keyof Edition['texts']): readonly ConsentAsk[] => [
  ...(edition.texts[id]?.asks ?? []),
  ...(edition.texts[id]?.further ?? []),
];
const idsOf = ({ texts }: Edition) => ids.filter((id) => texts[id] !== undefined);
const wordsOf = (edition: Edition): readonly string[] => [
  ...Object.values(edition.boxes),
  ...Object.values(edition.words),
  ...ids.flatMap((id) => {
    const { title = '', says = [] } = edition.texts[id] ?? {};
    return [...(title === '' ? [] : [title]), ...says, ...asksOf(edition, id).map((one) => one.says)];
  }),
];
/** What somebody agrees to: the questions of the form whose list is one of these. */
const ANSWERED_BY = new Set(['consent-yes-no', 'consent-keep', 'consent-share', 'yes-no-unsure']);
const MATTERS = (form('consent')?.groups ?? [])
  .flatMap(({ questions }) => questions)
  .flatMap(({ id, list: by }) => (by !== undefined && ANSWERED_BY.has(by) ? [id] : []));
const NOT_ASKED = {
  research: 'whoever does a study asks with its own text, which those who watch over its ethics have read',
};
const NOT_TAKEN_BACK = { 'fears-authorities': 'says what somebody fears, and agrees to nothing' };
/** What was read or signed: the text with its boxes and all that stands beside it. */
const printOf = ({ boxes, words, texts }: Edition, id: keyof Edition['texts']) =>
  createHash('sha256')
    .update(JSON.stringify([texts[id], boxes, words]))
    .digest('hex');

describe('the texts to agree to', () => {
  it('are what they were when somebody signed them: a text that changes is a new edition', () => {
    const now = Object.fromEntries(
      editions.flatMap((edition) =>
        idsOf(edition).map((id) => [`${id} ${edition.language} ${edition.version}`, printOf(edition, id)]),
      ),
    );
    expect(now).toEqual(kept);
  });

  it('stay readable by the edition that an answer names', () => {
    for (const edition of editions) expect(editionOf(edition.language, edition.version)).toBe(edition);
    expect(editionOf('en', '1999-01-01')).toBeUndefined();
  });

  it('have one edition a day and language, the newest first', () => {
    for (const language of TEXT_LANGUAGES) {
      const days = EDITIONS[language].map(({ version }) => version);
      expect(days).toEqual([...new Set(days)].toSorted().toReversed());
      expect(EDITIONS[language].every((edition) => edition.language === language)).toBe(true);
      for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test.each(TEXT_LANGUAGES)('say in %s the same, sentence by sentence, as in English', (language) => {
    const english = editionNow('en');
    for (const id of ids) {
      const edition = editionNow(language);
      expect([id, edition.texts[id].says.length]).toEqual([id, english.texts[id].says.length]);
      const asked = (of: Edition) => asksOf(of, id).map(({ matter, boxes }) => ({ matter, boxes }));
      expect(asked(edition)).toEqual(asked(english));
      expect(edition.texts[id].asks.length).toBe(english.texts[id].asks.length);
    }
  });

  it('ask only matters of the consent form, with boxes that its list can take', () => {
    const CODE = {
      yes: ['agrees', 'yes'],
      no: ['refuses', 'no'],
      'with-name': ['with-name'],
      'without-name': ['without-name'],
      'counted-only': ['counted-only'],
      'not-sure': ['unsure'],
      'taken-back': ['refuses'],
    };
    for (const edition of editions) {
      for (const one of ids.flatMap((id) => asksOf(edition, id))) {
        const codes = list(question('consent', one.matter)?.list ?? 'none').codes.map(({ code }) => code);
        for (const box of one.boxes) {
          expect([one.matter, box, codes.some((code) => CODE[box].includes(code))]).toEqual([one.matter, box, true]);
        }
      }
    }
  });

  it.each(TEXT_LANGUAGES)(
    'ask in %s every matter of the consent form, and let all that was asked be taken back',
    (language) => {
      const edition = editionNow(language);
      const mattersIn = (texts: readonly (keyof Edition['texts'])[]) =>
        new Set(texts.flatMap((id) => asksOf(edition, id)).map(({ matter }) => matter as string));
      const asked = mattersIn(ids.filter((id) => id !== 'withdrawn'));
      const takenBack = mattersIn(['withdrawn']);
      expect(MATTERS.filter((id) => !asked.has(id))).toEqual(Object.keys(NOT_ASKED));
      expect(MATTERS.filter((id) => !takenBack.has(id))).toEqual(Object.keys(NOT_TAKEN_BACK));
    },
  );

  it('are read in the edition that was signed, in which a later text does not stand', () => {
    const old = { 'text-shown': 'withdrawn', 'text-language': 'ron', 'text-version': '2026-11-27' };
    const shown = textInAnswers(old);
    expect(shown).toEqual({ id: 'withdrawn', language: 'ro', version: '2026-11-27' });
    expect(shown && textShown(shown).text.asks.map(({ matter }) => matter)).toEqual([
      ...['help', 'keep', 'share-receiving', 'share-headquarters', 'share-partners', 'contact', 'return'],
      ...['authorities-of-origin', 'media'],
    ]);
    expect(textInAnswers({ ...old, 'text-shown': 'family' })).toBeUndefined();
    expect(textInAnswers({ ...old, 'text-shown': 'family', 'text-version': '2026-11-28' })).toBeDefined();
  });

  it('ask at first no more than the four consents that are asked by default', () => {
    expect(editionNow('en').texts.agreement.asks.map(({ matter }) => matter)).toEqual([
      'help',
      'keep',
      'share-receiving',
      'contact',
    ]);
  });

  it('say nothing of what happened to the person, and name no office or programme', () => {
    const NEVER =
      /traffick|victim|exploit|\bIOM\b|waymark|programme|project|traite des|victime|trata de|víctima|explota|trafic de|victim|exploat|торговл|жертв|эксплуат|пострадав|торгівл|експлуат|постраждал|اتجار|ضحية|ضحايا|استغلال/iu;
    for (const edition of editions) for (const words of wordsOf(edition)) expect(words).not.toMatch(NEVER);
  });

  it('are written with signs that can be printed, and without what nobody sees', () => {
    for (const edition of editions) {
      for (const words of wordsOf(edition)) {
        expect(missingSigns(words)).toEqual([]);
        expect(words).toBe(words.normalize('NFC').trim());
        expect(words).not.toMatch(/[\p{Cf}\t\n]|\s\s/u);
      }
    }
  });

  it('are found by the language that a person speaks', () => {
    for (const language of TEXT_LANGUAGES) expect(textLanguageOf(TEXT_LANGUAGE_CODES[language])).toBe(language);
    expect(textLanguageOf('apc')).toBe('ar');
    expect(textLanguageOf('kir')).toBeUndefined();
    expect(TEXT_LANGUAGES.filter(readsFromRight)).toEqual(['ar']);
  });
});
