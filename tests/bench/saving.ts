/** Saving one form, each in a transaction of its own, against committing one row of the same bytes. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { answerRecords } from '../../db/calls/cases.ts';
import { newDesk } from '../../db/calls/desk.ts';
import { saveRecords } from '../../db/casework/writing/save.ts';
import { KEY_BYTES, openConnection } from '../../db/store/connection.ts';
import { closeStore, openStore } from '../../db/store/store.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { alternatingOften } from './alternating.ts';
import { USER, withCopy } from './offices.ts';
import type { Measure, Row } from './row.ts';

/** What is saved, once a case. */
const FORM = {
  kind: 'service',
  body: {
    date: '2025-03-01',
    service: 'counselling',
    phase: 'first-help',
    outcome: 'given',
    'provider-kind': 'this-office',
    project: 'CT-0412',
  },
} as const;
const TIMES = 10;

export const saving: Measure = ({ mission, place }, { rounds }) =>
  withCopy(mission, place, async (office) => {
    const store = await openStore(office.folder, { name: USER.name, password: USER.password });
    const desk = newDesk(
      office.folder,
      () => new Date(),
      () => {},
    );
    desk.store = store;
    desk.user = { number: USER.number, name: USER.name, role: 'focal-point', house: null };
    const session = { db: store.db, user: desk.user, clock: desk.clock };
    const cases = store.db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY case_id').pluck().all();
    let turn = 0;
    const nextCase = () => cases[turn++ % cases.length] ?? '';

    inTransaction(store.db, () => saveRecords(session, nextCase(), [FORM]));
    const line = store.db.prepare<[], Buffer>('SELECT line FROM record ORDER BY seq DESC LIMIT 1').pluck().get();
    const bareDb = openConnection(join(office.folder, 'bare.db'), randomBytes(KEY_BYTES), { create: true });
    bareDb.exec('CREATE TABLE line (n INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT');
    const insert = bareDb.prepare('INSERT INTO line (line) VALUES (?)');

    const rowOf = async (what: string, save: () => unknown): Promise<Row> => ({
      what,
      against: 'a committed INSERT of the same bytes',
      ...(await alternatingOften({ rounds, times: TIMES }, save, () => insert.run(line))),
      memory: null,
      note: `${line?.length ?? 0} bytes`,
      faults: [],
    });
    const rows = [
      await rowOf('save a form', () => inTransaction(store.db, () => saveRecords(session, nextCase(), [FORM]))),
      await rowOf('save a form and show the case again', () =>
        answerRecords.save(desk, { caseId: nextCase(), records: [{ ...FORM, body: { ...FORM.body } }] }),
      ),
    ];
    bareDb.close();
    closeStore(store);
    return rows;
  });
