import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Contents, PdfSettings, Preventable, PrintSettings } from '../../main/electron.ts';
import { NOT_HEARD } from '../../main/printing.ts';
import { isHooked, nextAnswer } from './hook.ts';
import type { Hearing } from './page-side.ts';

/** The name under which the page hears main. */
export const hearing = `heard_${randomBytes(8).toString('hex')}`;

/** An event that knows whether it was stopped. */
export function preventable(): Preventable & { readonly prevented: boolean } {
  return {
    prevented: false,
    preventDefault() {
      Object.assign(this, { prevented: true });
    },
  };
}

let lastId = 0;

/** The page in a window, by Playwright's page. */
export class StandInContents implements Contents {
  readonly id = ++lastId;
  readonly events = new EventEmitter();
  readonly #page: Promise<Page>;
  /** Called with what was said to a page that is gone. */
  onUnheard: (message: unknown) => void = () => undefined;

  constructor(page: Promise<Page>) {
    this.#page = page;
  }

  send(channel: string, message: unknown): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    void this.#page.then(async (page) => {
      if (page.isClosed()) return this.onUnheard(message);
      await page
        .evaluate(
          (word) => {
            const heard: Hearing | undefined = Reflect.get(window, word.hearing);
            heard?.hear(word.channel, word.message);
          },
          { hearing, channel, message },
        )
        .catch(() => this.onUnheard(message));
    });
  }

  /** Pages that open themselves are closed again at once (`openScreen`). */
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}

  /** Chromium's window zooms by the same keys itself. */
  getZoomFactor(): number {
    return 1;
  }
  setZoomFactor(): void {}

  /** A test says which file stands for the printer; else it is Chromium's own print dialog. */
  print({ pageSize = 'A4' }: PrintSettings, done: (printed: boolean, reason: string) => void): void {
    void this.#page.then(async (page) => {
      if (!isHooked) {
        // Chromium tells a page neither that the dialog was closed nor that it printed.
        await page.evaluate(() => window.print());
        return done(true, NOT_HEARD);
      }
      const path = (await nextAnswer()).paths?.[0];
      if (path === undefined) return done(false, 'canceled');
      writeFileSync(path, await this.printToPDF({ pageSize }));
      done(true, '');
    });
  }

  /** Where nobody says a size it is Letter, as Electron's is. */
  async printToPDF({ generateTaggedPDF = true, pageSize = 'Letter' }: PdfSettings): Promise<Uint8Array> {
    const page = await this.#page;
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: generateTaggedPDF, format: pageSize });
  }

  on(event: string, listener: (...details: never[]) => void): unknown {
    return this.events.on(event, listener as () => void);
  }
  once(event: string, listener: (...details: never[]) => void): unknown {
    return this.events.once(event, listener as () => void);
  }

  #isDestroyed = false;
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  /** Told once, when the window that holds the page is gone. */
  end(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.events.emit('destroyed');
  }

  /** Asks main, as Electron does before a page, or a frame in it, goes somewhere of its own accord. */
  mayGo(url: string, isMainFrame: boolean): boolean {
    const event = Object.assign(preventable(), { url, isMainFrame });
    if (isMainFrame) this.events.emit('will-navigate', event);
    this.events.emit('will-frame-navigate', event);
    return !event.prevented;
  }
}
