/** Papers as they leave: one side, nothing in text or metadata that says what the office is or why the person is there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_CONTACT } from '../../db/codebook/pages/first-contact.ts';
import {
  CONSENT_TEXTS,
  type ConsentTextId,
  TEXT_LANGUAGES,
  type TextLanguage,
} from '../../db/codebook/papers/consent/edition.ts';
import { editionNow } from '../../db/codebook/papers/consent/index.ts';
import { LANGUAGES } from '../../db/codebook/types.ts';
import type { PaperKind } from '../../preload/contract.ts';
import { BISHKEK, call, goTo, openCase, openPart, pressButton, saveForm, setUp } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { expectNoForbiddenWord, plain, textOf } from './paper-words.ts';
import { look, PICTURES } from './screen-checks.ts';
import { dayFromNow } from './two-desks.ts';

/** An invented resident. What stands under `hidden` may not be on the sheet, in any form. */
const SHOWN = [
  'Ayta',
  'R4',
  'penicillin',
  'Metformin',
  'no pork',
  'loud knocking',
  'tea and a lamp',
  '500 mg',
  '20:00',
  '14:30',
  'the driver',
  'Mirlan',
  'Sadyk',
];
const HIDDEN = [
  'Toktogulova',
  '0555',
  '987654',
  'Bazaar Korgon',
  'restaurant Aurora',
  'Nurgul',
  'gynaecology',
  'Kyrgyzstan',
  'Kirghizistan',
  'Kirguistán',
];

const RECORDS = [
  { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', help: 'agrees', shelter: 'agrees' } },
  {
    kind: 'identity',
    body: {
      'name-used': 'Ayta',
      'given-names': 'Aitolkun',
      'family-name': 'Toktogulova',
      'birth-date': '1999-03-04',
      'birth-place': 'Bazaar Korgon',
    },
  },
  {
    kind: 'profile',
    body: { sex: 'female', age: 27, nationalities: ['KGZ'], languages: ['kir', 'rus'], interpreter: true },
  },
  {
    kind: 'safe-contact',
    body: {
      date: '2026-05-01',
      telephone: '+996 0555 987654',
      'never-say': 'where she worked',
      'trusted-person': 'Nurgul',
    },
  },
  { kind: 'screening', body: { date: '2026-05-02', narrative: 'She told of the restaurant Aurora.', means: ['debt'] } },
  {
    kind: 'health',
    body: {
      date: '2026-05-01',
      allergies: 'penicillin',
      'medicine-list': [
        { name: 'Metformin', dose: '500 mg', hours: '08:00 20:00', 'kept-by': 'person' },
        { name: 'Vitamin C', hours: '08:00', 'kept-by': 'house', 'enough-until': dayFromNow(20) },
        { name: 'Ibuprofen', dose: '400 mg, when needed', 'kept-by': 'house' },
      ],
      diet: 'no pork',
      upsets: 'loud knocking',
      calms: 'tea and a lamp',
      'examined-for': ['gynaecology', 'hiv'],
      'examined-at': 'clinic 7',
    },
  },
  {
    kind: 'stay',
    body: {
      kind: 'shelter',
      house: 'H1',
      room: 'R4',
      from: '2026-05-01',
      'expected-until': '2026-06-01',
      'safety-letter': 'b',
      outings: 'accompanied',
      'child-list': [{ name: 'Mirlan', age: 4, bed: true }],
      'appointment-list': [
        { day: dayFromNow(9), hour: '14:30', 'fetched-by': 'the driver' },
        { day: dayFromNow(1), hour: '09:00', 'house-does': 'breakfast before seven', 'fetched-by': 'the nurse' },
      ],
      'visitors-agreed': 'Sadyk',
      wishes: 'a window to the garden',
      'rules-explained': true,
    },
  },
];

/** Invented names in the scripts that offices meet. */
const SCRIPTS = [
  ...['أمينة محمد', 'می‌خواهم', 'שרה לוי', 'ნინო', 'Անի Պետրոսյան', 'ሰላም', 'ဇော်ဇော်အောင်', 'สมหญิง', 'ສົມສັກ'],
  ...['សុខា', 'प्रिया शर्मा', 'ক্ষমা রহমান', 'தமிழ்ச்செல்வி', 'Айгүль Ёлкина', 'Ελένη', 'Nguyễn Thị Hường'],
];

/** So many points as a browser says them. */
const points = (count: number): string => `${Number(((count * 96) / 72).toFixed(4))}px`;

/**
 * Each font is inside the file and is one that travels: they come in all weights at once, and such a font has no name in a PDF, as those of
 * the system have.
 */
function expectFontsThatTravel(file: string): void {
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/^\[none\] +Type 3 +Custom +yes/);
}

