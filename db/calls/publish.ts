/** Publishing facts for an institution's own engine: who may, what is noted before it leaves, where it is written and for whom it is sealed. */
import type { FileHandle } from 'node:fs/promises';
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { noteNotLeft, noteOutgoing } from '../casework/record/outgoing-list.ts';
import { officeOnPaper } from '../codebook/papers/office-name.ts';
import { PUBLISHED_NOTICE, PUBLISHED_README } from '../codebook/published-notice.ts';
import { LANGUAGES } from '../codebook/types.ts';
import { isHybridRecipient, sealTo } from '../exchange/format/age-file.ts';
import { publishFacts } from '../statistics/publish/publish-facts.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { noteArrived, noteOnItsWay } from '../store/folders-on-their-way.ts';
import { expectOutsideStations } from '../store/outgoing-file.ts';
import { closeSynced, newFileIn, outgoingFolder, writeWholeFolder } from '../store/outgoing-folder.ts';
import { isHeadquarters, ownStation } from '../store/station.ts';
import { type Desk, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

type Asked = Parameters<Answers<'statistics'>['publish']>[1];

export const answerPublish: Pick<Answers<'statistics'>, 'publish'> = {
  publish: async (desk, input) => {
    const session = writingSession(desk);
    expectOutsideStations(input.out);
    requirePermission(session.user.role, 'publish');
    if (!isHeadquarters(session.db)) throw new WaymarkError('publish-headquarters');
    const recipient = recipientOf(input);
    const folder = outgoingFolder(input.out);
    // In the list before it leaves, as whatever leaves.
    const number = await registered(session, input, { recipient, part: folder.part });
    const done = await notLeftUnlessWhole(session, number, () =>
      writeWholeFolder(folder, (part) => written(desk, session, { part, recipient })),
    );
    // Where this fails it stands as having left all the same: whoever opens the station next finds nothing that is half written.
    await saving(session, () => noteArrived(session.db, number));
    return { number, ...done };
  },
};

/** Notes what could not be written as having left nothing. */
async function notLeftUnlessWhole<T>(session: UserSession, number: number, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    await saving(session, () => {
      noteNotLeft(session.db, number);
      noteArrived(session.db, number);
    });
    throw error;
  }
}

interface WrittenTo {
  readonly part: string;
  readonly recipient: string | null;
}

async function written(desk: Desk, session: UserSession, { part, recipient }: WrittenTo) {
  const files = new Map<string, FileHandle>();
  const newFile = async (name: string): Promise<FileHandle> => {
    const file = await newFileIn(part, name);
    files.set(name, file);
    return file;
  };
  try {
    const published = await publishFacts(session.db, {
      open: async (name) => sinkOf(await newFile(recipient === null ? name : `${name}.age`), recipient),
      producer: officeOnPaper(ownStation(session.db)),
      day: dayOf(session.clock()),
      signal: desk.stop.signal,
      progress: (cases, total) => desk.progress('publishing', cases, total),
    });
    const readme = sinkOf(await newFile(README), null);
    await readme.write(Buffer.from(readmeOf(recipient !== null), 'utf8'));
    await readme.end();
    return { files: [...files.keys()].toSorted(), ...published };
  } finally {
    // Those that an error left open: nobody removes an open file everywhere.
    for (const file of files.values()) await file.close();
  }
}

/** Whom it is sealed to; null where it is not, for a reason of its own. */
function recipientOf({ reason, recipient, plain }: Asked): string | null {
  if (reason === '') throw new WaymarkError('reason-needed');
  if ((recipient === undefined) === (plain === undefined) || plain === '') throw new WaymarkError('publish-how');
  if (recipient === undefined) return null;
  if (!isHybridRecipient(recipient)) throw new WaymarkError('publish-recipient');
  return recipient;
}

/** Signs of a recipient by which whoever made it knows it again. */
const SHOWN = 24;

function registered(session: UserSession, { reason, plain }: Asked, { recipient, part }: WrittenTo): Promise<number> {
  return saving(session, () => {
    const number = noteOutgoing(session.db, {
      at: minuteOf(session.clock()),
      user: session.user.number,
      what: recipient === null ? 'facts-plain' : 'facts',
      caseId: null,
      recipient: recipient === null ? null : `…${recipient.slice(-SHOWN)}`,
      copies: 1,
      depth: null,
      reason: plain === undefined ? reason : `${reason} · ${plain}`,
      destroyBy: null,
    });
    noteOnItsWay(session.db, { part, number });
    writeAudit(session, 'publish', String(number), 'done');
    return number;
  });
}

const README = 'README.txt';

/** Where it is sealed it says nothing of what the files are about. */
function readmeOf(isSealed: boolean): string {
  const { sealed, stays, leftOut, dictionary } = PUBLISHED_README;
  const said = [PUBLISHED_NOTICE, ...(isSealed ? [sealed] : [stays, leftOut, dictionary])];
  return LANGUAGES.map((language) => said.map((text) => `${text[language]}\n`).join('\n')).join('\n\n');
}

/** Bytes on their way into a file, sealed before they reach the disk. */
function sinkOf(file: FileHandle, recipient: string | null) {
  if (recipient === null) {
    return { write: async (bytes: Uint8Array) => void (await file.writeFile(bytes)), end: () => closeSynced(file) };
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const sealing = (async () => {
    try {
      for await (const sealed of sealTo(recipient, readable)) await file.writeFile(sealed);
    } finally {
      await closeSynced(file);
    }
  })();
  // What goes wrong there is thrown to whoever writes next.
  sealing.catch(() => {});
  return {
    write: async (bytes: Uint8Array) => void (await Promise.race([writer.write(bytes), sealing])),
    end: async () => {
      await Promise.race([writer.close(), sealing]);
      await sealing;
    },
  };
}
