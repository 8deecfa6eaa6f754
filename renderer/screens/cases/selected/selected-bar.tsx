import { Button, Modal } from '@mantine/core';
import {
  type Icon,
  IconArchive,
  IconBuildingBank,
  IconFileSpreadsheet,
  IconHourglass,
  IconPackageExport,
  IconPrinter,
  IconUserShare,
} from '@tabler/icons-react';
import { useState } from 'react';
import { MOST_AT_ONCE } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { ariaKeys, KeyHint } from '../../../components/key-hint.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useKeys } from '../../../keys.ts';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import { clearSelection, selectOnly, useListShown } from '../../../state/case-list.ts';
import { go } from '../../../state/route.ts';
import { useMay } from '../../../state/session.ts';
import { CloseMany } from './close-many.tsx';
import { ExportList } from './export-list.tsx';
import { HandMany } from './hand-many.tsx';
import { KeepFiles } from './keep-files.tsx';
import classes from './selected.module.css';

/** What opens in a dialog. */
const DIALOGS = {
  hand: { title: 'handTitle', Content: HandMany },
  close: { title: 'closeTitle', Content: CloseMany },
  keep: { title: 'keepTitle', Content: KeepFiles },
  export: { title: 'exportTitle', Content: ExportList },
} as const;
type DialogName = keyof typeof DIALOGS;

/**
 * How many cases are selected, the way to select all that fit, and what may be done with them; nothing while none is. At the foot of the list,
 * so that no row moves under the hand when the first is selected.
 */
export function SelectedBar({
  total,
  toList,
}: {
  /** How many fit the filter. */
  readonly total: number;
  /** Gives the list the focus. */
  readonly toList: () => void;
}) {
  const say = useText('selected');
  const common = useText('common');
  const { filter, behind, sort, descending, selected } = useListShown();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const act = useAct();
  const may = {
    assign: useMay('assign'),
    close: useMay('begin-case'),
    out: useMay('export-cases'),
    seal: useMay('seal'),
  };
  const selectAll = () =>
    void act.run(async () => {
      const only = behind === null ? {} : { behind: behind.number };
      const { rows } = await waymark.cases.list({ filter, ...only, sort, descending, offset: 0, limit: MOST_AT_ONCE });
      selectOnly(rows.map(({ caseId }) => caseId));
    });
  useKeys(may.close ? { selectAll } : {});

  if (selected.size === 0) return <Refused refusal={act.refusal} />;
  const cases = [...selected];
  const isTooMany = cases.length > MOST_AT_ONCE;
  const all = total > MOST_AT_ONCE ? say('first', { most: MOST_AT_ONCE, total }) : say('all', { total });
  const shown = dialog === null ? undefined : DIALOGS[dialog];
  return (
    <section className={`panel ${classes.bar}`} aria-label={say('bar')} data-selected-bar>
      <b role="status">{say('count', { count: cases.length })}</b>
      {cases.length < Math.min(total, MOST_AT_ONCE) && (
        <Button
          variant="subtle"
          aria-keyshortcuts={ariaKeys('selectAll')}
          rightSection={<KeyHint of="selectAll" />}
          onClick={selectAll}
        >
          {all}
        </Button>
      )}
      <Button
        variant="subtle"
        onClick={() => {
          clearSelection();
          toList();
        }}
      >
        {say('clear')}
      </Button>
      <div className={classes.acts}>
        {isTooMany && <span role="alert">{say('tooMany', { most: MOST_AT_ONCE })}</span>}
        {may.assign && <BarAct sign={IconUserShare} act="hand" isOff={isTooMany} onAct={() => setDialog('hand')} />}
        {may.close && <BarAct sign={IconArchive} act="close" isOff={isTooMany} onAct={() => setDialog('close')} />}
        {may.close && <BarAct sign={IconHourglass} act="keep" isOff={isTooMany} onAct={() => setDialog('keep')} />}
        {may.out && (
          <>
            <BarAct sign={IconFileSpreadsheet} act="export" isOff={isTooMany} onAct={() => setDialog('export')} />
            <BarAct
              sign={IconPrinter}
              act="print"
              isOff={isTooMany}
              onAct={() => go({ screen: 'print', paper: 'case-list', caseId: null, cases })}
            />
            <BarAct
              sign={IconBuildingBank}
              act="consulate"
              isOff={isTooMany}
              onAct={() => go({ screen: 'print', paper: 'consulate-list', caseId: null, cases })}
            />
          </>
        )}
        {may.seal && (
          <BarAct
            sign={IconPackageExport}
            act="seal"
            isOff={false}
            onAct={() => go({ screen: 'exchange', part: 'seal', cases })}
          />
        )}
      </div>
      <Refused refusal={act.refusal} />
      <Modal
        opened={shown !== undefined}
        onClose={() => setDialog(null)}
        title={shown === undefined ? '' : say(shown.title)}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {shown !== undefined && <shown.Content cases={cases} onClose={() => setDialog(null)} />}
      </Modal>
    </section>
  );
}

function BarAct({
  sign: Sign,
  act,
  isOff,
  onAct,
}: {
  readonly sign: Icon;
  readonly act: 'hand' | 'close' | 'keep' | 'export' | 'print' | 'consulate' | 'seal';
  readonly isOff: boolean;
  readonly onAct: () => void;
}) {
  const say = useText('selected');
  return (
    <Button
      variant="default"
      leftSection={<Sign size={16} stroke={1.75} aria-hidden />}
      disabled={isOff}
      data-act={act}
      onClick={onAct}
    >
      {say(act)}
    </Button>
  );
}
