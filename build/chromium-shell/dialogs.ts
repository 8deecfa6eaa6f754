import type { Dialogs } from '../../main/electron.ts';
import { isHooked, nextAnswer } from './hook.ts';
import { askForPaths } from './path-prompt.ts';
import { hearing, pathsOfFiles, screenNow } from './window.ts';

/** A test answers, or the person does in a prompt drawn over the page. */
async function paths(settings: {
  readonly title: string;
  readonly suggested: string;
  readonly files: 'one' | 'several' | 'none';
}): Promise<readonly string[]> {
  if (isHooked) return (await nextAnswer()).paths ?? [];
  const { page } = await screenNow();
  const answer = await page.evaluate(askForPaths, { ...settings, hearing });
  if (answer === null) return [];
  return answer.typed.length > 0 ? answer.typed : pathsOfFiles(answer.files);
}

export const dialogs: Dialogs = {
  showOpenDialog: async ({ title, properties }) => {
    const several = properties.includes('multiSelections') ? 'several' : 'one';
    const filePaths = await paths({
      title,
      suggested: '',
      files: properties.includes('openDirectory') ? 'none' : several,
    });
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  },
  showSaveDialog: async ({ title, defaultPath }) => {
    const [filePath = ''] = await paths({ title, suggested: defaultPath, files: 'none' });
    return { canceled: filePath === '', filePath };
  },
};
