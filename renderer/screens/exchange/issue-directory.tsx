import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { Working } from '../../components/working.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { loadStation } from '../../state/session.ts';
import { work } from '../../state/work.ts';
import classes from './exchange.module.css';
import { IssuedToFew } from './issued-to-few.tsx';

type Issued = Awaited<ReturnType<typeof waymark.exchange.issueDirectory>>;

/** Headquarters: a new directory, signed by the root key, one sealed file an office. */
export function IssueDirectory({ onIssued }: { readonly onIssued: () => void }) {
  const say = useText('exchange');
  const common = useText('common');
  const [rootKey, setRootKey] = useState<ChosenFile | null>(null);
  const [rootPassword, setRootPassword] = useState('');
  const [issued, setIssued] = useState<Issued>();
  const act = useAct();

  const issue = () =>
    act.run(async () => {
      const folder = await waymark.desk.chooseFolder({ purpose: 'directory' });
      if (!folder) return;
      const key = rootKey ? { rootKey: rootKey.token } : {};
      try {
        setIssued(await work(() => waymark.exchange.issueDirectory({ folder: folder.token, rootPassword, ...key })));
        setRootPassword('');
      } finally {
        // Ended where it stood the directory may be in force all the same.
        await loadStation();
        onIssued();
      }
    });

  return (
    <section className={`panel ${classes.card}`} aria-labelledby="issue">
      <div>
        <h2 className={classes.heading} id="issue">
          {say('issue')}
        </h2>
        <p className="quiet">{say('issueText')}</p>
      </div>
      <form
        className={classes.column}
        onSubmit={(event) => {
          event.preventDefault();
          if (rootPassword !== '') void issue();
        }}
      >
        <ChosenPlaceField
          label={say('rootKey')}
          chosen={rootKey?.name ?? null}
          none={say('rootKeyHere')}
          choose={common('choose')}
          onChoose={async () =>
            setRootKey((await waymark.desk.chooseFiles({ purpose: 'root-key', several: false }))[0] ?? rootKey)
          }
        />
        {rootKey === null && <p className="quiet">{say('rootKeyMove')}</p>}
        <PasswordField
          label={say('rootPassword')}
          value={rootPassword}
          autoComplete="off"
          onChange={(event) => setRootPassword(event.currentTarget.value)}
        />
        <Refused refusal={act.refusal} />
        {act.busy ? (
          <Working doing={say('issuing')} />
        ) : (
          <Group>
            <Button type="submit" disabled={rootPassword === ''}>
              {say('issueDo')}
            </Button>
          </Group>
        )}
      </form>
      {issued && (
        <div className={classes.section} role="status">
          <p>{say('issued', { number: String(issued.number) })}</p>
          <IssuedToFew not={issued.not} files={issued.files.length} />
          {issued.files.length > 0 && (
            <ListTable label={say('issue')} columns={[say('office'), say('file')]}>
              {issued.files.map((file) => (
                <Table.Tr key={file.name}>
                  <Table.Td>{file.office}</Table.Td>
                  <Table.Td>{file.name}</Table.Td>
                </Table.Tr>
              ))}
            </ListTable>
          )}
        </div>
      )}
    </section>
  );
}
