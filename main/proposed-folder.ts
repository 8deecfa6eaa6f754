import { homedir } from 'node:os';

/** Folders that a program copies to somebody else's computers, by the names their makers give them. */
const SYNCHRONISED =
  /^(?:one ?drive(?: .*)?|dropbox(?: .*)?|google ?drive.*|my drive|i ?cloud.*|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|owncloud|pcloud ?drive|p?cloud|mega|megasync.*|box|box sync|yandex\.?disk|seafile|proton ?drive|syncthing)$/i;

/** A synchronising program takes what is put into this folder: one of its parents is called as such programs call theirs. */
export function isSynchronised(folder: string): boolean {
  return folder.split(/[/\\]/).some((name) => SYNCHRONISED.test(name));
}

type Known = 'documents' | 'downloads' | 'home';

/**
 * Where files go unless the person chooses elsewhere: Documents, else Downloads, else home, the first that can be found
 * and is not synchronised. macOS may synchronise Documents without its name saying so, so there Downloads comes first.
 */
export function proposedFolder(pathOf: (name: Known) => string, platform: NodeJS.Platform): string {
  const order: readonly Known[] = platform === 'darwin' ? ['downloads', 'home'] : ['documents', 'downloads', 'home'];
  const found = order.flatMap((name) => {
    try {
      return [pathOf(name)];
    } catch {
      // Redirected to a server that is away, or forbidden: the next one will do.
      return [];
    }
  });
  return found.find((folder) => !isSynchronised(folder)) ?? found.at(-1) ?? homedir();
}
