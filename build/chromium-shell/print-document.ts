/** A document as PDF, through an installed Chromium without a window. For the command; the window prints through main. */
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const isRoot = process.getuid?.() === 0;

/** The PDF's bytes, or undefined where no Chromium is installed. Nothing the document names is ever fetched. */
export async function pdfOfDocument(html: string): Promise<Uint8Array | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  // Chromium's sandbox refuses to run as root, which is what a container is.
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot, args: ['--user-agent=-'] });
  try {
    const page = await browser.newPage({ offline: true, javaScriptEnabled: false });
    await page.route('**/*', (route) => route.abort());
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await browser.close();
  }
}
