import { type DialogAnswer, type HookMessage, hookMessage, type ShellMessage } from './hook-messages.ts';

/** A test is driving: dialogs wait for its answers instead of being drawn. */
export const isHooked = process.env.WAYMARK_HOOK === '1';

const answers: DialogAnswer[] = [];
const awaiting: ((answer: DialogAnswer) => void)[] = [];
const listeners: ((message: HookMessage) => void)[] = [];

if (isHooked) {
  process.on('message', (message) => {
    const heard = hookMessage.safeParse(message);
    if (!heard.success) return;
    if ('answer' in heard.data) {
      const waiting = awaiting.shift();
      if (waiting) waiting(heard.data.answer);
      else answers.push(heard.data.answer);
    }
    for (const listener of listeners) listener(heard.data);
  });
}

/** The next answer, given already or still to come. */
export function nextAnswer(): Promise<DialogAnswer> {
  const given = answers.shift();
  return given ? Promise.resolve(given) : new Promise((resolve) => awaiting.push(resolve));
}

export function onHook(listener: (message: HookMessage) => void): void {
  listeners.push(listener);
}

/** Says something to the starter; `done` once it is on its way. */
export function say(message: ShellMessage, done: () => void = () => undefined): void {
  if (process.send) process.send(message, undefined, undefined, done);
  else done();
}
