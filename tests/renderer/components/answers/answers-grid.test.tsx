import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { question } from '../../../../db/codebook/forms/index.ts';
import type { Answer } from '../../../../db/codebook/types.ts';
import { drawn, loaded } from '../../drawn.ts';

const { AnswersGrid } = await loaded(() => import('../../../../renderer/components/answers/answers-grid.tsx'));
const { ToLookAt } = await loaded(() => import('../../../../renderer/components/answers/to-look-at.tsx'));

function row(id: string, answer?: Answer) {
  const found = question('consent', id);
  if (found === undefined) throw new Error(`no question ${id}`);
  const last = { record: 'r', office: 'KG-BIS', date: '2026-07-02', answer: 'agrees', beside: {}, own: true };
  return {
    question: found,
    progress: 'to-come' as const,
    answer,
    last: id === 'help' ? last : undefined,
    before: id === 'help' ? [{ ...last, date: '2026-03-09', answer: 'later' }, last] : [],
    others: [],
    onAnswer: () => undefined,
  };
}
const grid = (answer?: Answer, asksAgain = true) =>
  drawn(
    <MantineProvider>
      <AnswersGrid
        kind="consent"
        asksAgain={asksAgain}
        rows={[row('help'), row('shelter', answer)]}
        answerWords={(_kind, _question, said) => JSON.stringify(said)}
      />
    </MantineProvider>,
  );

describe('a grid of the same answers', () => {
  it('is a row of radio buttons for each question, each row one stop of Tab', () => {
    const html = grid();
    expect(html.match(/role="radiogroup"/g)).toHaveLength(2);
    expect(html.match(/type="radio"/g)).toHaveLength(8);
    expect(html.match(/tabindex="0" data-control="true"/g)).toHaveLength(2);
    expect(html.match(/aria-label="Agrees"/g)).toHaveLength(2);
  });

  it('says what was answered last, and what was never asked', () => {
    expect(grid()).toMatch(/agrees.*2 Jul 2026/);
    expect(grid()).toContain('never asked');
  });

  it('says how it was before in one line, which is read aloud with its question and no other', () => {
    const html = grid();
    const [, described = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html.match(/aria-describedby/g)).toHaveLength(1);
    const [, line = ''] = new RegExp(`<p id="${described}"[^>]*>([^]*?)</p>`).exec(html) ?? [];
    expect(line.replaceAll(/<[^>]*>/g, '')).toMatch(/^Before: \w+ 2026: .*later.* → \w+ 2026: .*agrees/);
  });

  it('says nothing of it where each record is of a thing of its own', () => {
    const html = grid({ missing: 'declined' }, false);
    expect(html).not.toMatch(/never asked|last answer/);
    expect(html).toContain('declined');
  });

  it('says why there is no answer', () => expect(grid({ missing: 'declined' })).toContain('declined'));
});

describe('what is to be looked at', () => {
  const line = (labels: readonly string[]) =>
    drawn(<ToLookAt questions={labels.map((label) => ({ id: label, label }))} onGo={() => undefined} />);

  it('is counted and named, each answer a link', () => {
    expect(line(['Date of birth', 'On'])).toContain('2 answers to look at:');
    expect(line(['Date of birth', 'On']).match(/<button[^>]*>/g)).toHaveLength(2);
  });

  it('is nothing where all is mended', () => expect(line([])).toBe(''));
});
