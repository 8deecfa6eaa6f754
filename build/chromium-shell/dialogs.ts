import type { Dialogs, FileKind } from '../../main/electron.ts';
import { hearing } from './contents.ts';
import { isShown, savedAs } from './dialog-rules.ts';
import { isHooked, nextAnswer } from './hook.ts';
import { askForPaths } from './path-prompt.ts';
import { pathsOfFiles, screenNow } from './window.ts';

/** A test answers, or the person does in a prompt drawn over the page. */
async function paths(settings: {
  readonly title: string;
  readonly suggested: string;
  readonly files: 'one' | 'several' | 'none';
  readonly kinds: readonly FileKind[];
}): Promise<readonly string[]> {
  const { kinds, ...prompt } = settings;
  if (isHooked) {
    const { paths: chosen, allFiles = false } = await nextAnswer();
    const hidden = allFiles ? undefined : chosen?.find((path) => !isShown(path, kinds));
    if (hidden !== undefined) console.error(`The dialog “${settings.title}” does not show ${hidden}`);
    return hidden === undefined ? (chosen ?? []) : [];
  }
  const { page } = await screenNow();
  const answer = await page.evaluate(askForPaths, { ...prompt, hearing });
  if (answer === null) return [];
  return answer.typed.length > 0 ? answer.typed : pathsOfFiles(answer.files);
}

export const dialogs: Dialogs = {
  showOpenDialog: async ({ title, properties, filters = [], defaultPath = '' }) => {
    const several = properties.includes('multiSelections') ? 'several' : 'one';
    const isFolder = properties.includes('openDirectory');
    const filePaths = await paths({
      title,
      suggested: defaultPath,
      files: isFolder ? 'none' : several,
      kinds: isFolder ? [] : filters,
    });
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  },
  showSaveDialog: async ({ title, defaultPath, filters = [] }) => {
    const [filePath = ''] = await paths({ title, suggested: defaultPath, files: 'none', kinds: [] });
    return { canceled: filePath === '', filePath: filePath === '' ? '' : savedAs(filePath, filters) };
  },
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
};
