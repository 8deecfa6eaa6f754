import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import { blankLines, isBlankPage, isByHand } from '../../../db/codebook/papers/by-hand.ts';
import { hasLongWord } from '../../../db/codebook/papers/long-word.ts';
import { markOf, piecesByMark } from '../../../db/codebook/papers/marks.ts';
import type { Paper, PaperBlock, PaperLayout, PaperSize } from '../../../preload/contract.ts';
import styles from './paper-sheet.module.css';

interface PaperSheetProps {
  readonly paper: Paper;
  readonly layout: PaperLayout;
  readonly size: PaperSize;
  /** Told whether a side holds more than fits on it. */
  readonly onTooLong: (tooLong: boolean) => void;
}

/**
 * The paper on the screen as it will lie on the table, side by side: black on white in any appearance, at the size it has. Sides and type are
 * those of the document that the database makes, in the same measures; what is not there yet is the number in its foot.
 */
export function PaperSheet({ paper, layout, size, onTooLong }: PaperSheetProps) {
  const sheets = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever another paper or size is shown
  useLayoutEffect(() => {
    const isTooLong = (sheet: Element): boolean => {
      const { paddingTop, paddingBottom } = getComputedStyle(sheet);
      const room = sheet.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
      return (sheet.firstElementChild?.scrollHeight ?? 0) > room + 1;
    };
    onTooLong([...(sheets.current?.children ?? [])].some(isTooLong));
  }, [paper, layout, size, onTooLong]);

  return (
    <div ref={sheets} className={styles.sheets} data-points={layout.points}>
      {layout.sides.map(({ place, blocks }, at) => (
        <article
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole, its sides never move
          key={at}
          className={styles.sheet}
          data-size={size}
          data-paper={isBlankPage(paper.kind) ? 'first-contact' : paper.kind}
          data-by-hand={isByHand(paper.kind) || undefined}
          lang={paper.reads?.language ?? paper.language}
          dir={paper.reads?.fromRight === true ? 'rtl' : undefined}
        >
          <div>
            <header className={styles.head}>
              <h2 className={styles.heading}>{paper.heading}</h2>
              {place !== null && <span className={styles.place}>{place}</span>}
            </header>
            {paper.whose !== undefined && <p className={styles.whose}>{shown(paper.whose)}</p>}
            {blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole, its blocks never move
              <Block key={index} block={block} />
            ))}
          </div>
        </article>
      ))}
    </div>
  );
}

/** What people wrote, with the marks that no font has as the shapes that are printed. */
function shown(text: string): ReactNode {
  return piecesByMark(text).map((piece, at) => {
    const mark = markOf(piece);
    if (mark === undefined) return piece;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole, its pieces never move
      <svg key={at} className={styles.mark} viewBox="0 0 10 10" role="img" fill={mark.filled ? '#000' : 'none'}>
        <title>{piece}</title>
        <path d={mark.path} />
      </svg>
    );
  });
}

function Title({ title, beside }: { readonly title: string | null; readonly beside?: string | undefined }) {
  if (title === null) return null;
  if (beside === undefined) return <h3 className={styles.title}>{title}</h3>;
  return (
    <h3 className={styles.record}>
      <b>{title}</b>
      <span>{beside}</span>
    </h3>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.block) {
    case 'part':
      return <h2 className={styles.part}>{block.title}</h2>;
    case 'facts':
      return (
        <>
          <Title title={block.title} beside={block.beside} />
          <dl className={styles.facts} data-pairs={block.pairs} data-record={block.beside !== undefined || undefined}>
            {block.rows.map(({ label, value }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one label, and none ever moves
              <div key={place}>
                <dt>{label}</dt>
                <dd>{shown(value)}</dd>
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
            {block.items.length === 0
              ? Array.from({ length: blankLines(block.lines) }, (_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on, which never move
                  <li key={at} />
                ))
              : block.items.map((item) => <li key={item}>{shown(item)}</li>)}
          </ul>
        </>
      );
    case 'table':
      return (
        <>
          <Title title={block.title} />
          <table className={styles.table} data-blank={block.blank}>
            <thead>
              <tr>
                {block.columns.map((column, at) => (
                  <th key={column} scope="col" data-number={block.numbers?.includes(at) || undefined}>
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
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                      key={index}
                      data-number={block.numbers?.includes(index) || undefined}
                      data-long={hasLongWord(cell) || undefined}
                    >
                      {shown(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      );
    case 'notice':
      return <p className={styles.notice}>{shown(block.text)}</p>;
    case 'choices':
      return (
        <section className={styles.question}>
          <b>{shown(block.number)}</b>
          <div>
            {shown(block.asked ? '○' : '●')} <b>{shown(block.question)}</b>
            <div className={styles.codes}>
              {block.choices.map((choice) => (
                <span key={choice}>{shown(choice)}</span>
              ))}
            </div>
            {block.line && <div className={styles.line} />}
          </div>
        </section>
      );
    case 'parallel':
      return (
        <>
          <h3 className={styles.title} data-parallel={block.besideTitle !== null || undefined}>
            <span>{block.title}</span>
            {block.besideTitle !== null && <small>{block.besideTitle}</small>}
          </h3>
          {block.rows.map(({ text, boxes, beside }) => (
            <div key={text} className={styles.parallel} data-parallel={beside !== null || undefined}>
              <p>
                {shown(text)}
                {boxes.length > 0 && (
                  <>
                    {' '}
                    <span className={styles.boxes}>
                      {boxes.map((box) => (
                        <Fragment key={box}>
                          <span className={styles.box}>{shown(`☐ ${box}`)}</span>{' '}
                        </Fragment>
                      ))}
                    </span>
                  </>
                )}
              </p>
              {beside !== null && <small>{beside}</small>}
            </div>
          ))}
        </>
      );
    case 'card':
      return (
        <>
          <p className={styles.note}>{block.note}</p>
          <div className={styles.card}>
            <i />
            <i />
          </div>
        </>
      );
    case 'signatures':
      return (
        <div className={styles.signatures} data-over={block.over}>
          {block.labels.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      );
  }
}
