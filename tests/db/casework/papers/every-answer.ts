/** A case in which every question of every kind has an answer, each text of them one that nothing else says. Everybody in it is invented. */
import { FORMS, questionsOf } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { columnsOf } from '../../../../db/codebook/rows.ts';
import type { Cell, Column, Form, Question } from '../../../../db/codebook/types.ts';
import type { Told } from '../case-of.ts';

/** The text that answers a question, and nothing else. */
export function markOf(kind: string, id: string): string {
  return `Zq${kind}-${id}zq`.replaceAll(/[^A-Za-z]/g, '');
}

/** What is not answered here: an id is of no use to anybody, and these say who the person may be or what may be done with the case. */
const LEFT_OUT: readonly string[] = [
  ...['profile.age', 'profile.age-in-papers', 'profile.age-estimated', 'profile.age-band', 'profile.may-be-under-18'],
  ...['identity.birth-date', 'note.visibility', 'decision.age-years', 'decision.matter', 'decision.result'],
];

function answerOf(kind: string, asked: Question): unknown {
  if (LEFT_OUT.includes(`${kind}.${asked.id}`)) return undefined;
  const first = () => list(asked.list ?? '').codes.find(({ retired }) => retired !== true)?.code;
  switch (asked.type) {
    case 'code':
      return first();
    case 'codes':
      return [first()];
    case 'flag':
      return true;
    case 'text':
    case 'long-text':
      return markOf(kind, asked.id);
    case 'date':
      return '2019-03-04';
    case 'number':
      return asked.min ?? 1;
    case 'money':
      return 123_456;
    case 'rate':
      return 1_500_000;
    case 'country':
      return 'MDA';
    case 'countries':
      return ['MDA'];
    case 'language':
      return 'ron';
    case 'languages':
      return ['ron'];
    case 'currency':
      return 'EUR';
    case 'register':
      return asked.subdivision === true ? 'MD-CU' : 'AB-1';
    case 'questions':
      return ['identity.name-used'];
    case 'rows':
      return [Object.fromEntries(columnsOf(asked).map((column) => [column.id, cellOf(kind, asked, column)]))];
    case 'record':
    case 'id':
      return undefined;
  }
}

function cellOf(kind: string, asked: Question, column: Column): Cell | undefined {
  switch (column.type) {
    case 'text':
      return markOf(kind, `${asked.id}-${column.id}`);
    case 'code':
      return list(column.list ?? '').codes[0]?.code;
    case 'number':
      return column.min ?? 1;
    case 'date':
      return '2019-03-04';
    case 'hour':
    case 'hours':
      return '08:00';
    case 'flag':
      return true;
  }
}

/** What is agreed to, so that nothing stays for want of a word. */
const AGREED = {
  ...{
    date: '2026-05-01',
    'given-by': 'person',
    help: 'agrees',
    contact: 'agrees',
    police: 'agrees',
    keep: 'with-name',
  },
  ...{ 'share-receiving': 'with-name', 'share-headquarters': 'with-name', 'share-partners': 'with-name' },
};

/** The forms that people fill in. */
export const FILLED: readonly Form[] = [...FORMS.values()].filter(({ system }) => system !== true);

/** Everything that can be answered to a form. */
export function everyAnswerTo(inForm: Form): Told {
  const answers = questionsOf(inForm).map((asked) => [asked.id, answerOf(inForm.kind, asked)] as const);
  const body = Object.fromEntries(answers.filter(([, value]) => value !== undefined));
  if (inForm.kind !== 'consent') return [inForm.kind, body as Told[1]];
  const words = Object.fromEntries(Object.entries(body).filter(([, value]) => String(value).startsWith('Zq')));
  return ['consent', { ...words, ...AGREED } as Told[1]];
}

/** The texts that such an answer holds, by question. */
export function marksIn(kind: string, asked: Question): readonly string[] {
  if (asked.type === 'text' || asked.type === 'long-text') return [markOf(kind, asked.id)];
  const texts = columnsOf(asked).filter(({ type }) => type === 'text');
  return texts.map(({ id }) => markOf(kind, `${asked.id}-${id}`));
}
