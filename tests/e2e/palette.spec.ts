/** The palette by its roles: what a screen reader is told of it, which follows the focus of the field and never the eye. */
import { LANGUAGES } from '../../db/codebook/types.ts';
import { frameTexts } from '../../renderer/locales/frame.ts';
import { beginFirstContact, call, drawAnew, handsOn, pressButton, setUpDemo } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { look, settle } from './screen-checks.ts';

const place = tempDir();
let desk: Desk;
test.beforeAll(async () => {
  desk = await place.openDesk();
  await setUpDemo(desk);
});
test.afterAll(() => place.leave());

test('the line that Enter opens is told, by an arrow, by a letter and as soon as a case is found', async () => {
  const { page } = desk;
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 1 });
  const reference = rows[0]?.reference ?? 'no case';
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Find a case, a screen, an action' });
  const lines = page.getByRole('listbox');
  const chosen = lines.getByRole('option', { selected: true });
  const told = async (line: string | RegExp) => {
    await expect(chosen).toHaveText(line);
    await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'no id');
  };
  await drawAnew(page);
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(field).toHaveAttribute('aria-controls', (await lines.getAttribute('id')) ?? 'no id');
  await expect(chosen).toHaveCount(0);
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  const screens = lines.getByRole('group', { name: 'Screens' }).getByRole('option');
  await expect(screens.first()).toHaveText(/^Today/);

  await page.keyboard.press('ArrowDown');
  await told(/^Today/);
  await page.keyboard.press('ArrowDown');
  await told((await screens.nth(1).textContent()) ?? '');
  // Round the end of the list, and back.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await told((await lines.getByRole('option').last().textContent()) ?? '');

  await page.keyboard.type('xqzw');
  await expect(page.getByRole('dialog')).toContainText('Nothing found');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await field.fill(reference);
  await expect(lines.getByRole('group', { name: 'Cases' })).toBeVisible();
  await told(new RegExp(`^${reference}`));

  await field.fill('statist');
  await told(/^Statistics/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Statistics' })).toBeVisible();
  await look(page, 'palette-chosen', {
    opens: async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('ArrowDown');
    },
  });
});

test('the button that opens it lies over no word beside it at 200 %, while a draft is told of too', async () => {
  const { page } = desk;
  await drawAnew(page);
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await hands.press('1');
  const bar = page.getByRole('banner');
  await expect(bar).toContainText('Draft kept');
  await page.setViewportSize({ width: 640, height: 360 });
  for (const language of LANGUAGES.toReversed()) {
    await page.locator(`input[type="radio"][value="${language}"]`).first().press(' ');
    await settle(page, language);
    const mark = await bar.getByText(frameTexts.demo[language], { exact: true }).boundingBox();
    const find = await bar.getByRole('button', { name: frameTexts.find[language] }).boundingBox();
    expect((mark?.x ?? 0) + (mark?.width ?? 0), language).toBeLessThanOrEqual(find?.x ?? 0);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await pressButton(page, 'Leave');
});
