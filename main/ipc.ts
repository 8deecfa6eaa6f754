import { z } from 'zod';
import type { Answer } from '../db/client.ts';
import { faultLine } from '../db/fault.ts';
import type { AnyContract, ChosenFile, DeskRefusal, Refusal } from '../preload/contract.ts';
import type { PageMessage, PageMessages } from './electron.ts';
import { isTrusted } from './security.ts';
import { UnknownToken, withPaths } from './tokens.ts';

/** Everything that answers a call. */
export interface Answering {
  readonly contract: AnyContract;
  /** The window whose page may ask; null while there is none. */
  readonly windowId: () => number | null;
  readonly pathOf: (token: string) => string | undefined;
  /** Main's own area. Input is checked, tokens are paths. */
  readonly desk: (verb: string, input: unknown) => Promise<unknown>;
  readonly database: (area: string, verb: string, input: unknown) => Promise<Answer>;
  readonly dropped: (paths: readonly string[]) => Promise<readonly ChosenFile[]>;
  readonly copied: (text: string) => void;
}

/** Thrown by main's own calls for what a person can mend. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskRefusal;
  constructor(code: DeskRefusal, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Thrown where the database refused what main asked of it on the way: the screen is told that, and nothing in its place. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const asked = z.object({ area: z.string(), verb: z.string(), input: z.unknown() });
const paths = z.array(z.string().max(4096)).max(1000);

const refused = (code: DeskRefusal): Answer => ({ error: { code, places: {} } });

/** Registers the three channels of `preload/bridge.ts`. Each looks at the sender before it looks at anything else. */
export function listen(messages: PageMessages, answering: Answering): void {
  const fromOurPage = ({ sender, senderFrame }: PageMessage) =>
    sender.id === answering.windowId() &&
    isTrusted(senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null });

  messages.handle('call', async (event, message) =>
    fromOurPage(event) ? await answer(message, answering) : refused('not-allowed'),
  );
  messages.handle('dropped', async (event, message) => {
    if (!fromOurPage(event)) return refused('not-allowed');
    const given = paths.safeParse(message);
    return given.success
      ? { ok: await answering.dropped(given.data.filter((path) => path !== '')) }
      : refused('bad-input');
  });
  messages.handle('copied', async (event, message) => {
    if (!fromOurPage(event)) return refused('not-allowed');
    if (typeof message !== 'string') return refused('bad-input');
    answering.copied(message);
    return { ok: null };
  });
}

/**
 * One call: it must be in the contract, its input must fit the schema, and each file token must be one main gave out.
 * Only then is it answered here (`desk`) or passed on, with the parsed input and paths for tokens. Never rejects.
 */
export async function answer(message: unknown, answering: Answering): Promise<Answer> {
  const call = asked.safeParse(message);
  if (!call.success) return refused('bad-input');
  const { area, verb, input } = call.data;
  const known = ownValue(ownValue(answering.contract, area), verb);
  if (!known) return refused('unknown-call');
  const checked = known.input.safeParse(input);
  if (!checked.success) return refused('bad-input');
  try {
    const resolved = withPaths(known.input, checked.data, answering.pathOf);
    if (area !== 'desk') return await answering.database(area, verb, resolved);
    return { ok: await answering.desk(verb, resolved) };
  } catch (error) {
    if (error instanceof UnknownToken) return refused('unknown-file');
    if (error instanceof DeskError) return refused(error.code);
    if (error instanceof RefusedCall) return { error: error.refusal };
    console.error(`${area}.${verb} failed: ${faultLine(error)}`);
    return refused('unexpected');
  }
}

function ownValue<Value>(of: { readonly [name: string]: Value } | undefined, name: string): Value | undefined {
  return of !== undefined && Object.hasOwn(of, name) ? of[name] : undefined;
}
