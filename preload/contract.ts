import { z } from 'zod';
import { contract as database } from '../db/contract/index.ts';
import { fileToken } from '../db/contract/token.ts';

/** The languages every screen and paper is written in. */
export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** What a chosen file or folder is for: it decides the dialog's title and which kinds of file it offers. */
export const purposes = [
  'packages',
  'cards',
  'directory',
  'backup',
  'copies',
  'cases',
  'attachment',
  'package',
  'table',
  'spreadsheet',
  'paper',
] as const;
export type Purpose = (typeof purposes)[number];

/** A name for a file to be saved: a bare name, never a path. */
const fileName = z
  .string()
  .min(1)
  .max(120)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what a file name may not hold
  .regex(/^(?!\.)[^/\\:*?"<>|\u0000-\u001f]+$/);

/** A paper: a whole HTML document that needs nothing from outside itself. `null` stands for the screen as it is. */
const paper = z.object({ title: z.string().max(200), html: z.string().max(20_000_000) }).nullable();

/** The calls main answers itself; everything else goes to the case database. */
export const desk = {
  host: { input: z.object({}) },
  chooseFiles: { input: z.object({ purpose: z.enum(purposes) }) },
  chooseFolder: { input: z.object({ purpose: z.enum(purposes) }) },
  chooseSave: { input: z.object({ purpose: z.enum(purposes), name: fileName }) },
  saveFile: {
    input: z.object({
      purpose: z.enum(purposes),
      name: fileName,
      content: z.union([z.string(), z.instanceof(Uint8Array)]),
    }),
  },
  print: { input: z.object({ paper }) },
  printToPdf: { input: z.object({ paper, name: fileName, to: fileToken().nullable() }) },
  copy: { input: z.object({ text: z.string().max(1_000_000) }) },
  language: { input: z.object({}) },
  setLanguage: { input: z.object({ language: z.enum(languages) }) },
  idleMinutes: { input: z.object({}) },
  setIdleMinutes: { input: z.object({ minutes: z.number().int().min(1).max(30) }) },
  stations: { input: z.object({}) },
  openStation: { input: z.object({ station: z.enum(['own', 'demo']) }) },
  lock: { input: z.object({}) },
  quit: { input: z.object({}) },
} as const;

/** Every call between screen and application. */
export const contract = { ...database, desk } as const;

/** One area's verbs with the schema of each input. */
export type Area = { readonly [verb: string]: { readonly input: z.ZodType } };
export type Contract = { readonly [area: string]: Area };

/** The names in a contract: area to verbs. This is all the preload script is told. */
export function namesOf(calls: Contract): { readonly [area: string]: readonly string[] } {
  return Object.fromEntries(Object.entries(calls).map(([area, verbs]) => [area, Object.keys(verbs)]));
}

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

/** A station folder this desk knows: the office's own, and the one with invented cases. */
export interface KnownStation {
  readonly station: 'own' | 'demo';
  /** Something has been set up there. */
  readonly present: boolean;
  /** It is the one this window works on. */
  readonly open: boolean;
}

/** What main answers to each call of the area `desk`. `null` means the person closed the dialog. */
export interface DeskAnswers {
  host: { readonly host: 'electron' | 'chromium-shell'; readonly version: string; readonly platform: string };
  chooseFiles: readonly ChosenFile[];
  chooseFolder: ChosenPlace | null;
  chooseSave: ChosenPlace | null;
  saveFile: { readonly name: string } | null;
  print: { readonly printed: boolean };
  printToPdf: { readonly name: string } | null;
  copy: null;
  language: Language;
  setLanguage: null;
  idleMinutes: number;
  setIdleMinutes: null;
  stations: readonly KnownStation[];
  openStation: null;
  lock: null;
  quit: null;
}

/** What a refused call rejects with: a code of the error list, and what its sentence's places hold. */
export interface Refusal {
  readonly code: string;
  readonly places: { readonly [place: string]: string | number };
}

/** Something main or the database says unasked. */
export interface Happening {
  readonly event: string;
  readonly [detail: string]: unknown;
}

type Database = typeof database;

/** `window.waymark`: the whole of what a screen can ask for. */
export type Waymark = {
  readonly [A in keyof Database]: {
    readonly [V in keyof Database[A]]: Database[A][V] extends { input: infer Schema extends z.ZodType }
      ? (input: z.input<Schema>) => Promise<unknown>
      : never;
  };
} & {
  readonly desk: {
    readonly [V in keyof typeof desk]: (input: z.input<(typeof desk)[V]['input']>) => Promise<DeskAnswers[V]>;
  };
} & {
  /** Tokens for files dropped onto the window; what is not a file on disk is left out. */
  readonly dropped: (files: readonly File[]) => Promise<readonly ChosenFile[]>;
  /** Calls `listener` whenever `event` is told; the answer ends that. */
  readonly on: (event: string, listener: (happening: Happening) => void) => () => void;
};
