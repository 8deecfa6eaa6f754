import './signs.css';
import type { Part } from './said.ts';

/** A part of what is said, drawn once; `write-said.ts` is for lists. */
export function DrawnPart({ says, tag: Tag = 'span', look, sign, title, tone, stage, pictures }: Part) {
  return (
    <Tag
      className={look}
      data-sign={sign}
      title={title}
      data-tone={tone}
      data-stage={stage}
      role={pictures === undefined ? undefined : 'img'}
      aria-label={pictures}
    >
      {typeof says === 'string'
        ? says
        : says.map((one, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: what is said has no other name than its place
            typeof one === 'string' ? one : <DrawnPart key={at} {...one} />,
          )}
    </Tag>
  );
}
