/** A start of the application, and what its page may: before anybody works at the desk. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForPaths } from '../../build/chromium-shell/path-prompt.ts';
import { commonTexts } from '../../renderer/locales/common.ts';
import { firstRunTexts } from '../../renderer/locales/first-run.ts';
import { drawAnew, pressButton } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';

const place = tempDir();
let desk: Desk;
test.beforeAll(async () => {
  desk = await place.openDesk();
});
test.beforeEach(() => drawAnew(desk.page));
test.afterAll(() => place.leave());

test('the window opens on a fresh desk and says nothing of what it is for', async () => {
  const { page } = desk;
  await expect(page).toHaveTitle('Waymark');
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.screenshot({ path: 'test-results/screens/start.png' });
});

test('one key leads from the first page to invented cases, from a field too, and the page shows which', async () => {
  const { page } = desk;
  const shown = page.getByRole('button', { name: firstRunTexts.demo.en });
  await expect(shown).toContainText('Alt I');
  await page.getByLabel(firstRunTexts.officeName.en).focus();
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('heading', { level: 1, name: firstRunTexts.demoTitle.en })).toBeVisible();
  await expect(page.getByLabel(firstRunTexts.user.en)).toBeFocused();
  await pressButton(page, firstRunTexts.demoLeave.en);
  await expect(page.getByRole('heading', { level: 1, name: firstRunTexts.welcome.en })).toBeVisible();
});

test('a page may load nothing but the application’s own files', async () => {
  const { page } = desk;
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

test('no string becomes a part of the page, nor a script in it', async () => {
  const { page } = desk;
  const found = await page.evaluate(() => {
    const box = document.createElement('div');
    document.body.append(box);
    const script = document.createElement('script');
    const button = document.createElement('button');
    // Each is a way in which a page makes something of a string.
    const tries: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => (box.innerHTML = '<img src="x" onerror="document.title = \'ran\'">'),
      outerHTML: () => (box.outerHTML = '<b>ran</b>'),
      insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', '<b>ran</b>'),
      write: () => document.write('<b>ran</b>'),
      parse: () => new DOMParser().parseFromString('<b>ran</b>', 'text/html'),
      fragment: () => document.createRange().createContextualFragment('<b>ran</b>'),
      frame: () => document.createElement('iframe').setAttribute('srcdoc', '<b>ran</b>'),
      script: () => (script.textContent = 'document.title = "ran"'),
      source: () => (script.src = '/assets/index.js'),
      attribute: () => button.setAttribute('onclick', 'document.title = "ran"'),
      policy: () => window.trustedTypes?.createPolicy('own', { createHTML: (text: string) => text }),
    };
    const taken = Object.entries(tries).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch (refused) {
        return !(refused instanceof TypeError);
      }
    });
    box.append(script, button);
    button.click();
    const { childElementCount } = box;
    box.remove();
    return { taken: taken.map(([name]) => name), inside: childElementCount, title: document.title };
  });
  expect(found).toEqual({ taken: [], inside: 2, title: 'Waymark' });
});

test('a script that gets into the page all the same does not run', async () => {
  const { page } = desk;
  const title = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('document.title = "ran"');
    document.head.append(script);
    script.remove();
    return document.title;
  });
  expect(title).toBe('Waymark');
});

test('styles of the page’s own nonce apply, a style without it does not', async () => {
  const { page } = desk;
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

test('a page cannot leave, nor open another', async () => {
  const { page } = desk;
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.location.assign('https://example.org/');
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(before);
  await expect(page).toHaveTitle('Waymark');
});

test('no permission is given', async () => {
  const { page } = desk;
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const;
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name: name as PermissionName })));
    return asked.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the screen has the contract’s calls and nothing of Electron’s or Node’s', async () => {
  const { page } = desk;
  const seen = await page.evaluate(() => ({
    areas: Object.keys(Reflect.get(window, 'waymark')),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  }));
  expect(seen.areas).toContain('desk');
  expect(seen.node).toEqual([]);
});

test('before anybody has logged in nothing can be registered, and so no paper is printed', async () => {
  const refusal = await desk.page.evaluate(() =>
    Reflect.get(window, 'waymark')
      .desk.print({ paper: { title: 'Sheet', html: '<!doctype html><title>Sheet</title><p>One line</p>' } })
      .catch((told: unknown) => told),
  );
  expect(refusal).toEqual({ code: 'not-logged-in', places: {} });
});

test('a file dropped onto the window becomes a token; what is no file on disk does not', async () => {
  const { page, files } = desk;
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

test('what main copies can be pasted', async () => {
  const { page } = desk;
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

test('what is cut from a field leaves it, can be pasted, and comes back when it is undone', async () => {
  const { page } = desk;
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

// What a page asks for can be withheld in the shell alone.
if (process.env.WAYMARK_HOST !== 'electron')
  test('code that cannot be read leaves no empty window: that is said, and it is read when the window begins anew', async () => {
    const { page } = desk;
    const code = /\/first-run-[^/]*\.js$/;
    await page.route(code, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert')).toContainText(commonTexts.unexpectedTitle.en);
    await page.unroute(code);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: firstRunTexts.welcome.en })).toBeVisible();
  });

// What a page asks for can be withheld in the shell alone.
if (process.env.WAYMARK_HOST !== 'electron')
  test('before the log-in one language is read, and another when it is chosen; where it cannot be read that is said in the one that is there', async () => {
    const { page } = desk;
    const asked: string[] = [];
    const script = /\/(?<script>en|fr|es|desk)-[^/]*\.js$/u;
    const french = /\/fr-[^/]*\.js$/u;
    const drawn = page.getByRole('heading', { level: 1, name: firstRunTexts.welcome.en });
    const chooseFrench = () => page.locator('input[type="radio"][value="fr"]').press(' ');
    page.on('request', (request) => {
      // What the page before it read by itself is not of this start.
      if (request.isNavigationRequest()) asked.length = 0;
      asked.push(script.exec(request.url())?.groups?.script ?? '');
    });
    await page.route(french, (route) => route.abort());
    await page.reload();
    await expect(drawn).toBeVisible();
    // What an open desk needs is read by itself a while later, the desk first.
    const named = asked.filter(Boolean);
    expect(named.slice(0, named.includes('desk') ? named.indexOf('desk') : undefined)).toEqual(['en']);
    await chooseFrench();
    await expect(page.getByRole('alert')).toContainText(commonTexts.unexpectedTitle.en);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.unroute(french);
    await page.reload();
    await expect(drawn).toBeVisible();
    await chooseFrench();
    await expect(page.getByRole('heading', { level: 1, name: firstRunTexts.welcome.fr })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.locator('input[type="radio"][value="en"]').press(' ');
    await expect(drawn).toBeVisible();
  });

// Electron has the system's own dialogs.
if (process.env.WAYMARK_HOST !== 'electron')
  test('the shell asks for a path in a prompt of its own, and says that it is the shell’s', async () => {
    const { page } = desk;
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