test.describe('papers', () => {
  const place = tempDir();
  let desk: Desk;
  let caseId = '';
  test.beforeAll(async () => {
    desk = await place.openDesk();
    await setUp(desk, BISHKEK);
    ({ caseId } = await call(desk.page, 'cases', 'begin', {}));
    await call(desk.page, 'records', 'save', { caseId, records: RECORDS });
    mkdirSync('test-results/papers', { recursive: true });
  });
  test.afterAll(() => place.leave());

  async function pdfOf(
    kind: PaperKind,
    language: (typeof LANGUAGES)[number],
    size: 'A4' | 'Letter',
    text?: { readonly id: ConsentTextId; readonly language: TextLanguage },
  ): Promise<string> {
    const { document, sides } = await call(desk.page, 'papers', 'register', {
      kind,
      caseId: kind === 'house-sheet' || text !== undefined ? caseId : null,
      ...(text === undefined ? {} : { text }),
      language,
      size,
      copies: 1,
      how: 'pdf',
      reason: 'asked for by the night watch',
    });
    const name = [kind, ...(text === undefined ? [] : [text.id, text.language]), language, size].join('-');
    const file = join(desk.files, `${name}.pdf`);
    await desk.answerDialog([file]);
    await call(desk.page, 'desk', 'printToPdf', { paper: document, name: 'sheet.pdf', to: null });
    if (PICTURES !== 'none') {
      execFileSync('pdftoppm', ['-png', '-r', '70', file, `test-results/papers/${name}`]);
    }
    // Each side that was told is a page, and none has run over onto another.
    expect(metadata(file)).toMatch(new RegExp(`^Pages:\\s+${sides}$`, 'm'));
    return file;
  }

  const metadata = (file: string) => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

  /** Writes the resident's wishes, which are as long as a test needs. */
  async function wish(wishes: string): Promise<void> {
    const { records } = await call(desk.page, 'cases', 'open', { caseId });
    const stay = records.find((record) => record.kind === 'stay');
    if (stay === undefined) throw new Error('the stay is gone');
    const written = { kind: 'stay', id: stay.id, body: { ...stay.body, wishes } };
    await call(desk.page, 'records', 'save', { caseId, records: [written] });
  }

  for (const language of LANGUAGES) {
    for (const size of ['A4', 'Letter'] as const) {
      test(`the house sheet in ${language} on ${size}`, async () => {
        const file = await pdfOf('house-sheet', language, size);
        const info = metadata(file);
        expect(info).toMatch(/^Pages:\s+1$/m);
        expect(info.toLowerCase()).not.toMatch(/waymark|chrom|electron|toktogulova|ayta|bishkek/);
        const text = plain(textOf(file));
        for (const shown of SHOWN) expect(text, shown).toContain(plain(shown).trim());
        for (const hidden of HIDDEN) expect(text, hidden).not.toContain(plain(hidden).trim());
        expectNoForbiddenWord(file);
        expectFontsThatTravel(file);
      });
    }

    test(`the blank first-contact sheet in ${language}, on one side`, async () => {
      expect(metadata(await pdfOf('first-contact', language, 'Letter'))).toMatch(/^Pages:\s+1$/m);
      const file = await pdfOf('first-contact', language, 'A4');
      expect(metadata(file)).toMatch(/^Pages:\s+1$/m);
      const text = textOf(file);
      expect(text).not.toMatch(/[○●☐→]/);
      expectFontsThatTravel(file);
      const said = plain(text);
      for (const { number, label } of FIRST_CONTACT.stops)
        expect(said).toContain(plain(`${number} ${label[language]}`).trim());
    });
  }

  test('a text to agree to is printed in the language of the person, read aloud from the screen, and its edition stands in the consent', async () => {
    const { page } = desk;
    const says: Readonly<Record<TextLanguage, string>> = {
      en: 'Help does not depend on your answers',
      fr: 'ne dépend pas de vos réponses',
      es: 'La ayuda no depende de sus respuestas',
      ro: 'Ajutorul nu depinde de răspunsurile dumneavoastră',
      ru: 'Помощь не зависит от ваших ответов',
      uk: 'Допомога не залежить від ваших відповідей',
      ar: '',
    };
    for (const [at, language] of TEXT_LANGUAGES.entries()) {
      const file = await pdfOf('consent-text', LANGUAGES[at % 3] ?? 'en', at % 2 === 0 ? 'A4' : 'Letter', {
        id: CONSENT_TEXTS[at] ?? 'agreement',
        language,
      });
      expectFontsThatTravel(file);
      for (const hidden of [...HIDDEN, 'Ayta', 'Bishkek']) {
        expect(plain(textOf(file)), hidden).not.toContain(plain(hidden).trim());
      }
      const agreement = await pdfOf('consent-text', 'fr', 'A4', { id: 'agreement', language });
      expect(textOf(agreement).replace(/\s+/g, ' ')).toContain(says[language]);
    }

    await openCase(page, caseId);
    await pressButton(page, 'Paper');
    await expect(page.getByRole('heading', { level: 1, name: 'Text to agree to' })).toBeVisible();
    // The person speaks Kyrgyz and Russian.
    await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'ru');
    await expect(page.getByText('A side is fuller than it can be', { exact: false })).toBeHidden();
    await look(page, 'print-consent-text', { main: true });
    await desk.answerDialog([join(desk.files, 'agreement.pdf')]);
    await pressButton(page, 'Print');
    await expect(page.getByText('Entered in the outgoing list as number', { exact: false })).toBeVisible();

    await pressButton(page, 'Note the answers');
    await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();
    await page.keyboard.press('Alt+r');
    const reading = page.getByRole('dialog', { name: 'To read aloud' });
    await expect(reading.getByRole('heading', { name: 'Ваше согласие' })).toBeVisible();
    await look(page, 'read-aloud', { main: true });
    await page.keyboard.press('Escape');
    await expect(reading).toBeHidden();
    await page.locator('[data-form="consent"] [data-question="help"] [data-control]').focus();
    await page.keyboard.press('Alt+r');
    await expect(reading).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-form="consent"] [data-question="help"] :focus'), 'where one stood').toHaveCount(1);
    await saveForm(page);
    const { records } = await call(page, 'cases', 'open', { caseId });
    expect(records.findLast(({ kind }) => kind === 'consent')?.body).toMatchObject({
      'text-shown': 'agreement',
      'text-language': 'rus',
      'text-version': editionNow('ru').version,
    });
  });

  test('names in the scripts that offices meet are printed with the fonts that travel, and a sign of none stops the sheet', async () => {
    const { page } = desk;
    await wish(SCRIPTS.join('\n'));
    const sheet = await pdfOf('house-sheet', 'fr', 'A4');
    expectFontsThatTravel(sheet);
    const text = textOf(sheet);
    for (const written of ['Айгүль', 'Ελένη', 'Nguyễn Thị Hường', 'ნინო', 'Անի', 'ሰላም', 'สมหญิง', 'ক্ষমা']) {
      expect(text).toContain(written);
    }
    await wish('as 王芳 has it');
    await goTo(page, 'House');
    await page.getByRole('button', { name: /House sheet/ }).press('Enter');
    const stopped = page.getByRole('alert').filter({ hasText: '王 (U+738B)' });
    await expect(stopped).toContainText('Wishes');
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
    await look(page, 'print-missing-sign');
    await expect(pdfOf('house-sheet', 'en', 'A4')).rejects.toThrow('paper-missing-sign');
    await wish('a window to the garden');
  });

  test('a house sheet that is a little longer than one side is on one in smaller type, and a longer one on two in the usual, as the screen shows them', async () => {
    const { page } = desk;
    await wish(Array.from({ length: 9 }, (_, at) => `wish ${at + 1} of hers`).join('\n'));
    await goTo(page, 'House');
    await page.getByRole('button', { name: /House sheet/ }).press('Enter');
    const sides = page.getByRole('article');
    await expect(sides).toHaveCount(1);
    await expect(sides.locator('dd', { hasText: 'wish 9 of hers' })).toHaveCSS('font-size', points(10));
    await expect(sides.locator('dt').first()).toHaveCSS('font-size', points(9));
    await look(page, 'print-small-type');
    expect(metadata(await pdfOf('house-sheet', 'en', 'A4'))).toMatch(/^Pages:\s+1$/m);

    // A Letter page is shorter.
    await page.getByRole('radio', { name: 'Letter' }).press(' ');
    await expect(sides).toHaveCount(2);
    await expect(sides.locator('dd', { hasText: 'wish 9 of hers' })).toHaveCSS('font-size', points(11));
    await expect(sides.getByText(/^.?Ayta.? · /)).toHaveCount(2);
    await expect(page.getByText('A side is fuller than it can be', { exact: false })).toBeHidden();
    expect(metadata(await pdfOf('house-sheet', 'en', 'Letter'))).toMatch(/^Pages:\s+2$/m);
    await wish('a window to the garden');
  });

  test('a forbidden word in a free text stops the sheet until it is edited', async () => {
    await wish('the police must not come');
    const { stops } = await call(desk.page, 'papers', 'content', { kind: 'house-sheet', caseId, language: 'en' });
    expect(stops.map((stop) => stop.code)).toContain('paper-forbidden-word');
    await expect(pdfOf('house-sheet', 'en', 'A4')).rejects.toThrow('paper-forbidden-word');
  });

  test('a decision to tell without consent shows what leaves and to whom, leaves once as a letter, and asks to tell the person', async () => {
    const { page } = desk;
    const answers = { 'consent.keep': 'with-name', 'identity.name-used': 'Carrowby' };
    const begun = await call(page, 'cases', 'saveFirstContact', { answers, next: 'help-today' });
    const body = {
      date: '2026-05-04',
      matter: 'tell-without-consent',
      result: 'yes',
      'by-role': 'focal-point',
      'told-ground': 'danger-to-life',
      'told-law': 'threatened on the telephone',
      'told-outside': 'police',
      'told-outside-name': 'Invented district police',
      'told-answers': ['identity.name-used'],
      'told-before': 'not-reached',
    };
    await call(page, 'records', 'save', { caseId: begun.caseId ?? '', records: [{ kind: 'decision', body }] });

    await goTo(page, 'Cases');
    await goTo(page, 'Today');
    const line = page.getByRole('button', { name: 'Told without consent: tell the person' });
    await expect(line).toBeVisible();
    await line.press('Enter');
    await expect(page.getByText('To Invented district police · Danger to life')).toBeVisible();
    await expect(page.getByText('Identity: What may we call you?').first()).toBeVisible();
    await pressButton(page, 'Show what leaves');
    await expect(page.locator('dd', { hasText: 'Carrowby' }).first()).toBeVisible();
    await look(page, 'telling', { zoomed: true });

    await pressButton(page, 'Write the letter, once');
    await expect(page.getByRole('heading', { level: 1, name: 'Letter without consent' })).toBeVisible();
    await expect(page.getByText('Invented district police')).toBeVisible();
    await look(page, 'telling-letter');
    await desk.answerDialog([join(desk.files, 'letter.pdf')]);
    await pressButton(page, 'Print');
    await expect(page.getByText('Entered in the outgoing list as number', { exact: false })).toBeVisible();
    await goTo(page, 'Settings');
    await openPart(page, 'Papers and files sent out');
    await expect(page.getByRole('row', { name: /letter without consent.*Danger to life/ })).toBeVisible();

    await goTo(page, 'Today');
    await page.getByRole('button', { name: 'Told without consent: tell the person' }).press('Enter');
    await expect(page.getByText(/^Left on /)).toBeVisible();
    await pressButton(page, 'Note that the person was told');
    await expect(page.getByText('Day on which the person was told')).toBeVisible();
    await look(page, 'telling-decision');
  });
});
