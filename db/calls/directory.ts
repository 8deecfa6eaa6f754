/** Calls on who may write and read: cards, enrolling and marking desks, issuing and taking the directory. */
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { note } from '../casework/access.ts';
import { demand } from '../casework/roles.ts';
import { readCard } from '../exchange/card.ts';
import { directoryInForce, trustedRoot } from '../exchange/directory-taken.ts';
import { enrolCard, markStation } from '../exchange/enrol.ts';
import { stationFingerprint } from '../exchange/fingerprint.ts';
import { issueDirectory } from '../exchange/issue-directory.ts';
import { knownStations } from '../exchange/known-stations.ts';
import { openPackage } from '../exchange/open-package.ts';
import { writeDurably } from '../store/durable-file.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';
import type { Answers } from './answering.ts';
import { seatAt, writingSeatAt } from './desk.ts';
import { readRootFile, writeRootFile } from './root-file.ts';
import { saving } from './saving.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Eight random letters: a file name that says nothing. */
function quietName(end: string): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('') + end;
}

type Verb = 'card' | 'readCard' | 'enrol' | 'markStation' | 'issueDirectory' | 'takeDirectory';

export const answerDirectory: Pick<Answers<'exchange'>, Verb> = {
  card: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'directory');
    const own = ownStation(seat.db);
    const path = input.out ?? (input.folder === undefined ? undefined : join(input.folder, quietName('.card')));
    if (path === undefined) throw new WaymarkError('bad-input');
    writeDurably(path, Buffer.concat([own.card, Buffer.from('\n')]));
    await saving(seat, () => note(seat, 'write-card', null));
    return {
      name: basename(path),
      fingerprint: stationFingerprint({ age: own.ageRecipient, office: own.office, sign: own.signPublic }),
    };
  },

  readCard: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'directory');
    const { office, name, country, fingerprint, demo } = readCard(await readFile(input.file));
    return { office, name, country, fingerprint, demo };
  },

  enrol: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const file = await readFile(input.file);
    const { fingerprint, successorOf, beside } = input;
    const card = await saving(seat, () => enrolCard(seat, file, { fingerprint, successorOf, beside }));
    return { office: card.office, fingerprint: card.fingerprint };
  },

  markStation: async (desk, input) => {
    const seat = writingSeatAt(desk);
    return { office: await saving(seat, () => markStation(seat, input.station, input.state)) };
  },

  issueDirectory: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const file = input.rootKey ?? join(desk.folder, 'root.key');
    const root = await readRootFile(file, input.rootPassword);
    const issued = await issueDirectory(seat, input.folder, root, (directory) =>
      writeRootFile(file, input.rootPassword, root, directory, desk.cost),
    );
    return { number: issued.number, files: issued.files.map(({ office, name }) => ({ office, name })) };
  },

  takeDirectory: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const { news } = await openPackage(seat, desk.folder, input.file, { root: input.root, onlyDirectory: true });
    return {
      number: directoryInForce(seat.db)?.number ?? 0,
      offices: new Set([...knownStations(seat.db).values()].map((station) => station.office)).size,
      root: trustedRoot(seat.db) ?? [],
      news,
    };
  },
};
