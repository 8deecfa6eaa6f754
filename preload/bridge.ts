import type { ChosenFile, DeskEvent, DeskRefusal, Refusal } from './contract.ts';

/** What the bridge needs of Electron's renderer side. */
interface Wire {
  readonly invoke: (channel: 'call' | 'dropped', message: unknown) => Promise<unknown>;
  readonly listen: (channel: 'event', listener: (message: unknown) => void) => void;
  readonly pathOf: (file: File) => string | Promise<string>;
}

type Call = (input: unknown) => Promise<unknown>;
type Bridge = {
  readonly [area: string]: { readonly [verb: string]: Call } | ((...given: never[]) => unknown);
};

const nothingSaid: Refusal & { readonly code: DeskRefusal } = { code: 'unexpected', places: {} };

/**
 * The object the screens call: one function for each name, and nothing else of Electron's.
 * Answers arrive as `{ ok }` or `{ error: { code, places } }`, because an Error loses its properties on the way into
 * the page; a refused call rejects with the plain `{ code, places }`.
 */
export function bridge(calls: { readonly [area: string]: readonly string[] }, wire: Wire): Bridge {
  const listeners = new Map<string, Set<(event: DeskEvent) => void>>();
  wire.listen('event', (message) => {
    if (!isDeskEvent(message)) return;
    for (const listener of listeners.get(message.event) ?? []) listener(message);
  });

  const call =
    (area: string, verb: string): Call =>
    async (input) =>
      unwrapped(await wire.invoke('call', { area, verb, input }));

  const areas = Object.entries(calls).map(([area, verbs]) => [
    area,
    Object.fromEntries(verbs.map((verb) => [verb, call(area, verb)])),
  ]);
  return {
    ...Object.fromEntries(areas),
    dropped: async (files: readonly File[]): Promise<readonly ChosenFile[]> => {
      const paths = await Promise.all(files.map((file) => wire.pathOf(file)));
      return unwrapped(await wire.invoke('dropped', paths)) as readonly ChosenFile[];
    },
    on: (event: string, listener: (event: DeskEvent) => void) => {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener));
      return () => void heard.delete(listener);
    },
  };
}

function unwrapped(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null) {
    if ('ok' in answer) return answer.ok;
    if ('error' in answer) throw answer.error;
  }
  throw nothingSaid;
}

function isDeskEvent(message: unknown): message is DeskEvent {
  return typeof message === 'object' && message !== null && 'event' in message && typeof message.event === 'string';
}
