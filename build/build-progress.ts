/** What is being built, in one line while somebody watches, and a line for each part where nobody does. */

/** In the order in which electron-vite builds them; each begins with a line of its own. */
const PARTS = ['the application and its database', 'the bridge between the two', 'the screens'];
const BEGINS = /building .*environment for /gi;

interface Watched {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

interface BuildProgress {
  /** `said`: all that the builder has said so far. */
  readonly heard: (said: string) => void;
  readonly end: () => void;
}

export function buildProgress(terminal: Watched): BuildProgress {
  let shown = 0;
  const show = (part: number) => {
    const line = `Building Waymark, ${part} of ${PARTS.length}: ${PARTS[part - 1]} …`;
    terminal.write(terminal.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    shown = part;
  };
  show(1);
  return {
    heard: (said) => {
      const part = Math.min(said.match(BEGINS)?.length ?? 0, PARTS.length);
      if (part > shown) show(part);
    },
    end: () => {
      if (terminal.isTTY) terminal.write('\r\u001b[K');
    },
  };
}
