import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPackageImport, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChosenFile, ChosenPlace, OpenResult } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { Refused } from '../../components/refused.tsx';
import { Working } from '../../components/working.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { loadStation } from '../../state/session.ts';
import { work } from '../../state/work.ts';
import classes from './exchange.module.css';
import { Opened } from './opened.tsx';

/** Drop or choose packages, see them checked, and what came. One file a call, so that each shows its own progress and result. */
export function OpenPart() {
  const say = useText('exchange');
  const common = useText('common');
  const formats = useFormats();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [receipts, setReceipts] = useState<ChosenPlace | null>(null);
  const [over, setOver] = useState(false);
  const [at, setAt] = useState<ChosenFile>();
  const [results, setResults] = useState<readonly { readonly name: string; readonly result: OpenResult }[]>([]);
  const act = useAct();

  const add = (more: readonly ChosenFile[]) =>
    setFiles((before) => [...before, ...more.filter(({ token }) => !before.some((file) => file.token === token))]);
  const open = () =>
    act.run(async () => {
      setResults([]);
      for (const file of files) {
        setAt(file);
        const input = { files: [file.token], ...(receipts ? { receipts: receipts.token } : {}) };
        const answer = await work(() => waymark.exchange.open(input));
        setResults((before) => [...before, ...answer.results.map((result) => ({ name: file.name, result }))]);
        setFiles((before) => before.filter(({ token }) => token !== file.token));
      }
      // A directory may have been among them.
      await loadStation();
    });

  return (
    <div className={classes.column}>
      {!act.busy && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
        <div
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={async (event) => {
            event.preventDefault();
            setOver(false);
            add(await waymark.dropped([...event.dataTransfer.files]));
          }}
        >
          <IconPackageImport size={30} stroke={1.4} aria-hidden />
          <strong>{say('dropTitle')}</strong>
          <span className="quiet">{say('dropText')}</span>
          <Button
            mt="sm"
            variant={files.length > 0 ? 'default' : 'filled'}
            onClick={async () => add(await waymark.desk.chooseFiles({ purpose: 'packages' }))}
          >
            {say('chooseFiles')}
          </Button>
        </div>
      )}
      {files.length > 0 && !act.busy && (
        <div className={`panel ${classes.card}`}>
          <ul className={classes.files} aria-label={say('chosen', { count: files.length })}>
            {files.map((file) => (
              <li key={file.token} className={classes.file}>
                <span>{file.name}</span>
                <span className="quiet">{formats.bytes(file.size)}</span>
                <ActionIcon
                  aria-label={say('remove', { file: file.name })}
                  onClick={() => setFiles(files.filter(({ token }) => token !== file.token))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <ChosenPlaceField
            label={say('receipts')}
            help={say('receiptsHelp')}
            chosen={receipts?.name ?? null}
            none={say('receiptsNone')}
            choose={common('choose')}
            onChoose={async () => setReceipts((await waymark.desk.chooseFolder({ purpose: 'sealed' })) ?? receipts)}
          />
          <Group>
            <Button onClick={open} leftSection={<IconPackageImport size={17} stroke={1.7} />}>
              {say('openNow')}
            </Button>
          </Group>
        </div>
      )}
      {act.busy && at && (
        <div className={`panel ${classes.card}`}>
          <strong>{say('opening', { file: at.name })}</strong>
          <Working doing={say('opening', { file: at.name })} />
        </div>
      )}
      <Refused refusal={act.refusal} />
      {results.map(({ name, result }) => (
        <Opened key={name} name={name} result={result} />
      ))}
    </div>
  );
}
