import { expect, test } from 'vitest';
import { strangeSwitches } from '../../main/switches.ts';

const none = () => false;
const strange = (args: readonly string[], platform: NodeJS.Platform = 'linux') =>
  strangeSwitches(args, {}, platform, none);

test.each([
  ['--remote-debugging-port=9222', '--remote-debugging-port'],
  ['-remote-debugging-port=9222', '--remote-debugging-port'],
  ['--Remote-Debugging-Pipe', '--remote-debugging-pipe'],
  ['--no-sandbox', '--no-sandbox'],
  ['--disable-web-security', '--disable-web-security'],
  ['--js-flags=--expose-gc', '--js-flags'],
  ['--log-net-log=/tmp/net.json', '--log-net-log'],
  ['--enable-logging=file', '--enable-logging'],
  ['--load-extension=/tmp/x', '--load-extension'],
  ['--user-data-dir=/tmp/x', '--user-data-dir'],
  ['--renderer-cmd-prefix=gdb', '--renderer-cmd-prefix'],
  ['--a-switch-of-next-year', '--a-switch-of-next-year'],
])('%s keeps the packaged program from starting', (argument, name) => {
  expect(strange([argument])).toEqual([name]);
});

test('Windows knows one more way to write a switch', () => {
  expect(strange(['/remote-debugging-port=9222'], 'win32')).toEqual(['--remote-debugging-port']);
  expect(strange(['/home/office/a.waymark'], 'linux')).toEqual([]);
});

test.each([
  ['nothing', []],
  ['the demo', ['--station=demo']],
  ['another display server', ['--ozone-platform=x11', '--disable-gpu']],
  ['a file', ['C:\\mail\\abcdefgh.waymark']],
  ['a command with words of its own', ['--command', 'verify', '/srv/station', '--answer', '/tmp/answer.json']],
])('starting with %s is as it should be', (_what, args) => expect(strange(args)).toEqual([]));

test('what macOS adds by itself is none of the person’s doing', () => {
  expect(strange(['-psn_0_12345'], 'darwin')).toEqual([]);
});

test('a command opens no way in either', () => {
  expect(strange(['--command', 'verify', '/srv/station', '--remote-debugging-port=9222'])).toEqual([
    '--remote-debugging-port',
  ]);
});

test('switches that come by another way, and logging that the environment asks for, count as well; no value is told', () => {
  const found = strangeSwitches(['--log-file=/home/vera/log'], { ELECTRON_ENABLE_LOGGING: '1' }, 'linux', (name) =>
    ['no-sandbox'].includes(name),
  );
  expect(found).toEqual(['--log-file', '--no-sandbox', 'ELECTRON_ENABLE_LOGGING']);
});
