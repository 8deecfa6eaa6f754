import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { SealGroup } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import classes from './seal.module.css';

const SHOWN = 50;

/** Cases of one cause: counted, and opened by one key. */
export function SealGroupRow({
  words,
  sign,
  cases,
  records,
}: {
  readonly words: string;
  readonly sign?: ReactNode;
  readonly cases: SealGroup['cases'];
  readonly records?: number;
}) {
  const say = useText('exchange');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.group}>
      <button type="button" className={classes.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={classes.words}>
          {sign}
          {words}
        </span>
        <b className={classes.figure}>{formats.number(cases.length)}</b>
        <span className={`quiet ${classes.figure}`}>
          {records !== undefined && records > 0 && say('records', { count: records })}
        </span>
        <Chevron size={16} stroke={1.75} aria-hidden />
      </button>
      {open && (
        <ul className={classes.cases}>
          {cases.slice(0, shown).map((one) => (
            <li key={one.caseId}>
              <button type="button" className={classes.case} onClick={() => go({ screen: 'case', caseId: one.caseId })}>
                <span>{one.reference}</span>
                <span className="quiet">{one.records > 0 && say('records', { count: one.records })}</span>
              </button>
            </li>
          ))}
          {cases.length > shown && (
            <li>
              <Button variant="subtle" size="xs" onClick={() => setShown(cases.length)}>
                {say('showMore', { count: cases.length - shown })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
