import { beforeAll, expect, it } from 'vitest';
import { drawn, loaded } from '../drawn.ts';

const { loadQuestions } = await loaded(() => import('../../../renderer/state/questions.ts'));
const { useSentence } = await loaded(() => import('../../../renderer/components/sentence.ts'));

function Said({ column }: { readonly column: string }) {
  return <p>{useSentence()('answers-wrong-in-row', { kind: 'stay', question: 'appointment-list', row: 2, column })}</p>;
}

beforeAll(loadQuestions);

it('a cell that is refused is named by the words of its column, and by its id where there are none', () => {
  expect(drawn(<Said column="house-does" />)).toContain('row 2, column “What the house does”');
  expect(drawn(<Said column="later" />)).toContain('row 2, column “later”');
});
