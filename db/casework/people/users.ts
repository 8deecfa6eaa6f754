/**
 * Who has a log-in at this office. Rows are never deleted and numbers never given twice: signed lines carry the number of who wrote them.
 * So whoever comes with the name of somebody who left is somebody else; the same person back gets a new number too.
 */
import { isBlank, withoutDeceivingSigns } from '../../codebook/invisible-signs.ts';
import { registerCode } from '../../codebook/register-code.ts';
import type { Role, UserRow } from '../../contract/station.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { dropDraftsOf } from './drafts.ts';
import type { User, UserSession } from './user-session.ts';

interface Row {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly house: string | null;
  readonly active: number;
}

export function users(db: Database): readonly UserRow[] {
  return db
    .prepare<[], Row>('SELECT number, name, role, house, active FROM user ORDER BY active DESC, number')
    .all()
    .map((row) => ({ ...row, house: houseCode(row.house), active: row.active === 1 }));
}

const statements = cachedPerDatabase((db) => ({
  names: db.prepare<[], Pick<Row, 'number' | 'name'>>('SELECT number, name FROM user'),
}));

/** The names of all who ever had a log-in here, by number. */
export function userNames(db: Database): ReadonlyMap<number, string> {
  return new Map(
    statements(db)
      .names.all()
      .map(({ number, name }) => [number, name]),
  );
}

export function userNumbered(db: Database, number: number): User {
  const row = db
    .prepare<[number], Row>('SELECT number, name, role, house, active FROM user WHERE number = ?')
    .get(number);
  if (row === undefined || row.active === 0) throw new WaymarkError('wrong-password');
  return { number: row.number, name: row.name, role: row.role, house: houseCode(row.house) };
}

/** The house as stays name it, however it was typed for the user: by another code nobody of it is found. */
function houseCode(typed: string | null): string | null {
  return typed === null ? null : registerCode(typed);
}

export function userNamed(db: Database, name: string): User | undefined {
  const wanted = nameOfUser(name).toLowerCase();
  return users(db)
    .filter((user) => user.active)
    .find((user) => nameOfUser(user.name).toLowerCase() === wanted);
}

/** Somebody else who works here. Throws `no-such-user`, `cannot-remove-oneself`. */
export function colleagueNamed({ db, user }: UserSession, name: string): User {
  const colleague = userNamed(db, name);
  if (colleague === undefined) throw new WaymarkError('no-such-user');
  if (colleague.number === user.number) throw new WaymarkError('cannot-remove-oneself');
  return colleague;
}

/** A new user's name as it is kept, in the table and in the slot alike. Throws `bad-input` where nobody could see it. */
export function newUserName(name: string): string {
  if (isBlank(name)) throw new WaymarkError('bad-input');
  return nameOfUser(name);
}

function nameOfUser(name: string): string {
  return withoutDeceivingSigns(name).normalize('NFC').trim();
}

/** The number the next user gets; numbers are never given twice. */
export function nextUserNumber(db: Database): number {
  return (db.prepare<[], { last: number | null }>('SELECT max(number) AS last FROM user').get()?.last ?? 0) + 1;
}

export function insertUser(db: Database, user: User, created: string): void {
  if (userNamed(db, user.name) !== undefined) throw new WaymarkError('user-exists');
  db.prepare('INSERT INTO user (number, name, role, house, active, created) VALUES (?, ?, ?, ?, 1, ?)').run(
    user.number,
    user.name.normalize('NFC').trim(),
    user.role,
    user.house,
    created,
  );
}

/** Ends a log-in; what the user was typing goes with it. Throws `last-focal-point`. */
export function retireUser(db: Database, number: number): void {
  const others = db
    .prepare<[number], { n: number }>(
      "SELECT count(*) AS n FROM user WHERE active = 1 AND role IN ('focal-point', 'hq-case-manager') AND number <> ?",
    )
    .get(number);
  if ((others?.n ?? 0) === 0) throw new WaymarkError('last-focal-point');
  db.prepare('UPDATE user SET active = 0 WHERE number = ?').run(number);
  dropDraftsOf(db, number);
}
