import { describe, expect, it } from 'vitest';
import { started } from './an-electron.ts';

describe('the packaged application', () => {
  it('opens its window, sandboxed, and says nothing', async () => {
    const { app, windows, said, boxes } = await started();
    expect(windows.map(({ did }) => did.includes('protect true'))).toEqual([true]);
    expect(app.state).toMatchObject({ sandboxed: true, exitCode: undefined });
    expect([said, boxes]).toEqual([[], []]);
  });

  it.each([
    ['--remote-debugging-port', { args: ['--remote-debugging-port=9222'] }],
    ['--no-sandbox', { args: ['--no-sandbox', '--station=demo'] }],
    ['ELECTRON_ENABLE_LOGGING', { env: { ELECTRON_ENABLE_LOGGING: '1' } }],
  ])('does not start with %s, and says which name it was without its value', async (name, given) => {
    const { app, windows, said } = await started(given);
    expect([app.state.exitCode, app.state.sandboxed, windows]).toEqual([1, false, []]);
    expect(said).toEqual([`Waymark does not start with ${name}.`]);
  });

  it('starts with whatever a developer gives it while it is not packaged', async () => {
    const { app, windows } = await started({ isPackaged: false, args: ['--remote-debugging-port=9222'] });
    expect([app.state.exitCode, windows.length]).toEqual([undefined, 1]);
  });
});

describe('pictures that other programs take of the screen', () => {
  it('leave the window out before it is shown, until a person wants it otherwise, and from then on at every change', async () => {
    const { windows, ask } = await started();
    const did = () => windows[0]?.did.filter((what) => what !== 'show');
    expect(did()).toEqual(['protect true']);
    expect(await ask('prefer', { hideFromCapture: false })).toMatchObject({ ok: { hideFromCapture: false } });
    expect(await ask('prefer', { hideFromCapture: true })).toMatchObject({ ok: { hideFromCapture: true } });
    expect(did()).toEqual(['protect true', 'protect false', 'protect true']);
  });
});

describe('a fault that nobody caught', () => {
  const fault = new TypeError('no case of Amina');

  it.each(['uncaughtException', 'unhandledRejection'] as const)(
    '%s: ends the desk where nobody has logged in',
    async (event) => {
      const { app, windows, said, fails } = await started();
      await fails(event, fault);
      expect(said.join()).toMatch(/^Waymark failed: TypeError/);
      expect(said.join()).not.toContain('Amina');
      expect(windows.map(({ window }) => window.isDestroyed())).toEqual([true]);
      expect(app.state).toMatchObject({ exitCode: 0, relaunchedWith: undefined });
    },
  );

  it('locks the desk where somebody works, and begins anew on the same station', async () => {
    const { app, windows, logIn, fails } = await started({ args: ['--station=demo'] });
    logIn();
    await fails('uncaughtException', fault);
    expect(windows.map(({ window }) => window.isDestroyed())).toEqual([true]);
    expect(app.state).toMatchObject({ exitCode: 0, relaunchedWith: ['--station=demo'] });
  });

  it('before there is a window is told in a box, and ends the start', async () => {
    const { app, windows, boxes, fails } = await started({ ready: new Promise(() => undefined) });
    await fails('uncaughtException', fault);
    expect(windows).toEqual([]);
    expect(boxes.join()).toMatch(/^Waymark: /);
    expect(app.state.exitCode).toBe(1);
  });
});

describe('a lock while the copy at closing is being made', () => {
  const MADE = { ok: { copied: true, reason: null } };

  async function closes() {
    const desk = await started({ args: ['--station=demo'] });
    desk.logIn();
    await desk.ask('quit', {});
    return desk;
  }
  const isGone = ({ windows }: Awaited<ReturnType<typeof started>>) =>
    windows.map(({ window }) => window.isDestroyed());

  it('of the screen: the window goes at once, the copy is made, and the desk ends as it was asked to', async () => {
    const desk = await closes();
    desk.machine('lock-screen');
    expect([isGone(desk), desk.app.state.exitCode]).toEqual([[true], undefined]);
    desk.machine('lock-screen');
    await desk.closed(MADE);
    expect(desk.app.state).toMatchObject({ exitCode: 0, relaunchedWith: undefined });
  });

  it('begins anew where the copy fails behind it', async () => {
    const desk = await closes();
    desk.machine('lock-screen');
    await desk.closed({ error: { code: 'disk-full', places: {} } });
    expect(desk.app.state).toMatchObject({ exitCode: 0, relaunchedWith: ['--station=demo'] });
  });

  it('is given up when somebody starts the application again', async () => {
    const desk = await closes();
    desk.machine('lock-screen');
    desk.app.events.emit('second-instance');
    await desk.closed(MADE);
    expect(desk.app.state).toMatchObject({ exitCode: 0, relaunchedWith: ['--station=demo'] });
  });

  it('that somebody asks for in the window waits for nothing: the key is in no memory', async () => {
    const desk = await closes();
    await desk.ask('lock', {});
    expect([isGone(desk), desk.app.state.relaunchedWith]).toEqual([[true], ['--station=demo']]);
  });

  it('of a PC that goes to sleep waits for nothing: its memory stays', async () => {
    const desk = await closes();
    desk.machine('suspend');
    expect([isGone(desk), desk.app.state.relaunchedWith]).toEqual([[true], ['--station=demo']]);
  });
});
