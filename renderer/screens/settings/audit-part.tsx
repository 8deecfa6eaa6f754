import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { AuditRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { aboutIn, actIn, type Outcome, outcomeIn } from './audit-words.ts';
import classes from './settings.module.css';

const PAGE = 100;

/** Who did what, newest first. */
export function AuditPart() {
  const say = useText('audit');
  const settings = useText('settings');
  const language = useLanguage((state) => state.language);
  const formats = useFormats();
  const first = useAsked('audit', () => waymark.station.audit({ limit: PAGE }));
  const [older, setOlder] = useState<readonly AuditRow[]>([]);
  const [ended, setEnded] = useState(false);
  const act = useAct();
  if (!first.answer) return <Refused refusal={first.refusal} />;
  const rows = [...first.answer, ...older];
  const oldest = rows.at(-1)?.n;

  const more = () =>
    act.run(async () => {
      if (oldest === undefined) return;
      const next = await waymark.station.audit({ before: oldest, limit: PAGE });
      setOlder((before) => [...before, ...next]);
      setEnded(next.length < PAGE);
    });

  return (
    <div className={classes.wide}>
      <p className="quiet">{say('auditText')}</p>
      <ListTable
        label={settings('partAudit')}
        columns={[settings('number'), settings('at'), settings('user'), say('act'), say('subject'), say('outcome')]}
      >
        {rows.map((row) => (
          <Table.Tr key={row.n}>
            <Table.Td>{formats.number(row.n)}</Table.Td>
            <Table.Td>{formats.moment(row.at)}</Table.Td>
            <Table.Td>{row.user ?? '–'}</Table.Td>
            <Table.Td>{actIn(language, row)}</Table.Td>
            <Table.Td>{aboutIn(language, row)}</Table.Td>
            <Table.Td>
              <OutcomeCell {...outcomeIn(language, row)} reason={row.reason} />
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <Refused refusal={act.refusal} />
      {!ended && first.answer.length === PAGE && (
        <div>
          <Button variant="default" onClick={more} loading={act.busy}>
            {say('older')}
          </Button>
        </div>
      )}
    </div>
  );
}

function OutcomeCell({ word, why, reason }: Outcome & { readonly reason: string | null }) {
  return (
    <>
      {word}
      {[why, reason].map(
        (more) =>
          more && (
            <p key={more} className="quiet">
              {more}
            </p>
          ),
      )}
    </>
  );
}
