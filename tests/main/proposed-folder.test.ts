import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { isSynchronised, proposedFolder } from '../../main/proposed-folder.ts';
import { likeApp } from './like-electron.ts';

test.each([
  'C:\\Users\\vera\\OneDrive\\Documents',
  'C:\\Users\\vera\\OneDrive - International Office\\Documents',
  '/home/vera/Dropbox/Papers',
  'G:\\My Drive\\Papers',
  '/Users/vera/Library/Mobile Documents/com~apple~CloudDocs/Documents',
  '/Users/vera/Library/CloudStorage/GoogleDrive-vera/Papers',
  'C:\\Users\\vera\\iCloudDrive',
  '/home/vera/Nextcloud/Documents',
])('%s is synchronised', (folder) => expect(isSynchronised(folder)).toBe(true));

test.each([
  '/home/vera/Documents',
  'C:\\Users\\vera\\Documents',
  '/home/boxer/Documents',
  'D:\\dropboxes\\of\\letters',
])('%s is not', (folder) => expect(isSynchronised(folder)).toBe(false));

const proposed = (paths: Parameters<typeof likeApp>[0], platform: NodeJS.Platform = 'win32') =>
  proposedFolder((name) => likeApp(paths).app.getPath(name), platform);

test('papers are proposed for Documents, unless that is synchronised or cannot be found', () => {
  const home = 'C:\\Users\\vera';
  const known = { documents: `${home}\\Documents`, downloads: `${home}\\Downloads`, home };
  expect(proposed(known)).toBe(known.documents);
  expect(proposed({ ...known, documents: `${home}\\OneDrive\\Documents` })).toBe(known.downloads);
  expect(proposed({ home })).toBe(home);
  expect(proposed({})).toBe(homedir());
});

test('macOS may synchronise Documents under its plain name, so there Downloads is proposed', () => {
  const known = { documents: '/Users/vera/Documents', downloads: '/Users/vera/Downloads', home: '/Users/vera' };
  expect(proposed(known, 'darwin')).toBe(known.downloads);
});
