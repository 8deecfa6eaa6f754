import { describe, expect, it } from 'vitest';
import { form } from '../../../../db/codebook/forms/index.ts';
import { loaded } from '../../drawn.ts';

const { blocksOf } = await loaded(() => import('../../../../renderer/components/answers/same-answers.ts'));

const group = (kind: string, at: number) => {
  const found = form(kind)?.groups[at];
  if (found === undefined) throw new Error('no such group');
  return found.questions;
};
const drawn = (questions: Parameters<typeof blocksOf>[0]) =>
  blocksOf(questions).map((block) =>
    block.kind === 'grid' ? block.questions.map(({ id }) => id).join('+') : block.question.id,
  );

describe('questions with the same short list', () => {
  it('that follow each other are one grid, and what an answer calls for stands below it', () => {
    expect(drawn(group('consent', 1))).toEqual([
      'help+shelter+health-examination+return+contact',
      'wants-instead',
      'no-answer',
      'judged-by',
      'judged-how',
      'return-explained',
      'return-asylum-explained',
    ]);
  });

  it('are apart where another list or type stands between them, or one is alone', () => {
    expect(drawn(group('consent', 2))).toEqual([
      'keep',
      'prolonged-because',
      'no-means',
      'share-receiving+share-headquarters+share-partners',
      'share-limits',
      'count-once',
    ]);
  });

  it('are apart where one is never read aloud: it stands with the mark that says so', () => {
    expect(drawn(group('family', 1))).toEqual(['knows', 'said-to-them', 'threatened', 'took-part']);
  });

  it('are never lost: each is drawn once', () => {
    for (const kind of ['consent', 'intake', 'follow-up', 'risk-assessment', 'health', 'family', 'journey-leg']) {
      for (const { questions } of form(kind)?.groups ?? []) {
        const ids = drawn(questions).flatMap((block) => block.split('+'));
        expect(ids.toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
      }
    }
  });
});
