/** Today as those who work at a mission and at headquarters find it in the morning. */
import { call, logIn } from './acts.ts';
import { expect, tempDir, test } from './desk.ts';
import { look } from './looking.ts';
import { type TwoDesks, twoDesks } from './two-desks.ts';

const place = tempDir();
let desks: TwoDesks;
test.beforeAll(async () => {
  desks = await twoDesks(place);
});
test.afterAll(() => place.leave());

test('danger stands first, a closed case’s too, and more opens its list by keyboard', async () => {
  const { page } = desks.mission;
  const { caseId, reference } = await call(page, 'cases', 'begin', {});
  await call(page, 'records', 'save', {
    caseId,
    records: [
      { kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['safe-place', 'threatened', 'self-harm'] } },
      { kind: 'closure', body: { date: '2026-05-02', state: 'closed', reason: 'moved' } },
    ],
  });
  for (let n = 0; n < 3; n++) await call(page, 'cases', 'begin', {});
  await page.reload();
  const first = page.locator('[data-line]').first();
  await expect(first).toContainText(
    'May harm themselves · Said to be threatened · Safe place asked for · The case is closed',
  );
  await expect(first).toContainText(reference);
  await look(page, 'today-with-danger', { main: true });

  const group = page.locator('[data-group="ask"]');
  const more = group.getByRole('button', { expanded: false });
  await expect(more).toHaveText(/^and \d+ more$/);
  const hidden = Number((await more.textContent())?.match(/\d+/)?.[0]);
  const shown = (await group.locator('li').count()) + hidden;
  await more.press('Enter');
  await expect(group.locator('li')).toHaveCount(shown);
  // The focus is on the first line that was not there before.
  await expect(
    group
      .locator('li')
      .nth(shown - hidden)
      .getByRole('button'),
  ).toBeFocused();
  await look(page, 'today-whole-group');
  await group.getByRole('button', { name: 'show fewer' }).press('Enter');
  await expect(group.locator('li')).toHaveCount(shown - hidden);
});

test('a shelter manager sees first who comes and goes, by the name used in the house', async () => {
  const { mission } = desks;
  const page = await mission.lockedBy(() => mission.page.keyboard.press('F9').catch(() => undefined));
  await logIn(page, 'Gulnara');
  const lines = page.locator('[data-group="house"] [data-line]');
  await expect(lines.first()).toContainText(/Expected to leave|Leaves today|Arrives/);
  await expect(lines.filter({ hasText: 'KG-BIS-' })).toHaveCount(0);
  await look(page, 'today-shelter-manager', { main: true });
});

test('headquarters sees its own matters and no mission’s', async () => {
  const { page } = desks.headquarters;
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await expect(page.locator('[data-group="danger"], [data-group="dates"]')).toHaveCount(0);
  await expect(page.locator('[data-line]').filter({ hasText: 'KG-BIS-' })).toHaveCount(0);
  await look(page, 'today-headquarters', { main: true });
});
