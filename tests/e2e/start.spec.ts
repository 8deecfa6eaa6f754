import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askForPaths } from '../../build/chromium-shell/path-prompt.ts';
import { BISHKEK, call, setUp } from './acts.ts';
import { expect, test } from './desk.ts';

const SHEET = {
  title: 'Sheet',
  html: '<!doctype html><title>Sheet</title><style>p{color:red}</style><p>One line</p>',
};

/** Enters what is to leave, as the screen of statistics does: the one that makes its documents itself and may write them into files. */
function enter(page: Page, content: string | Uint8Array, how: 'print' | 'file') {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return call(page, 'papers', 'registerOwn', { what: 'statistics', how, sha256 });
}

test('the window opens on a fresh desk and says nothing of what it is for', async ({ desk }) => {
  const { page } = desk;
  await expect(page).toHaveTitle('Waymark');
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.screenshot({ path: 'test-results/screens/start.png' });
});

test('a page may load nothing but the application’s own files', async ({ desk: { page } }) => {
  const reached = await page.evaluate(async () => {
    const tried = await Promise.allSettled([
      fetch('https://example.org/'),
      fetch('/index.html'),
      new Promise((resolve, reject) => {
        const picture = new Image();
        picture.onload = resolve;
        picture.onerror = reject;
        picture.src = 'https://example.org/picture.png';
      }),
      import(/* @vite-ignore */ 'https://example.org/script.js'.toString()),
    ]);
    return tried.map(({ status }) => status);
  });
  expect(reached).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
});

test('a script written into the page does not run', async ({ desk: { page } }) => {
  const title = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "ran"');
    document.body.append(button);
    button.click();
    button.remove();
    return document.title;
  });
  expect(title).toBe('Waymark');
});

test('styles of the page’s own nonce apply, a style without it does not', async ({ desk: { page } }) => {
  const policy = (await page.reload())?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  const shown = await page.evaluate(() => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    const write = (rule: string, given: string) => {
      const style = document.createElement('style');
      if (given !== '') style.setAttribute('nonce', given);
      style.textContent = rule;
      document.head.append(style);
    };
    write('html { --with-nonce: yes }', nonce);
    write('html { --without-nonce: yes }', '');
    const seen = getComputedStyle(document.documentElement);
    return [seen.getPropertyValue('--with-nonce'), seen.getPropertyValue('--without-nonce')];
  });
  expect(shown).toEqual(['yes', '']);
});

test('a page cannot leave, nor open another', async ({ desk: { page } }) => {
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.location.assign('https://example.org/');
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(before);
  await expect(page).toHaveTitle('Waymark');
});

test('no permission is given', async ({ desk: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const;
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name: name as PermissionName })));
    return asked.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the screen has the contract’s calls and nothing of Electron’s or Node’s', async ({ desk: { page } }) => {
  const seen = await page.evaluate(() => ({
    areas: Object.keys(Reflect.get(window, 'waymark')),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  }));
  expect(seen.areas).toContain('desk');
  expect(seen.node).toEqual([]);
});

test('F9 blanks the page at once and begins anew', async ({ desk }) => {
  const page = await desk.lockedBy(() => desk.page.keyboard.press('F9').catch(() => undefined));
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the language is kept for the next start', async ({ desk }) => {
  await desk.page.evaluate(() => Reflect.get(window, 'waymark').desk.setLanguage({ language: 'fr' }));
  const page = await desk.lockedBy(() => desk.page.keyboard.press('F9').catch(() => undefined));
  expect(await page.evaluate(() => Reflect.get(window, 'waymark').desk.language({}))).toBe('fr');
});

test('a file is known to the screen by a token, and a path of its own making is refused', async ({ desk }) => {
  const { page, files, answerDialog } = desk;
  await setUp(desk, BISHKEK);
  await enter(page, 'a,b\n', 'file');
  await answerDialog([`${files}/table.csv`]);
  const saved = await page.evaluate(() =>
    Reflect.get(window, 'waymark').desk.saveFile({ purpose: 'table', name: 'table.csv', content: 'a,b\n' }),
  );
  expect(saved).toEqual({ name: 'table.csv' });
  await answerDialog([`${files}/table.csv`]);
  const chosen = await page.evaluate(() => Reflect.get(window, 'waymark').desk.chooseFiles({ purpose: 'table' }));
  expect(chosen).toEqual([{ token: expect.stringMatching(/^chosen-[0-9a-f]{32}$/), name: 'table.csv', size: 4 }]);
  const refusal = await page.evaluate(() =>
    Reflect.get(window, 'waymark')
      .desk.printToPdf({ paper: { title: 'a', html: '<!doctype html>' }, name: 'a.pdf', to: '/etc/passwd' })
      .catch((told: unknown) => told),
  );
  expect(refusal).toEqual({ code: 'unknown-file', places: {} });
});

test('a paper becomes a PDF that names neither the program nor the machine', async ({ desk }) => {
  const file = join(desk.files, 'sheet.pdf');
  await setUp(desk, BISHKEK);
  await enter(desk.page, SHEET.html, 'file');
  await desk.answerDialog([file]);
  const saved = await call(desk.page, 'desk', 'printToPdf', { paper: SHEET, name: 'sheet.pdf' });
  expect(saved).toEqual({ name: 'sheet.pdf' });
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  const creator = /\/Creator \((?<name>[^)]*)\)/.exec(pdf)?.groups?.name;
  expect(creator).toBe('Mozilla/5.0');
  await expect.poll(() => desk.page.context().pages().length).toBe(1);
});

