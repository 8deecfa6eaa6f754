import { Button, Checkbox, Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { MOST_PAGES } from '../../../../db/codebook/bounds.ts';
import { pressedKey } from '../../../keys.ts';
import { useText } from '../../../locales/index.ts';
import styles from './attach.module.css';
import { drawnPages } from './drawn-pages.ts';
import { Shown } from './shown.tsx';
import type { ChosenScan } from './use-chosen-scan.ts';

interface PageChoiceProps {
  readonly scan: ChosenScan;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
  readonly onFrom: (page: number) => void;
  readonly busy: boolean;
}

/** The pages of a PDF as small pictures, each chosen or not; of more than can be added at once, from which page on they are shown. */
export function PageChoice({ scan, chosen, onChosen, onFrom, busy }: PageChoiceProps) {
  const say = useText('case');
  const { pages, total } = scan;
  const drawn = drawnPages(scan);
  const hasAll = drawn.every((number) => chosen.has(number));
  const choose = (number: number, isChosen: boolean) =>
    onChosen(new Set(drawn.filter((other) => (other === number ? isChosen : chosen.has(other)))));
  return (
    <div className={styles.choice}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        {total > MOST_PAGES ? (
          <FromPage total={total} from={pages[0]?.number ?? 1} onFrom={onFrom} busy={busy} />
        ) : (
          <span className="quiet">{say('attachPages', { pages: total })}</span>
        )}
        <Button size="compact-sm" variant="subtle" flex="none" onClick={() => onChosen(new Set(hasAll ? [] : drawn))}>
          {say(hasAll ? 'attachNoPage' : 'attachEveryPage')}
        </Button>
      </Group>
      <ul className={styles.sheets}>
        {pages.map(({ number, small }) => (
          <li key={number} data-page={number}>
            <Checkbox
              size="sm"
              label={
                <>
                  <span className={styles.sheet}>
                    {small === undefined ? say('attachPageNotDrawn') : <Shown picture={small} alt="" />}
                  </span>
                  {say('attachPage', { page: number })}
                </>
              }
              checked={chosen.has(number)}
              disabled={small === undefined}
              onChange={(event) => choose(number, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FromPageProps extends Pick<PageChoiceProps, 'onFrom' | 'busy'> {
  readonly total: number;
  readonly from: number;
}

/** Of a long paper: which of its pages are shown, and others instead. */
function FromPage({ total, from, onFrom, busy }: FromPageProps) {
  const say = useText('case');
  const [wanted, setWanted] = useState<string | number>(from);
  const page = typeof wanted === 'number' ? Math.min(Math.max(wanted, 1), total) : from;
  return (
    <Group gap="xs">
      <span className="quiet">
        {say('attachPagesShown', { from, to: Math.min(total, from + MOST_PAGES - 1), pages: total })}
      </span>
      <NumberInput
        size="xs"
        w="6rem"
        aria-label={say('attachFrom')}
        min={1}
        max={total}
        allowDecimal={false}
        value={wanted}
        onChange={setWanted}
        onKeyDown={(event) => {
          if (pressedKey(event) !== 'Enter') return;
          // It adds nothing yet.
          event.preventDefault();
          if (!busy) onFrom(page);
        }}
      />
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => onFrom(page)}>
        {say('attachFrom')}
      </Button>
    </Group>
  );
}
