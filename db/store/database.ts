/** The types of an open database, for those who are handed one. Only `db/store` names the library. */
export type { Database, Statement } from 'better-sqlite3';
