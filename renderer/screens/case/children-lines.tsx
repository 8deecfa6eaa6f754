import { Button } from '@mantine/core';
import { isRows } from '../../../db/codebook/rows.ts';
import type { CaseFile, ChildRow, ShownRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import styles from './reading.module.css';

interface ChildrenLinesProps {
  readonly file: CaseFile;
  readonly record: ShownRecord;
}

/** Each child that a record tells of: its own case, or a key to begin one. */
export function ChildrenLines({ file, record }: ChildrenLinesProps) {
  const { children = [] } = record;
  if (children.length === 0) return null;
  return (
    <ul className={styles.children}>
      {children.map((child) => (
        <li key={child.row}>
          <ChildLine {...{ file, record, child }} />
        </li>
      ))}
    </ul>
  );
}

/** It begins with a contact, where consent is asked; age and relation stand there already, and nothing else. */
function ChildLine({ file, record, child: { row, own } }: ChildrenLinesProps & { readonly child: ChildRow }) {
  const say = useText('case');
  const act = useAct();
  const name = nameIn(record, row) ?? (row === null ? say('theChild') : say('childNumber', { number: row + 1 }));
  const begin = () =>
    void act.run(async () => {
      const { id, station } = record;
      const { caseId: into, reference } = await waymark.cases.begin({
        child: { caseId: file.row.caseId, station, record: id, row },
      });
      go({ screen: 'first-contact', into, reference });
    });
  return (
    <>
      <span>{name}</span>
      {own === null ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${say('ownCase')}: ${name}`}
          loading={act.busy}
          onClick={begin}
        >
          {say('ownCase')}
        </Button>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => go({ screen: 'case', caseId: own.caseId })}>
          {say('hasOwnCase', { reference: own.reference })}
        </Button>
      )}
      <Refused refusal={act.refusal} />
    </>
  );
}

function nameIn({ body }: ShownRecord, row: number | null): string | undefined {
  const rows = body['child-list'];
  const name = row !== null && isRows(rows) ? rows[row]?.name : undefined;
  return typeof name === 'string' ? name : undefined;
}
