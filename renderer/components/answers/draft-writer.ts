/**
 * Writes a draft as it is typed: at most `delay` milliseconds after a key, at once when asked to (`flush`), one write
 * at a time and always the newest body last. The effects come from outside, so that its rule can be read without a screen.
 */
export interface DraftWriter<B> {
  /** The body changed; write it soon. */
  readonly change: (body: B) => void;
  /** Write what is not written yet; resolves when it is on disk (or was refused). */
  readonly flush: () => Promise<void>;
  /** Forget what is not written, and write nothing more: the record itself is saved, or the draft was dropped. */
  readonly stop: () => void;
}

interface DraftEffects<B> {
  readonly write: (body: B) => Promise<{ readonly at: string }>;
  /** `saved` carries the UTC minute; `failed` what the call was refused with, the text stays on the screen. */
  readonly report: (state: DraftState) => void;
  readonly later: (act: () => void, delay: number) => () => void;
}

export type DraftState =
  | { readonly state: 'clean' }
  | { readonly state: 'writing' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly refusal: unknown };

export function draftWriter<B>(effects: DraftEffects<B>, delay = 250): DraftWriter<B> {
  let waiting: { readonly body: B } | null = null;
  let cancelTimer: (() => void) | null = null;
  let writing: Promise<void> | null = null;
  let stopped = false;

  const settle = () => {
    cancelTimer?.();
    cancelTimer = null;
  };

  async function writeAll(): Promise<void> {
    while (waiting !== null) {
      const { body } = waiting;
      waiting = null;
      try {
        const { at } = await effects.write(body);
        if (!stopped && waiting === null) effects.report({ state: 'saved', at });
      } catch (refusal) {
        if (!stopped) effects.report({ state: 'failed', refusal });
      }
    }
  }

  function flush(): Promise<void> {
    settle();
    if (waiting === null) return writing ?? Promise.resolve();
    writing = writing === null ? writeAll() : writing.then(writeAll);
    return writing;
  }

  return {
    change(body) {
      if (stopped) return;
      waiting = { body };
      effects.report({ state: 'writing' });
      cancelTimer ??= effects.later(() => void flush(), delay);
    },
    flush,
    stop() {
      stopped = true;
      waiting = null;
      settle();
    },
  };
}
