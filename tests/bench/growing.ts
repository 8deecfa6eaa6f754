/** What a record costs in a case of sixty of them, against one in a case of twenty: to open the case, and to save a form in it. */
import { caseRecords } from '../../db/casework/record/read.ts';
import { caseFile } from '../../db/casework/views/case-file.ts';
import { asLine, write } from '../../db/casework/writing/append.ts';
import { opening } from '../../db/casework/writing/begin.ts';
import { saveRecords } from '../../db/casework/writing/save.ts';
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { list } from '../../db/codebook/lists/index.ts';
import type { Answer, Form, Question } from '../../db/codebook/types.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { alternatingOften } from './alternating.ts';
import { eachOf } from './cost.ts';
import { sitAt, withCopy } from './office.ts';
import { emptyRow, type Measure, type Row } from './row.ts';

const [FEW, MANY] = [20, 60];
/** How much more a record of the larger case may cost. */
const MOST = 1.5;
const SERVICE = { kind: 'service', body: { date: '2025-03-01', service: 'counselling', outcome: 'given' } };
/** The kinds of which a case may have many. */
const KINDS = [...FORMS.values()].filter(({ many, system, ownAct }) => many && system !== true && ownAct !== true);

export const growing: Measure = ({ mission, place }, size) =>
  withCopy(mission, place, async (office) => {
    const { db, session, close } = sitAt(office);
    const make = (count: number) =>
      inTransaction(db, () => {
        const { caseId, line } = opening(session, { origin: 'live', opened: '2025-03-01' });
        const forms = Array.from({ length: count - 1 }, (_, at) => KINDS[at % Math.min(FEW, KINDS.length)]);
        const lines = forms.map((form, at) =>
          form === undefined ? undefined : asLine(form, answersTo(form, at), undefined),
        );
        write(session, caseId, [line, ...lines.filter((one) => one !== undefined)]);
        return caseId;
      });
    const [few, many] = [make(FEW), make(MANY)];
    const rowOf = async (what: string, act: (caseId: string) => unknown): Promise<Row> => {
      const [inFew, inMany] = [few, many].map((caseId) => caseRecords(db, caseId).length);
      const compared = await alternatingOften(
        { ...size, times: Math.ceil(size.times / 2) },
        () => act(many),
        () => act(few),
      );
      // Of one record of each.
      const [perMany, perFew] = [eachOf(compared.ours, inMany ?? MANY), eachOf(compared.bare, inFew ?? FEW)];
      const ratio = (compared.ratio * (inFew ?? FEW)) / (inMany ?? MANY);
      return {
        ...emptyRow(what, 'a record'),
        limit: `of a case of ${FEW}`,
        ours: perMany,
        bare: perFew,
        ratio,
        goal: { times: MOST },
        faults: ratio > MOST ? [`a record costs more than ${MOST} times as much`] : [],
      };
    };
    // Undone each time: both stay as large as they are.
    const saveAndUndo = (caseId: string) => {
      db.exec('SAVEPOINT growing');
      saveRecords(session, caseId, [SERVICE]);
      db.exec('ROLLBACK TO growing; RELEASE growing');
    };
    const rows = [
      await rowOf(`open a case of ${MANY} records`, (caseId) => caseFile(session, caseId)),
      await rowOf(`save in a case of ${MANY} records`, saveAndUndo),
    ];
    close();
    return rows;
  });

/** Every question that can be answered alone, on a day of the record's own. */
function answersTo(form: Form, at: number): Readonly<Record<string, Answer>> {
  const day = `2025-02-${String(10 + (at % 19))}`;
  const answers = questionsOf(form).map((asked) => [asked.id, answerTo(asked, day)] as const);
  return Object.fromEntries(answers.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])));
}

function answerTo(asked: Question, day: string): Answer | undefined {
  const first = () => list(asked.list ?? '').codes[0]?.code ?? '';
  switch (asked.type) {
    case 'code':
      return first();
    case 'codes':
      return [first()];
    case 'date':
      return day;
    case 'long-text':
      return 'Said more of it in some words of her own.';
    case 'country':
      return 'MDA';
    default:
      return undefined;
  }
}
