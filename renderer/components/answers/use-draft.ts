import { useCallback, useEffect, useRef, useState } from 'react';
import { waymark } from '../../calls.ts';
import { showSaved, showWriting } from '../../state/saved.ts';
import { type DraftWriter, draftWriter } from './draft-writer.ts';
import { draftBody, type FormAnswers } from './form-answers.ts';

/** Which draft it is: `id` is the screen's own key, such as `<case>/<kind>/<record or new>`. */
interface DraftPlace {
  readonly id: string;
  readonly caseId: string | null;
  readonly kind: string;
  readonly record: string | null;
}

interface DraftInHand {
  readonly form: FormAnswers;
  /** Changes the form and keeps it as a draft; `at once` for a choice, where a key is a whole answer. */
  readonly change: (next: (form: FormAnswers) => FormAnswers, atOnce?: boolean) => void;
  readonly flush: () => Promise<void>;
  /** The record is saved, or the draft was dropped: nothing more is written. Begins anew with `form`. */
  readonly restart: (form: FormAnswers) => void;
}

/**
 * The form in hand, kept as it is typed: at most a quarter of a second after a key, at once when the focus leaves a field,
 * the window or the screen. What a power cut costs is the answer being typed, no more.
 */
export function useDraft(place: DraftPlace, start: FormAnswers): DraftInHand {
  const [form, setForm] = useState(start);
  const current = useRef(form);
  const writer = useRef<DraftWriter<FormAnswers>>(null);
  const where = useRef(place);
  where.current = place;

  const open = useCallback(() => {
    const { id, caseId, kind, record } = where.current;
    return draftWriter<FormAnswers>({
      write: (body) => waymark.records.putDraft({ id, caseId, kind, record, body: { ...draftBody(body) } }),
      report: ({ state }) => (state === 'writing' ? showWriting() : showSaved(state === 'saved' ? 'draft' : 'failed')),
      later: (act, delay) => {
        const timer = setTimeout(act, delay);
        return () => clearTimeout(timer);
      },
    });
  }, []);

  const write = useCallback(() => {
    writer.current ??= open();
    return writer.current;
  }, [open]);

  const flush = useCallback(() => writer.current?.flush() ?? Promise.resolve(), []);
  const change = useCallback(
    (next: (form: FormAnswers) => FormAnswers, atOnce = false) => {
      const changed = next(current.current);
      if (changed === current.current) return;
      current.current = changed;
      setForm(changed);
      write().change(changed);
      if (atOnce) void write().flush();
    },
    [write],
  );
  const restart = useCallback((fresh: FormAnswers) => {
    writer.current?.stop();
    writer.current = null;
    current.current = fresh;
    setForm(fresh);
  }, []);

  useEffect(() => {
    const now = () => void flush();
    window.addEventListener('focusout', now);
    window.addEventListener('blur', now);
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('focusout', now);
      window.removeEventListener('blur', now);
      window.removeEventListener('pagehide', now);
      now();
    };
  }, [flush]);

  return { form, change, flush, restart };
}
