/** `node build/icons/draw.ts`: draws icon.png, from which packaging makes every size and format, from waymark.svg. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, howToGetChromium } from '../chromium-shell/find-chromium.ts';

const SIZE = 1024;
const executablePath = findChromium();
if (executablePath === undefined) throw new Error(howToGetChromium);
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
const drawing = readFileSync(join(import.meta.dirname, 'waymark.svg'), 'utf8');
await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${SIZE}px}</style>${drawing}`);
await page.screenshot({ path: join(import.meta.dirname, 'icon.png'), omitBackground: true });
await browser.close();
