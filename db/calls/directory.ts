/** Calls on who may write and read: cards, enrolling and marking desks, issuing and taking the directory. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { FILE_ENDINGS } from '../contract/file-endings.ts';
import { openPackage } from '../exchange/receiving/open-package.ts';
import { issueDirectory } from '../exchange/sending/issue-directory.ts';
import { officeFolder } from '../exchange/sending/write-receipts.ts';
import { readCard } from '../exchange/trust/card.ts';
import type { Directory } from '../exchange/trust/directory.ts';
import { directoryInForce, trustedRoot } from '../exchange/trust/directory-taken.ts';
import { enrolCard, markStation } from '../exchange/trust/enrol.ts';
import { stationFingerprint } from '../exchange/trust/fingerprint.ts';
import { knownStations } from '../exchange/trust/known-stations.ts';
import { comparedWithOurs } from '../exchange/trust/succession.ts';
import { WaymarkError } from '../store/errors.ts';
import { expectOutsideStations, rootKeyFile, writeOutgoingFile } from '../store/outgoing-file.ts';
import { quietName } from '../store/quiet-name.ts';
import { ownStation } from '../store/station.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { indexFile, writtenIndex } from './index-file.ts';
import { readRootFile, writeRootFile } from './root-file.ts';
import { saving } from './save-in-session.ts';

type Verb = 'card' | 'readCard' | 'enrol' | 'markStation' | 'issueDirectory' | 'takeDirectory';

export const answerDirectory: Pick<Answers<'exchange'>, Verb> = {
  card: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'directory');
    const own = ownStation(session.db);
    const path =
      input.out ?? (input.folder === undefined ? undefined : join(input.folder, `${quietName()}.${FILE_ENDINGS.card}`));
    if (path === undefined) throw new WaymarkError('bad-input');
    writeOutgoingFile(path, Buffer.concat([own.card, Buffer.from('\n')]));
    await saving(session, () => writeAudit(session, 'write-card', null));
    return {
      name: basename(path),
      fingerprint: stationFingerprint({ age: own.ageRecipient, office: own.office, sign: own.signPublic }),
    };
  },

  readCard: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'directory');
    const { office, name, country, fingerprint, demo, succeeds } = readCard(await readFile(input.file));
    const request = succeeds === null ? null : comparedWithOurs(session.db, ownStation(session.db).id, succeeds);
    return { office, name, country, fingerprint, demo, request };
  },

  enrol: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'directory');
    const file = await readFile(input.file);
    const { file: _, ...options } = input;
    const card = await saving(session, () => enrolCard(session, file, options));
    return { office: card.office, fingerprint: card.fingerprint };
  },

  markStation: async (desk, input) => {
    const session = writingSession(desk);
    return { office: await saving(session, () => markStation(session, input.station, input.state)) };
  },

  issueDirectory: async (desk, input) => {
    const session = writingSession(desk);
    // Before the file is opened: a user who may not issue must not learn whether the password was right.
    requirePermission(session.user.role, 'directory');
    const index = input.index === undefined ? null : indexFile(input.index, input.folder);
    expectOutsideStations(input.folder);
    const file = rootKeyFile(desk.folder, input.rootKey);
    const root = await readRootFile(file.path, input.rootPassword);
    const folder = input.byOffice ? (office: string) => officeFolder(input.folder, office) : input.folder;
    const keep = (directory: Directory) => writeRootFile(file, input.rootPassword, root, directory, desk.cost);
    const issued = await issueDirectory(session, folder, root, keep, {
      signal: desk.stop.signal,
      progress: (done, total) => desk.progress('sealing', done, total),
    });
    const files = issued.files.map(({ office, name }) => ({ office, name }));
    return { number: issued.number, files, not: issued.not, index: index === null ? null : writtenIndex(index, files) };
  },

  takeDirectory: async (desk, input) => {
    const session = writingSession(desk);
    const { news } = await openPackage(session, desk.folder, input.file, { root: input.root, onlyDirectory: true });
    return {
      number: directoryInForce(session.db)?.number ?? 0,
      offices: new Set([...knownStations(session.db).values()].map((station) => station.office)).size,
      root: trustedRoot(session.db) ?? [],
      news,
    };
  },
};
