import { FIRST } from './001-first.ts';
import { WHO_HAS_A_CASE } from './002-who-has-a-case.ts';
import { WHAT_COUNTS_HERE } from './003-what-counts-here.ts';
import { WITNESS } from './004-witness.ts';
import { TAKEN_FILES } from './005-taken-files.ts';
import { NEW_KEYS } from './006-new-keys.ts';
import { TOLD_WITHOUT_CONSENT } from './007-told-without-consent.ts';
import { ANONYMOUS_ROWS } from './008-anonymous-rows.ts';
import { STAYS_WITHOUT_CASE } from './009-stays-without-case.ts';
import { WHAT_CLOSES_A_ROW } from './010-what-closes-a-row.ts';
import { HOUSES } from './011-houses.ts';
import { INBOX } from './012-inbox.ts';
import { TASKS } from './013-tasks.ts';
import { LEFT_ROOM } from './014-left-room.ts';
import { LIST_VIEW } from './015-list-view.ts';
import { REGISTERS } from './016-registers.ts';
import { COMPLAINTS_TO } from './017-complaints-to.ts';
import { PROJECTS } from './018-projects.ts';
import { PARTNERS_AND_HOTLINE } from './019-partners-and-hotline.ts';
import { ATTACHMENT_CONTENT } from './020-attachment-content.ts';
import { GROUPS_AND_LINKS } from './021-groups-and-links.ts';
import { ADVANCE } from './022-advance.ts';
import { KEEPING_AND_DUTY } from './023-keeping-and-duty.ts';
import { NAMES_OF_HOUSES } from './024-names-of-houses.ts';
import { CONTRACT_RELEASES } from './025-contract-releases.ts';
import { NOTHING_SCANS } from './026-nothing-scans.ts';
import { TARGETS } from './027-targets.ts';
import { SEVERAL_PACKAGES } from './028-several-packages.ts';
import { OWN_QUESTIONS } from './029-own-questions.ts';
import { HOLDS } from './030-holds.ts';
import { READY_TO_SEAL } from './031-ready-to-seal.ts';
import { WRITES_LESS } from './032-writes-less.ts';
import { NOTHING_GROWS } from './033-nothing-grows.ts';
import { SCREENS_READY } from './034-screens-ready.ts';
import { SAVES_LESS } from './035-saves-less.ts';
import { LINES_BY_TYPE } from './036-lines-by-type.ts';
import { DANGER_FIRST } from './037-danger-first.ts';
import { SAVED_SINCE } from './038-saved-since.ts';

/** One step of the schema. A released one is never edited; the next is a new file. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first', sql: FIRST },
  { number: 2, name: 'who-has-a-case', sql: WHO_HAS_A_CASE },
  { number: 3, name: 'what-counts-here', sql: WHAT_COUNTS_HERE },
  { number: 4, name: 'witness', sql: WITNESS },
  { number: 5, name: 'taken-files', sql: TAKEN_FILES },
  { number: 6, name: 'new-keys', sql: NEW_KEYS },
  { number: 7, name: 'told-without-consent', sql: TOLD_WITHOUT_CONSENT },
  { number: 8, name: 'anonymous-rows', sql: ANONYMOUS_ROWS },
  { number: 9, name: 'stays-without-case', sql: STAYS_WITHOUT_CASE },
  { number: 10, name: 'what-closes-a-row', sql: WHAT_CLOSES_A_ROW },
  { number: 11, name: 'houses', sql: HOUSES },
  { number: 12, name: 'inbox', sql: INBOX },
  { number: 13, name: 'tasks', sql: TASKS },
  { number: 14, name: 'left-room', sql: LEFT_ROOM },
  { number: 15, name: 'list-view', sql: LIST_VIEW },
  { number: 16, name: 'registers', sql: REGISTERS },
  { number: 17, name: 'complaints-to', sql: COMPLAINTS_TO },
  { number: 18, name: 'projects', sql: PROJECTS },
  { number: 19, name: 'partners-and-hotline', sql: PARTNERS_AND_HOTLINE },
  { number: 20, name: 'attachment-content', sql: ATTACHMENT_CONTENT },
  { number: 21, name: 'groups-and-links', sql: GROUPS_AND_LINKS },
  { number: 22, name: 'advance', sql: ADVANCE },
  { number: 23, name: 'keeping-and-duty', sql: KEEPING_AND_DUTY },
  { number: 24, name: 'names-of-houses', sql: NAMES_OF_HOUSES },
  { number: 25, name: 'contract-releases', sql: CONTRACT_RELEASES },
  { number: 26, name: 'nothing-scans', sql: NOTHING_SCANS },
  { number: 27, name: 'targets', sql: TARGETS },
  { number: 28, name: 'several-packages', sql: SEVERAL_PACKAGES },
  { number: 29, name: 'own-questions', sql: OWN_QUESTIONS },
  { number: 30, name: 'holds', sql: HOLDS },
  { number: 31, name: 'ready-to-seal', sql: READY_TO_SEAL },
  { number: 32, name: 'writes-less', sql: WRITES_LESS },
  { number: 33, name: 'nothing-grows', sql: NOTHING_GROWS },
  { number: 34, name: 'screens-ready', sql: SCREENS_READY },
  { number: 35, name: 'saves-less', sql: SAVES_LESS },
  { number: 36, name: 'lines-by-type', sql: LINES_BY_TYPE },
  { number: 37, name: 'danger-first', sql: DANGER_FIRST },
  { number: 38, name: 'saved-since', sql: SAVED_SINCE },
];
