/** What may be written down of a fault of ours: never its message, which may hold what a person wrote, or the path of a file. */

/** How many places of the code are named. */
const PLACES = 6;

/** `    at save (file:///…/process.js:12:34)` or without the function: its name, the bare file, the line. */
const FRAME = /^\s+at (?:async )?(?:(?<name>[^(/\\]+) \()?(?:.*[/\\])?(?<file>[^/\\():]+):(?<line>\d+):\d+\)?$/;
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** One line for the log: the error's kind, its code where the system or the database gave one, and where in our code it came up. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? ` ${error.code}` : '';
  const places = framesOf(error)
    .flatMap((frame) => {
      const found = FRAME.exec(frame)?.groups;
      return found === undefined ? [] : [[found.name, `${found.file}:${found.line}`].filter(Boolean).join(' ')];
    })
    .slice(0, PLACES);
  return [`${error.constructor.name}${code}`, ...places].join(' < ');
}

/** The lines of the stack after the message, of which a line may look like one of them. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const said = stack.indexOf(message);
  return said === -1 ? [] : stack.slice(said + message.length).split('\n');
}
