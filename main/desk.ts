import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isWaymarkError } from '../db/store/errors.ts';
import { writeOutgoingFile } from '../db/store/outgoing-file.ts';
import type { AnswerOf, CheckedInputOf, ChosenFile, deskArea, Language, Purpose } from '../preload/contract.ts';
import type { ClipboardWatch } from './clipboard.ts';
import { kindsFor, titleFor } from './dialog-words.ts';
import type { Dialogs } from './electron.ts';
import { DeskError } from './ipc.ts';
import type { KeptPreferences } from './preferences.ts';
import type { PaperDocument, Printing } from './printing.ts';
import type { ExpectRegistered } from './registered.ts';
import type { StationName } from './stations.ts';
import type { ChosenPaths } from './tokens.ts';

type Area = typeof deskArea;

/** Main's answers: one function a call, given checked input with paths in place of tokens. */
export type Desk = {
  readonly [V in keyof Area]: (input: CheckedInputOf<Area[V]>) => AnswerOf<Area[V]> | Promise<AnswerOf<Area[V]>>;
};

/** What the calls are done with. */
interface DeskParts {
  readonly dialogs: Dialogs;
  readonly chosen: ChosenPaths;
  readonly printing: Printing;
  readonly clipboard: ClipboardWatch;
  readonly preferences: KeptPreferences;
  /** Where a file goes unless the person chooses elsewhere. */
  readonly proposed: string;
  readonly host: () => AnswerOf<Area['host']>;
  readonly stations: () => AnswerOf<Area['stations']>;
  readonly openStation: (station: StationName) => Promise<void>;
  readonly expectRegistered: ExpectRegistered;
  readonly cancel: (job: string) => void;
  readonly finish: (job: string) => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

export function deskOf(parts: DeskParts): Desk {
  const { dialogs, chosen, printing, clipboard, preferences } = parts;
  const language = (): Language => preferences.now().language;
  const given = async (path: string): Promise<ChosenFile> => ({
    token: chosen.give(path),
    name: basename(path),
    size: (await stat(path)).size,
  });

  /** The folder that was last chosen for each purpose: packages come on a stick, papers go elsewhere. Never written down. */
  const last = new Map<Purpose, string>();
  const from = (purpose: Purpose) => {
    const folder = last.get(purpose);
    return folder === undefined ? {} : { defaultPath: folder };
  };

  async function whereToSave(purpose: Purpose, name: string): Promise<string | null> {
    const { canceled, filePath } = await dialogs.showSaveDialog({
      title: titleFor(purpose, language()),
      defaultPath: join(last.get(purpose) ?? parts.proposed, name),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      filters: kindsFor(purpose, language()),
    });
    if (canceled || filePath === '') return null;
    last.set(purpose, dirname(filePath));
    return filePath;
  }

  return {
    host: () => parts.host(),
    chooseFiles: async ({ purpose, several }) => {
      const { canceled, filePaths } = await dialogs.showOpenDialog({
        title: titleFor(purpose, language()),
        properties: ['openFile', 'dontAddToRecent', ...(several ? (['multiSelections'] as const) : [])],
        filters: kindsFor(purpose, language()),
        ...from(purpose),
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      last.set(purpose, dirname(first));
      return Promise.all(filePaths.map(given));
    },
    chooseFolder: async ({ purpose }) => {
      const { canceled, filePaths } = await dialogs.showOpenDialog({
        title: titleFor(purpose, language()),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        ...from(purpose),
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return null;
      last.set(purpose, folder);
      return { token: chosen.give(folder), name: basename(folder) };
    },
    chooseSave: async ({ purpose, name }) => {
      const path = await whereToSave(purpose, name);
      return path === null ? null : { token: chosen.give(path), name: basename(path) };
    },
    print: async ({ paper }) => {
      await parts.expectRegistered(paper.html, 'print');
      return { printed: await printing.print(paper).catch(notPrinted) };
    },
    printToPdf: async ({ paper, name, to }) => {
      const path = to ?? (await whereToSave('paper', name));
      if (path === null) return null;
      await parts.expectRegistered(paper.html, 'file');
      return written(path, await drawn(paper));
    },
    copy: async ({ text }) => {
      await clipboard.copy(text);
      return null;
    },
    preferences: () => preferences.now(),
    prefer: (change) => preferences.change(change),
    stations: () => parts.stations(),
    openStation: async ({ station }) => {
      await parts.openStation(station);
      return null;
    },
    cancel: ({ job }) => {
      parts.cancel(job);
      return null;
    },
    finish: ({ job }) => {
      parts.finish(job);
      return null;
    },
    lock: () => {
      parts.lock();
      return null;
    },
    quit: () => {
      parts.quit();
      return null;
    },
  };

  function drawn(paper: PaperDocument): Promise<Uint8Array> {
    return printing.pdf(paper).catch(notPrinted);
  }
}

function notPrinted(cause: unknown): never {
  throw cause instanceof DeskError ? cause : new DeskError('not-printed', { cause });
}

/** Throws `inside-station` and `file-exists` as the door for files that leave does, `file-not-written` for the rest. */
function written(path: string, content: Uint8Array): { readonly name: string } {
  try {
    writeOutgoingFile(path, content);
  } catch (cause) {
    const refused = (['inside-station', 'file-exists'] as const).find((code) => isWaymarkError(cause, code));
    throw new DeskError(refused ?? 'file-not-written', { cause });
  }
  return { name: basename(path) };
}

/** Tokens for what was dropped onto the window; a folder, or what has gone meanwhile, is left out. */
export async function droppedFiles(paths: readonly string[], chosen: ChosenPaths): Promise<readonly ChosenFile[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const status = await stat(path).catch(() => undefined);
      return status?.isFile() ? [{ token: chosen.give(path), name: basename(path), size: status.size }] : [];
    }),
  );
  return found.flat();
}
