import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { PageMessage, PageMessages } from '../../main/electron.ts';
import { type Answering, answer, DeskError, listen, RefusedCall } from '../../main/ipc.ts';
import { fileToken } from '../../preload/contract.ts';

const page = 'app://waymark/index.html';

/** Main as far as a call sees it; what reaches the database is remembered. */
function answering(): Answering & { readonly reached: unknown[] } {
  const reached: unknown[] = [];
  return {
    reached,
    contract: {
      cases: { open: { input: z.object({ caseId: z.string().length(3) }) } },
      exchange: { open: { input: z.object({ files: z.array(fileToken()) }) } },
      desk: { copy: { input: z.object({ text: z.string() }) } },
    },
    windowId: () => 7,
    pathOf: (token) => (token === 'chosen-1' ? '/packages/a.age' : undefined),
    desk: async (_verb, input) => {
      const { text } = z.object({ text: z.string() }).parse(input);
      if (text === 'refuse') throw new DeskError('file-not-written');
      if (text === 'full') throw new RefusedCall({ code: 'disk-full', places: {} });
      if (text === 'break') throw new Error('/home/office/secret.txt');
      return null;
    },
    database: async (area, verb, input) => {
      reached.push({ area, verb, input });
      return { ok: 'done' };
    },
    dropped: async (paths) => paths.map((path) => ({ token: 'chosen-2', name: path.slice(1), size: 1 })),
    copied: () => void reached.push('copied'),
  };
}

describe('a call', () => {
  test('in the contract, with input that fits, reaches the database', async () => {
    const main = answering();
    expect(await answer({ area: 'cases', verb: 'open', input: { caseId: 'abc', more: 1 } }, main)).toEqual({
      ok: 'done',
    });
    expect(main.reached).toEqual([{ area: 'cases', verb: 'open', input: { caseId: 'abc' } }]);
  });

  test('gets paths for its tokens', async () => {
    const main = answering();
    await answer({ area: 'exchange', verb: 'open', input: { files: ['chosen-1'] } }, main);
    expect(main.reached).toEqual([{ area: 'exchange', verb: 'open', input: { files: ['/packages/a.age'] } }]);
  });

  test.each([
    ['unknown-file', { area: 'exchange', verb: 'open', input: { files: ['/etc/passwd'] } }],
    ['bad-input', { area: 'cases', verb: 'open', input: { caseId: 'abcd' } }],
    ['bad-input', { area: 'cases', verb: 'open' }],
    ['bad-input', null],
    ['bad-input', { area: 1, verb: 'open', input: {} }],
    ['unknown-call', { area: 'cases', verb: 'burn', input: {} }],
    ['unknown-call', { area: 'process', verb: 'hand', input: {} }],
    ['unknown-call', { area: 'cases', verb: 'constructor', input: {} }],
    ['unknown-call', { area: '__proto__', verb: 'toString', input: {} }],
  ])('is refused as %s before anything happens: %j', async (code, message) => {
    const main = answering();
    expect(await answer(message, main)).toEqual({ error: { code, places: {} } });
    expect(main.reached).toEqual([]);
  });

  test.each([
    ['copied', { ok: null }],
    ['refuse', { error: { code: 'file-not-written', places: {} } }],
    ['full', { error: { code: 'disk-full', places: {} } }],
    ['break', { error: { code: 'unexpected', places: {} } }],
  ])('of main’s own answers as data, whatever goes wrong: %s', async (text, told) => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await answer({ area: 'desk', verb: 'copy', input: { text } }, answering())).toEqual(told);
  });

  test('that fails by a fault of ours is logged by its place in the code, without what the error says', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await answer({ area: 'desk', verb: 'copy', input: { text: 'break' } }, answering());
    const [line] = logged.mock.lastCall ?? [];
    expect(line).toMatch(/^desk\.copy failed: Error < .*ipc\.test\.ts:\d+/);
    expect(line).not.toMatch(/home|office|secret/);
  });
});

describe('a sender', () => {
  const channels = new Map<string, Parameters<PageMessages['handle']>[1]>();
  const main = answering();
  listen({ handle: (channel, handler) => void channels.set(channel, handler) }, main);
  const say = (channel: string, event: PageMessage, message: unknown) => channels.get(channel)?.(event, message);
  const call = { area: 'cases', verb: 'open', input: { caseId: 'abc' } };
  const ours: PageMessage = { sender: { id: 7 }, senderFrame: { url: page, parent: null } };

  test('is the page of the one window', async () => {
    expect(await say('call', ours, call)).toEqual({ ok: 'done' });
    expect(await say('dropped', ours, ['/a', '', '/b'])).toMatchObject({ ok: [{ name: 'a' }, { name: 'b' }] });
    expect(await say('dropped', ours, [1])).toMatchObject({ error: { code: 'bad-input' } });
  });

  test.each<[string, PageMessage]>([
    ['another window', { sender: { id: 8 }, senderFrame: { url: page, parent: null } }],
    ['a frame inside the page', { sender: { id: 7 }, senderFrame: { url: page, parent: {} } }],
    ['a page from elsewhere', { sender: { id: 7 }, senderFrame: { url: 'https://example.org/', parent: null } }],
    ['a paper', { sender: { id: 7 }, senderFrame: { url: 'app://waymark/paper/00', parent: null } }],
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
  ])('that is %s is not listened to', async (_who, event) => {
    const before = main.reached.length;
    for (const channel of channels.keys()) {
      const answered = await say(channel, event, channel === 'dropped' ? ['/etc/passwd'] : call);
      if (channel !== 'copied') expect(answered).toEqual({ error: { code: 'not-allowed', places: {} } });
    }
    expect(main.reached).toHaveLength(before);
  });
});
