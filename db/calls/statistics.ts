/** Calls on statistics. On the screen a table may be drawn as it is; what leaves is protected, registered and on the audit trail. */
import { workbookOf } from '../casework/papers/workbook.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { asCsv } from '../codebook/csv.ts';
import { TABLE_WORDS } from '../codebook/table-words.ts';
import type { Language } from '../codebook/types.ts';
import { chartsOf } from '../contract/charts/chart.ts';
import { chartFile } from '../contract/charts/chart-file.ts';
import { pictureOf } from '../contract/charts/svg.ts';
import type { ContractAsked, ReleasedReport, TableFile } from '../contract/releases.ts';
import type { Report } from '../contract/report.ts';
import { reportLines, reportSheet } from '../contract/report-lines.ts';
import type { ProjectAsked, ReportRequest } from '../contract/statistics.ts';
import { contractReport } from '../statistics/contract-report.ts';
import { filterVariables } from '../statistics/filter-variables.ts';
import { leavingTable } from '../statistics/leaving-table.ts';
import { projectReport } from '../statistics/project-report.ts';
import { contractTable } from '../statistics/protection/contract-table.ts';
import { reportAsked } from '../statistics/register-report.ts';
import { releaseRegister, stopContract, stopEdition } from '../statistics/release-register.ts';
import { reportWords } from '../statistics/report-words.ts';
import { type Leaving, requireAnswer, requireRelease } from '../statistics/who-may-see.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { kindOf } from '../store/file-kind.ts';
import { outgoingFile, writeWhole } from '../store/outgoing-file.ts';
import { annualReleased } from './annual-report.ts';
import { currentSession, writingSession } from './desk.ts';
import { enterRelease } from './enter-release.ts';
import type { Answers } from './handlers.ts';
import { answerPublish } from './publish.ts';
import { saving } from './save-in-session.ts';

export const answerStatistics: Answers<'statistics'> = {
  report: (desk, input) => {
    const session = currentSession(desk);
    requireAnswer(session.user.role, input);
    return reportAsked(session.db, input, dayOf(session.clock()));
  },

  filters: (desk, { mapping }) => filterVariables(currentSession(desk), mapping),

  release: async (desk, { how, ...input }) => {
    const session = currentSession(desk);
    requireRelease(session.user.role, input);
    return registered(session, input, how);
  },

  releaseFile: async (desk, { as, out, language, picture, ...input }) => {
    const session = currentSession(desk);
    requireRelease(session.user.role, input);
    // Before it is registered: what cannot be written there has not left.
    const file = outgoingFile(out, { kind: FILE_KINDS[as] });
    const released = await registered(session, input, as, { picture, language });
    writeWhole(file, await fileOf(released, as, language, picture));
    return released;
  },

  releasePicture: async (desk, { out, language, picture, ...input }) => {
    const session = currentSession(desk);
    requireRelease(session.user.role, input);
    const file = outgoingFile(out, { kind: 'image' });
    const released = await registered(session, input, 'png', { picture, language });
    desk.picturesToCome.set(released.number, file);
    return released;
  },

  writePicture: async (desk, { number, png }) => {
    requirePermission(currentSession(desk).user.role, 'report-unprotected');
    const file = desk.picturesToCome.get(number);
    const bytes = Buffer.from(png, 'base64');
    if (file === undefined || kindOf(bytes, file.path) !== 'image') throw new WaymarkError('paper-not-registered');
    desk.picturesToCome.delete(number);
    writeWhole(file, bytes);
    return null;
  },

  contract: async (desk, { how, ...asked }) => registeredContract(currentSession(desk), asked, how),

  contractFile: async (desk, { as, out, language, ...asked }) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'report-contract');
    const file = outgoingFile(out, { kind: FILE_KINDS[as] });
    const released = await registeredContract(session, asked, as);
    writeWhole(file, await fileOf(released, as, language));
    return released;
  },

  annual: async (desk, asked) => annualReleased(currentSession(desk), asked),

  project: async (desk, { how, ...asked }) => registeredProject(currentSession(desk), asked, how),

  projectInside: (desk, asked) => projectReport(currentSession(desk), asked),

  projectFile: async (desk, { as, out, language, ...asked }) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'report-unprotected');
    const file = outgoingFile(out, { kind: FILE_KINDS[as] });
    const released = await registeredProject(session, asked, as);
    writeWhole(file, await fileOf(released, as, language));
    return released;
  },

  releases: (desk) => releaseRegister(currentSession(desk)),

  ...answerPublish,

  stop: async (desk, { edition, why }) => {
    const session = writingSession(desk);
    await saving(session, () => stopEdition(session, edition, why));
    return null;
  },

  stopContract: async (desk, { contract, why }) => {
    const session = writingSession(desk);
    await saving(session, () => stopContract(session, contract, why));
    return null;
  },
};

const FILE_KINDS = { csv: 'table', xlsx: 'workbook', svg: 'picture' } as const satisfies Record<TableFile, string>;

/** Registers a table that leaves, with its line in the trail. `how` names the way in that line. */
function registered(
  session: UserSession,
  input: ReportRequest & Leaving,
  how: string,
  { picture, language = 'en' }: AskedPicture = {},
): Promise<ReleasedReport> {
  const { audience, reason, ...request } = input;
  return saving(session, () => {
    const { made, edition } = leavingTable(session.db, request, audience, dayOf(session.clock()));
    if (picture !== undefined && !hasPicture(made, picture, language)) throw new WaymarkError('release-no-picture');
    const number = enterRelease(session, how, { report: made, edition, audience, reason });
    // Who is not in a protected table is for whoever counts; it stands in nothing that leaves.
    return { number, report: { ...made, notCounted: [] } };
  });
}

interface AskedPicture {
  /** One chart alone; all where nothing is said. */
  readonly picture?: string | undefined;
  readonly language?: Language;
}

function hasPicture(made: Report, picture: string, language: Language): boolean {
  return chartsOf(made, reportWords(language)).some((chart) => pictureOf(chart) === picture);
}

/** Registers a project as it stands inside, with its line in the trail. */
function registeredProject(
  session: UserSession,
  { reason, ...asked }: ProjectAsked & { readonly reason: string },
  how: string,
): Promise<ReleasedReport> {
  return saving(session, () => {
    const made = projectReport(session, asked);
    const number = enterRelease(session, how, { report: made, edition: null, audience: 'internal', reason });
    return { number, report: made };
  });
}

/** Registers the report of a project for its recipient, with its line in the trail. */
function registeredContract(session: UserSession, asked: ContractAsked, how: string): Promise<ReleasedReport> {
  return saving(session, () => {
    const { project, office, numbers } = contractReport(session, asked);
    const { recipient, reason } = asked;
    const made = contractTable({ project, office, recipient, numbers });
    const number = enterRelease(session, how, {
      ...{ report: made, edition: null, audience: 'contract', reason },
      contract: { numbers, recipient },
    });
    return { number, report: made };
  });
}

/** The bytes of a table in its language: what it says of itself, its numbers as numbers, what it rests on. */
async function fileOf(
  released: ReleasedReport,
  as: TableFile,
  language: Language,
  picture?: string,
): Promise<Uint8Array> {
  const { report: made, number } = released;
  const words = reportWords(language);
  if (as === 'csv') return Buffer.from(asCsv(reportLines(made, number, words), language));
  if (as === 'svg') return Buffer.from(chartFile(made, number, words, picture));
  const sheet = TABLE_WORDS.tableNumber[language].replace('{number}', String(number));
  return workbookOf(reportSheet(made, number, words), sheet);
}
