import { z } from 'zod';
import type { SentenceCode } from '../db/codebook/sentences.ts';
import { LANGUAGES, type Language } from '../db/codebook/types.ts';
import {
  type Calls,
  contract as database,
  fileToken,
  type Progress,
  type Refusal,
  type Verb,
} from '../db/contract/index.ts';
import { verb } from '../db/contract/verb.ts';

export * from '../db/contract/index.ts';
export type { Language };

/** What a chosen file or folder is for: it decides the dialog's title and which kinds of file it offers. */
export const PURPOSES = [
  'packages',
  'card',
  'directory',
  'backup',
  'copies',
  'cases',
  'attachment',
  'sealed',
  'root-key',
  'table',
  'spreadsheet',
  'picture',
  'image',
  'paper',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A file as the screen knows it: a token for calls, the bare name to show, the size in bytes. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

/** A folder, or a file still to be written, as the screen knows it. */
export interface ChosenPlace {
  readonly token: string;
  readonly name: string;
}

/** What one likes of the screen, kept beside the station's folder and readable by anyone: it says nothing of any case. */
export interface Preferences {
  readonly language: Language;
  readonly appearance: 'light' | 'dark' | 'auto';
  /** False: keys without Ctrl or Alt do nothing. */
  readonly singleKeys: boolean;
  /** True: pictures that other programs take of the screen leave the window out (Windows, macOS). */
  readonly hideFromCapture: boolean;
}

/** A station this desk can work on: the office's own, and the one with invented cases. */
export interface KnownStation {
  readonly station: 'own' | 'demo';
  /** There is something in its folder. */
  readonly present: boolean;
  /** It is the one this window works on. */
  readonly open: boolean;
}

const purpose = z.enum(PURPOSES);
const station = z.enum(['own', 'demo']);

/** A bare name for a file to be written: no path, nothing a file system refuses. */
const fileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^(?!\.)[^/\\:*?"<>|\p{Cc}]+$/u);

/** A whole HTML document that needs nothing from outside itself. */
const paper = z.object({ title: z.string().max(200), html: z.string().max(20_000_000) });

/** The calls main answers itself; everything else goes to the case database. `null` answers: the person closed the dialog. */
export const deskArea = {
  host: verb<{
    readonly host: 'electron' | 'chromium-shell';
    readonly version: string;
    readonly platform: NodeJS.Platform;
    readonly station: KnownStation['station'];
  }>()(z.object({}), { open: true }),
  chooseFiles: verb<readonly ChosenFile[]>()(z.object({ purpose, several: z.boolean().default(true) }), { open: true }),
  chooseFolder: verb<ChosenPlace | null>()(z.object({ purpose }), { open: true }),
  /** A file for a call that writes it itself. */
  chooseSave: verb<ChosenPlace | null>()(z.object({ purpose, name: fileName }), { open: true }),
  /** `printed` is false where the dialog was closed; `unknown`: the host cannot tell, and somebody is to be asked. */
  print: verb<{ readonly printed: boolean | 'unknown' }>()(z.object({ paper }), { open: true }),
  /** Without `to` it asks where. */
  printToPdf: verb<{ readonly name: string } | null>()(
    z.object({ paper, name: fileName, to: fileToken().nullable().default(null) }),
    { open: true },
  ),
  /** Onto the clipboard, which is cleared after a minute if it still holds this. */
  copy: verb<null>()(z.object({ text: z.string().max(1_000_000) }), { open: true }),
  preferences: verb<Preferences>()(z.object({}), { open: true }),
  prefer: verb<Preferences>()(
    z.object({
      language: z.enum(LANGUAGES).optional(),
      appearance: z.enum(['light', 'dark', 'auto']).optional(),
      singleKeys: z.boolean().optional(),
      hideFromCapture: z.boolean().optional(),
    }),
    { open: true },
  ),
  stations: verb<readonly KnownStation[]>()(z.object({}), { open: true }),
  /**
   * Turns this window to another station. Answers once its database can be asked; when somebody was logged in,
   * everything is ended and begun anew instead, and no answer comes.
   */
  openStation: verb<null>()(z.object({ station }), { open: true }),
  /** Ends long work under way, which is then refused with `cancelled`; nothing of it remains. `job` is as progress names it. */
  cancel: verb<null>()(z.object({ job: z.string().max(80) }), { open: true }),
  /** Ends long work of several parts after the part that it is at; what is done stays. */
  finish: verb<null>()(z.object({ job: z.string().max(80) }), { open: true }),
  /** Blank at once, and every process that saw a case ends. No answer comes. */
  lock: verb<null>()(z.object({}), { open: true }),
  /** As closing the window: the copy is made first. */
  quit: verb<null>()(z.object({}), { open: true }),
} as const;

/** Every call between screen and application. */
export const contract = { ...database, desk: deskArea } as const;

/** A contract looked at without knowing which calls it has. */
export type AnyContract = { readonly [area: string]: { readonly [name: string]: Verb } };

/** The names in a contract: area to verbs. This is all the preload script is told. */
export function namesOf(calls: AnyContract): { readonly [area: string]: readonly string[] } {
  return Object.fromEntries(Object.entries(calls).map(([area, verbs]) => [area, Object.keys(verbs)]));
}

/** What main itself may refuse with; the database's codes are the codebook's. */
const DESK_REFUSALS = [
  /** The message came from somewhere other than the window's own page. */
  'not-allowed',
  'unknown-call',
  'bad-input',
  /** A token that main did not give out, or that a restart has made void. */
  'unknown-file',
  /** A file was to lie among a station's own, or to take the place of one of another kind. */
  'inside-station',
  'file-exists',
  'file-not-written',
  'not-printed',
  /** What is to be printed or written was not entered in the list of what leaves. */
  'paper-not-registered',
  /** A print dialog is open already. */
  'already-under-way',
  /** The database's process has ended; the window must be opened anew. */
  'database-ended',
  'unexpected',
] as const satisfies readonly SentenceCode[];
export type DeskRefusal = (typeof DESK_REFUSALS)[number];

/** What main or the database says unasked, by its name. `closing`: the copy at closing is being made. */
interface DeskEvents {
  readonly progress: Progress;
  readonly closing: object;
  readonly 'not-closed': Refusal;
  readonly 'session-lost': object;
  readonly 'database-ended': object;
}

export type DeskEvent<Name extends keyof DeskEvents = keyof DeskEvents> = {
  [One in Name]: { readonly event: One } & DeskEvents[One];
}[Name];

/** `window.waymark`: the whole of what a screen can ask for. Refused calls reject with a plain `Refusal`. */
export type Waymark = Calls<typeof contract> & {
  /** Tokens for files dropped onto the window; what is not a file on disk is left out. */
  readonly dropped: (files: readonly File[]) => Promise<readonly ChosenFile[]>;
  /** Calls `listener` whenever `event` is told; the answer ends that. */
  readonly on: <Name extends keyof DeskEvents>(event: Name, listener: (event: DeskEvent<Name>) => void) => () => void;
};
