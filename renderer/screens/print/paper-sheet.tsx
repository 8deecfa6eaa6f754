import { useLayoutEffect, useRef } from 'react';
import { hasLongWord } from '../../../db/codebook/papers/long-word.ts';
import type { Paper, PaperBlock } from '../../../preload/contract.ts';
import styles from './paper-sheet.module.css';

export type PaperSize = 'A4' | 'Letter';

interface PaperSheetProps {
  readonly paper: Paper;
  readonly size: PaperSize;
  /** Told whether it is longer than one side. */
  readonly onTooLong: (tooLong: boolean) => void;
}

/**
 * The paper on the screen as it will lie on the table: black on white in any appearance, at the size it has. What is printed is
 * the document that the database makes; this shows the same content in the same measures.
 */
export function PaperSheet({ paper, size, onTooLong }: PaperSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const inside = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever another paper or size is shown
  useLayoutEffect(() => {
    const place = sheet.current;
    if (place === null || inside.current === null) return;
    const { paddingTop, paddingBottom } = getComputedStyle(place);
    const room = place.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
    onTooLong(inside.current.scrollHeight > room + 1);
  }, [paper, size, onTooLong]);

  return (
    <article ref={sheet} className={styles.sheet} data-size={size} data-paper={paper.kind} lang={paper.language}>
      <div ref={inside}>
        <h2 className={styles.heading}>{paper.heading}</h2>
        {paper.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole, its blocks never move
          <Block key={index} block={block} />
        ))}
        {paper.foot.map((line) => (
          <p key={line} className={styles.foot}>
            {line}
          </p>
        ))}
      </div>
    </article>
  );
}

function Title({ title }: { readonly title: string | null }) {
  return title === null ? null : <h3 className={styles.title}>{title}</h3>;
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.block) {
    case 'facts':
      return (
        <>
          <Title title={block.title} />
          <dl className={styles.facts} data-pairs={block.pairs}>
            {block.rows.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      );
    case 'list':
      return (
        <>
          <Title title={block.title} />
          <ul className={styles.list} data-blank={block.items.length === 0 || undefined}>
            {block.items.length === 0 ? (
              <>
                <li />
                <li />
              </>
            ) : (
              block.items.map((item) => <li key={item}>{item}</li>)
            )}
          </ul>
        </>
      );
    case 'table':
      return (
        <>
          <Title title={block.title} />
          <table className={styles.table}>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none ever moves
                <tr key={place}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                    <td key={index} data-long={hasLongWord(cell) || undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      );
    case 'notice':
      return <p className={styles.notice}>{block.text}</p>;
    case 'choices':
      return (
        <section className={styles.question}>
          <b>{block.number}</b>
          <div>
            <b>
              {block.asked ? '○' : '●'} {block.question}
            </b>
            <div className={styles.codes}>
              {block.choices.map((choice) => (
                <span key={choice}>{choice}</span>
              ))}
            </div>
            {block.line && <div className={styles.line} />}
          </div>
        </section>
      );
    case 'signatures':
      return (
        <div className={styles.signatures}>
          {block.labels.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      );
  }
}
