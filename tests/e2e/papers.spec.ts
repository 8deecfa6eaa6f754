/** Papers as they leave: one side, nothing in text or metadata that says what the office is or why the person is there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_CONTACT } from '../../db/codebook/pages/first-contact.ts';
import { LANGUAGES } from '../../db/codebook/types.ts';
import type { PaperKind } from '../../preload/contract.ts';
import { BISHKEK, call, goTo, openPart, pressButton, setUp } from './acts.ts';
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

  async function pdfOf(kind: PaperKind, language: (typeof LANGUAGES)[number], size: 'A4' | 'Letter'): Promise<string> {
    const { document } = await call(desk.page, 'papers', 'register', {
      kind,
      caseId: kind === 'house-sheet' ? caseId : null,
      language,
      size,
      copies: 1,
      how: 'pdf',
      reason: 'asked for by the night watch',
    });
    const file = join(desk.files, `${kind}-${language}-${size}.pdf`);
    await desk.answerDialog([file]);
    await call(desk.page, 'desk', 'printToPdf', { paper: document, name: 'sheet.pdf', to: null });
    if (PICTURES !== 'none') {
      execFileSync('pdftoppm', ['-png', '-r', '70', file, `test-results/papers/${kind}-${language}-${size}`]);
    }
    return file;
  }

  const metadata = (file: string) => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

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

  test('names in the scripts that offices meet are printed with the fonts that travel, and a sign of none stops the sheet', async () => {
    const { page } = desk;
    const file = await call(page, 'cases', 'open', { caseId });
    const health = file.records.find((record) => record.kind === 'health');
    const stay = file.records.find((record) => record.kind === 'stay');
    if (health === undefined || stay === undefined) throw new Error('what the house must know is gone');
    const write = (wishes: string) =>
      call(page, 'records', 'save', {
        caseId,
        records: [{ kind: 'stay', id: stay.id, body: { ...stay.body, wishes } }],
      });
    await write(SCRIPTS.join('\n'));
    const sheet = await pdfOf('house-sheet', 'fr', 'A4');
    expectFontsThatTravel(sheet);
    const text = textOf(sheet);
    for (const written of ['Айгүль', 'Ελένη', 'Nguyễn Thị Hường', 'ნინო', 'Անի', 'ሰላም', 'สมหญิง', 'ক্ষমা']) {
      expect(text).toContain(written);
    }
    await write('as 王芳 has it');
    await goTo(page, 'House');
    await page.getByRole('button', { name: /House sheet/ }).press('Enter');
    const stopped = page.getByRole('alert').filter({ hasText: '王 (U+738B)' });
    await expect(stopped).toContainText('Wishes');
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
    await look(page, 'print-missing-sign');
    await expect(pdfOf('house-sheet', 'en', 'A4')).rejects.toThrow('paper-missing-sign');
    await write('a window to the garden');
  });

  test('a forbidden word in a free text stops the sheet until it is edited', async () => {
    const file = await call(desk.page, 'cases', 'open', { caseId });
    const stay = file.records.find((record) => record.kind === 'stay');
    if (stay === undefined) throw new Error('the stay is gone');
    await call(desk.page, 'records', 'save', {
      caseId,
      records: [{ kind: 'stay', id: stay.id, body: { ...stay.body, wishes: 'the police must not come' } }],
    });
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
