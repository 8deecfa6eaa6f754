/**
 * What the packaged program may be started with. Chromium and Electron obey switches on the command line, and no fuse
 * closes them: `--remote-debugging-port` alone would give every program on the PC the page with all cases.
 */

/** Ours, and those a person may need to see the window at all. */
const ALLOWED: ReadonlySet<string> = new Set([
  'station',
  'ozone-platform',
  'ozone-platform-hint',
  'disable-gpu',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
]);

/** Never, wherever they come from. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'no-sandbox',
  'disable-web-security',
  'js-flags',
  'log-net-log',
  'net-log-capture-mode',
  'enable-logging',
  'log-file',
  'load-extension',
  'user-data-dir',
] as const;

const REFUSED_IN_ENVIRONMENT = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_ENABLE_STACK_DUMPING'];

/** After this everything is the command's own, where only what is refused everywhere is looked for. */
const COMMAND = '--command';

/**
 * The names (never the values) of what this start was given and may not have. `args` are the process's own without the
 * program; a switch begins with `--` or `-`, on Windows with `/` too, and macOS adds `-psn_…` by itself.
 */
export function strangeSwitches(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  hasSwitch: (name: string) => boolean,
): readonly string[] {
  const refused: ReadonlySet<string> = new Set(REFUSED);
  const command = args.indexOf(COMMAND);
  const before = command === -1 ? args : args.slice(0, command);
  const after = command === -1 ? [] : args.slice(command + 1);
  const named = (argument: string): readonly string[] => {
    const given = (platform === 'win32' ? /^(?:--?|\/)(?<name>[^=/]+)/ : /^--?(?<name>[^=]+)/).exec(argument)?.groups
      ?.name;
    return given === undefined || (platform === 'darwin' && given.startsWith('psn_')) ? [] : [given.toLowerCase()];
  };
  const strange = [
    ...before.flatMap(named).filter((name) => !ALLOWED.has(name)),
    ...after.flatMap(named).filter((name) => refused.has(name)),
    ...REFUSED.filter(hasSwitch),
  ].map((name) => `--${name}`);
  const inEnvironment = REFUSED_IN_ENVIRONMENT.filter((name) => env[name] !== undefined);
  return [...new Set([...strange, ...inEnvironment])];
}