test('a print is a dialog of the system, and closing it is no fault', async ({ desk }) => {
  await setUp(desk, BISHKEK);
  const print = async () => {
    await enter(desk.page, SHEET.html, 'print');
    return call(desk.page, 'desk', 'print', { paper: SHEET });
  };
  await desk.answerDialog(null);
  expect(await print()).toEqual({ printed: false });
  await desk.answerDialog([join(desk.files, 'printed.pdf')]);
  expect(await print()).toEqual({ printed: true });
});

test('what the list of what leaves does not hold is neither printed nor written', async ({ desk }) => {
  const refusalOf = () =>
    desk.page.evaluate(
      (paper) =>
        Reflect.get(window, 'waymark')
          .desk.print({ paper })
          .catch((told: unknown) => told),
      SHEET,
    );
  const refusal = { code: 'paper-not-registered', places: {} };
  // Before anybody has logged in nothing can be registered, and that is what is said.
  expect(await refusalOf()).toEqual({ code: 'not-logged-in', places: {} });
  await setUp(desk, BISHKEK);
  expect(await refusalOf()).toEqual(refusal);
  await enter(desk.page, SHEET.html, 'print');
  await desk.answerDialog([join(desk.files, 'printed.pdf')]);
  expect(await refusalOf()).toEqual({ printed: true });
  // Each entry is for one printing.
  expect(await refusalOf()).toEqual(refusal);
});

test('closing the window ends the application', async ({ desk }) => {
  const ended = desk.ended();
  await desk.page.evaluate(() => Reflect.get(window, 'waymark').desk.quit({})).catch(() => undefined);
  expect(await ended).toBe(0);
});

test('a file dropped onto the window becomes a token; what is no file on disk does not', async ({
  desk: { page, files },
}) => {
  const path = join(files, 'package.age');
  writeFileSync(path, 'sealed');
  await page.evaluate(() => {
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.id = 'chooser';
    document.body.append(chooser);
  });
  await page.locator('#chooser').setInputFiles(path);
  const taken = await page.evaluate(() => {
    const { files: chosen } = document.querySelector<HTMLInputElement>('#chooser') ?? {};
    return Reflect.get(window, 'waymark').dropped([...(chosen ?? []), new File(['made'], 'up.age')]);
  });
  expect(taken).toEqual([{ token: expect.stringMatching(/^chosen-/), name: 'package.age', size: 6 }]);
});

test('what main copies can be pasted', async ({ desk: { page } }) => {
  await page.evaluate(async () => {
    await Reflect.get(window, 'waymark').desk.copy({ text: 'KG-BIS-0042' });
    const field = document.createElement('input');
    field.id = 'field';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('#field')).toHaveValue('KG-BIS-0042');
});

test('what is cut from a field leaves it, can be pasted, and comes back when it is undone', async ({
  desk: { page },
}) => {
  await expect(page.getByRole('radio', { name: 'A mission or field office' })).toBeFocused();
  await page.evaluate(() => {
    const added = document.createElement('input');
    added.id = 'field';
    added.value = 'Bishkek';
    document.body.append(added);
  });
  const field = page.locator('#field');
  await field.selectText();
  await field.press('ControlOrMeta+x');
  await expect(field).toHaveValue('');
  await field.press('ControlOrMeta+v');
  await expect(field).toHaveValue('Bishkek');
  await field.press('ControlOrMeta+z');
  await expect(field).toHaveValue('');
  await field.press('ControlOrMeta+z');
  await expect(field).toHaveValue('Bishkek');
});

test('bytes are saved as they are', async ({ desk }) => {
  const { page, files, answerDialog } = desk;
  const path = join(files, 'table.xlsx');
  await setUp(desk, BISHKEK);
  await enter(page, new Uint8Array([0, 255, 13, 10, 128]), 'file');
  await answerDialog([path]);
  await page.evaluate(() =>
    Reflect.get(window, 'waymark').desk.saveFile({
      purpose: 'spreadsheet',
      name: 'table.xlsx',
      content: new Uint8Array([0, 255, 13, 10, 128]),
    }),
  );
  expect([...readFileSync(path)]).toEqual([0, 255, 13, 10, 128]);
});

// Electron has the system's own dialogs.
if (process.env.WAYMARK_HOST !== 'electron')
  test('the shell asks for a path in a prompt of its own, and says that it is the shell’s', async ({
    desk: { page },
  }) => {
    await page.evaluate(() => {
      Reflect.set(window, 'shellFiles', { files: [] });
    });
    const asked = page.evaluate(askForPaths, {
      title: 'Choose packages to open',
      suggested: '/home/office/a.age',
      files: 'several' as const,
      hearing: 'shellFiles',
    });
    const prompt = page.getByRole('dialog');
    await expect(prompt).toContainText('Development shell');
    await page.screenshot({ path: 'test-results/screens/shell-path-prompt.png' });
    await prompt.getByRole('textbox').fill('/home/office/a.age\n/home/office/b.age\n');
    await prompt.getByRole('button', { name: 'OK' }).click();
    expect(await asked).toEqual({ typed: ['/home/office/a.age', '/home/office/b.age'], files: [] });
  });
