/** What the command says: one JSON document, or plain sentences; progress on the other stream. */
import { say } from '../../db/codebook/sentences.ts';
import type { Language } from '../../db/codebook/types.ts';
import type { Refusal } from '../../db/contract/index.ts';
import type { ProcessEvent } from '../../db/wire.ts';
import type { Terminal } from './terminal.ts';

/** The language of the terminal, English where we do not speak it. */
function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const wanted = (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').slice(0, 2);
  return wanted === 'fr' || wanted === 'es' ? wanted : 'en';
}

export interface Output {
  readonly language: Language;
  /** `sentence` for people, `value` for machines; one of them is written. */
  readonly answer: (value: unknown, sentence: string) => void;
  readonly refuse: (refusal: Refusal) => void;
  /** Said beside the answer, to people alone. */
  readonly remark: (sentence: string) => void;
  /** What was asked is answered, and is not as it should be: the command ends with 1. */
  readonly fail: () => void;
  readonly onEvent: (event: ProcessEvent) => void;
}

/** `fail` is told that the command ends with 1. */
export function outputTo(json: boolean, terminal: Terminal, fail: () => void): Output {
  const language = terminalLanguage(terminal.env);
  const { write, remark, isWatched } = terminal;
  return {
    language,
    answer: (value, sentence) => write(json ? `${JSON.stringify(value)}\n` : `${sentence}\n`),
    refuse: ({ code, places }) => {
      const message = say(code, language, places, json ? 'as-kept' : 'in-words');
      if (json) write(`${JSON.stringify({ error: { code, message } })}\n`);
      else remark(`${message}\n`);
      fail();
    },
    remark: (sentence) => {
      if (!json) remark(`${sentence}\n`);
    },
    fail,
    onEvent: (event) => {
      if (event.event !== 'progress' || !isWatched) return;
      const done = Number(event.done);
      const total = Math.max(1, Number(event.total));
      const filled = Math.round((done / total) * 30);
      remark(`\r${'#'.repeat(filled)}${'-'.repeat(30 - filled)} ${Math.floor(done)}/${total} `);
      if (done >= total) remark('\r\u001b[K');
    },
  };
}
