import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { READY } from '../../../../renderer/pdf-reader/messages.ts';
import { loaded } from '../../drawn.ts';

const { PdfReader } = await loaded(() => import('../../../../renderer/screens/case/attach/pdf-reader.ts'));

/** The frame of a reader that begins when it is told to, and then hears everything and answers only what is told for it. */
class Frame extends EventTarget {
  hidden = false;
  src = '';
  isThere = true;
  readonly heard: unknown[] = [];
  port: MessagePort | undefined;
  readonly contentWindow = {
    postMessage: (_nothing: null, _to: string, [port]: readonly MessagePort[]) => {
      this.port = port;
      if (port) port.onmessage = ({ data }) => this.heard.push(data);
    },
  };
  setAttribute(): void {}
  remove(): void {
    this.isThere = false;
    this.port?.close();
  }
}

let frame: Frame;
beforeEach(() => {
  frame = new Frame();
  vi.stubGlobal('document', { createElement: () => frame, body: { append: () => undefined } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  frame.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const begin = () => {
  frame.dispatchEvent(new Event('load'));
  frame.port?.postMessage(READY);
};
const isHeard = (questions: number) => vi.waitUntil(() => frame.heard.length === questions);

it('a reader that is long in beginning is no slow file: it is asked once it has begun', async () => {
  const pages = new PdfReader().open(new Uint8Array(), '');
  vi.advanceTimersByTime(4 * MINUTE);
  begin();
  await isHeard(1);
  frame.port?.postMessage({ told: 'opened', pages: 3 });
  expect(await pages).toBe(3);
  vi.advanceTimersByTime(HOUR);
  expect(frame.isThere).toBe(true);
});

it('a file that has no answer for longer than a slow PC needs is ended with its reader', async () => {
  const pages = new PdfReader().open(new Uint8Array(), '');
  begin();
  await isHeard(1);
  const refused = expect(pages).rejects.toMatchObject({ code: 'pdf-slow' });
  vi.advanceTimersByTime(HOUR);
  await refused;
  expect(frame.isThere).toBe(false);
});

it('a reader that never begins is ended, and its dialog is told', async () => {
  const pages = new PdfReader().open(new Uint8Array(), '');
  const refused = expect(pages).rejects.toMatchObject({ code: 'pdf-slow' });
  vi.advanceTimersByTime(HOUR);
  await refused;
  expect(frame.isThere).toBe(false);
});

it('whoever closes the dialog before the reader has begun is refused at once, and it is asked nothing', async () => {
  const reader = new PdfReader();
  const pages = reader.open(new Uint8Array(), '');
  const refused = expect(pages).rejects.toMatchObject({ code: 'pdf-slow' });
  reader.close();
  await refused;
  begin();
  await wait(0);
  expect(frame.heard).toEqual([]);
});
