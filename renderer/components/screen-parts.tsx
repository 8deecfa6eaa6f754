import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './screen-parts.module.css';

/** The parts of a screen, one shown at a time; arrow keys walk over their names. */
export function ScreenParts<Part extends string>({
  label,
  parts,
  part,
  onPart,
  children,
}: {
  readonly label: string;
  readonly parts: readonly { readonly part: Part; readonly label: string }[];
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  /** What the shown part holds. */
  readonly children: ReactNode;
}) {
  return (
    <Tabs
      value={part}
      onChange={(value) => {
        const chosen = parts.find((offered) => offered.part === value);
        if (chosen) onPart(chosen.part);
      }}
      keepMounted={false}
      classNames={{ list: classes.list ?? '', tab: classes.tab ?? '' }}
    >
      <Tabs.List aria-label={label} mb="lg">
        {parts.map((offered) => (
          <Tabs.Tab key={offered.part} value={offered.part}>
            {offered.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((offered) => (
        <Tabs.Panel key={offered.part} value={offered.part} tabIndex={-1}>
          {offered.part === part && children}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
