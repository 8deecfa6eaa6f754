/** What the command says: one JSON document, or plain sentences; progress on the other stream. */
import { say } from '../../db/codebook/sentences.ts';
import type { Language } from '../../db/codebook/types.ts';
import type { Refusal } from '../../db/contract/index.ts';
import type { Happened } from '../../db/wire.ts';

/** The language of the terminal, English where we do not speak it. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const wanted = (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').slice(0, 2);
  return wanted === 'fr' || wanted === 'es' ? wanted : 'en';
}

export interface Output {
  readonly language: Language;
  /** `sentence` for people, `value` for machines; one of them is written. */
  readonly answer: (value: unknown, sentence: string) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly told: (happening: Happened) => void;
}

export function outputTo(json: boolean, language: Language): Output {
  return {
    language,
    answer: (value, sentence) => process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${sentence}\n`),
    refuse: ({ code, places }) => {
      const message = say(code, language, places);
      if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
      else process.stderr.write(`${message}\n`);
    },
    told: (happening) => {
      if (happening.event !== 'progress' || !process.stderr.isTTY) return;
      const done = Number(happening.done);
      const total = Math.max(1, Number(happening.total));
      const filled = Math.round((done / total) * 30);
      process.stderr.write(`\r${'#'.repeat(filled)}${'-'.repeat(30 - filled)} ${Math.floor(done)}/${total} `);
      if (done >= total) process.stderr.write('\r\u001b[K');
    },
  };
}
