/** Long works, each as the application does it and as barely as it can be done. Each checks that it did all of it. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyTo } from '../../db/calls/copy.ts';
import { verifyDatabase } from '../../db/casework/derived/verify.ts';
import { importCases } from '../../db/casework/writing/import.ts';
import { linesOfFile } from '../../db/casework/writing/interchange/decode.ts';
import { openPackage } from '../../db/exchange/receiving/open-package.ts';
import { seal } from '../../db/exchange/sending/seal.ts';
import { piecesOf } from '../../db/store/file-pieces.ts';
import { ownStation } from '../../db/store/station.ts';
import { type Cost, costOf } from './cost.ts';
import { backupBarely } from './limits/backup.ts';
import { importBarely } from './limits/import.ts';
import { openBarely } from './limits/open.ts';
import { expectSame, rowsThatCame } from './limits/rows-of-case.ts';
import { planOf, sealBarely } from './limits/seal.ts';
import { verifyBarely } from './limits/verify.ts';
import { deskAt, type Office, sitAt } from './office.ts';

/** What a work is done with. */
export interface Job {
  /** A copy, that the work changes. */
  readonly office: Office;
  /** The same office as it is once the application has done the work; of a limit only. */
  readonly done?: Office;
  /** Who can open what was sealed. */
  readonly reader?: Office;
  /** Where files go, or the folder that they lie in. */
  readonly path: string;
}

/** Does the work and answers what it cost, without what had to be made ready for it and checked afterwards. */
export type Work = (job: Job) => Promise<Cost>;

export const WORKS = {
  sealOurs: ({ office, path }) => {
    const { session, close } = sitAt(office);
    mkdirSync(path, { recursive: true });
    return ended(
      costOf(() => seal(session, { to: 'HQ' }, path)),
      close,
    );
  },

  sealBarely: async (job) => {
    const { office, done, path, reader } = withDone(job);
    const [bare, ours, at] = [sitAt(office), sitAt(done), sitAt(reader)];
    const plan = await planOf(ownStation(at.db).ageIdentity, packagesIn(path));
    const rows = rowsThatCame(bare.db, ours.db);
    const file = join(path, `bare-${process.hrtime.bigint()}`);
    const cost = await costOf((watch) => sealBarely(bare.db, { db: ours.db, rows }, plan, file, watch));
    expectSame(ours.db, bare.db);
    for (const { close } of [bare, ours, at]) close();
    return cost;
  },

  openOurs: ({ office, path }) => {
    const { session, close } = sitAt(office);
    const open = async () => {
      for (const file of packagesIn(path)) {
        const opened = await openPackage(session, office.folder, file);
        if (opened.outcome !== 'accepted' || opened.setAside.length > 0) throw new Error('a package was not taken in');
      }
    };
    return ended(costOf(open), close);
  },

  openBarely: async (job) => {
    const { office, done, path } = withDone(job);
    const [bare, ours] = [sitAt(office), sitAt(done)];
    const rows = rowsThatCame(bare.db, ours.db);
    const cost = await costOf(async (watch) => {
      for (const file of packagesIn(path)) await openBarely(bare.db, file, rows, watch);
    });
    expectSame(ours.db, bare.db);
    for (const { close } of [bare, ours]) close();
    return cost;
  },

  importOurs: ({ office, path }) => {
    const { session, close } = sitAt(office);
    const take = () => {
      const { lines } = linesOfFile(() => piecesOf(path, 0));
      const taken = importCases(session, lines, 'demo');
      if (taken.errors.length > 0) throw new Error('an invented case does not fit the codebook');
    };
    return ended(costOf(take), close);
  },

  importBarely: async (job) => {
    const { office, done, path } = withDone(job);
    const [bare, ours] = [sitAt(office), sitAt(done)];
    const rows = rowsThatCame(bare.db, ours.db);
    const cost = await costOf((watch) => importBarely(bare.db, { db: ours.db, rows }, linesIn(path), watch));
    expectSame(ours.db, bare.db);
    for (const { close } of [bare, ours]) close();
    return cost;
  },

  verifyOurs: ({ office }) => {
    const { db, close } = sitAt(office);
    const verify = async () => {
      const { clean, checked } = await verifyDatabase(db);
      if (!clean || checked.records !== recordsIn(office)) throw new Error('verification found a fault');
    };
    return ended(costOf(verify), close);
  },

  verifyBarely: ({ office }) => {
    const { db, close } = sitAt(office);
    const verify = async () => {
      if ((await verifyBarely(db)).records !== recordsIn(office)) throw new Error('the limit did not do the same work');
    };
    return ended(costOf(verify), close);
  },

  backupOurs: async ({ office, path }) => {
    const { desk, close } = await deskAt(office);
    mkdirSync(path, { recursive: true });
    return ended(
      costOf(() => copyTo(desk, join(path, 'ours.waymark-copy'))),
      close,
    );
  },

  backupBarely: ({ office, path }) => {
    const { db, close } = sitAt(office);
    mkdirSync(path, { recursive: true });
    const out = join(path, `bare-${process.hrtime.bigint()}`);
    return ended(
      costOf(() => backupBarely(db, Buffer.from(office.key, 'base64url'), out)),
      close,
    );
  },
} satisfies Readonly<Record<string, Work>>;

async function ended(cost: Promise<Cost>, close: () => void): Promise<Cost> {
  try {
    return await cost;
  } finally {
    close();
  }
}

function withDone({ done, reader, ...job }: Job) {
  if (done === undefined) throw new Error('a limit is measured beside what the application made');
  return { ...job, done, reader: reader ?? done };
}

/** The packages in a folder, in the order of their names. */
export function packagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.waymark'))
    .sort()
    .map((name) => join(folder, name));
}

const linesIn = (path: string): readonly string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

export function recordsIn(office: Office): number {
  const { db, close } = sitAt(office);
  const records = db.prepare<[], number>('SELECT count(*) FROM record').pluck().get() ?? 0;
  close();
  return records;
}
