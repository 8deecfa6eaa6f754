import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LINK_KINDS, LINK_SURE, type LinksOfCase } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { CodeSelect } from '../../components/code-select.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import styles from './links.module.css';

/** Beside the links between two: who came together are a group. */
const TOGETHER = 'came-together';
const KINDS = [...LINK_KINDS, TOGETHER] as const;

interface LinkFormProps {
  readonly caseId: string;
  readonly onSaved: (links: LinksOfCase) => void;
}

/** Links the person with another one of this office, by the reference of the other case. */
export function LinkForm({ caseId, onSaved }: LinkFormProps) {
  const say = useText('links');
  const act = useAct();
  const [reference, setReference] = useState('');
  const [what, setWhat] = useState<(typeof KINDS)[number]>('recruited-by-same');
  const [sure, setSure] = useState<(typeof LINK_SURE)[number]>('possible');
  const [word, setWord] = useState('');
  const save = () => {
    if (act.busy || reference.trim() === '') return;
    void act.run(async () => {
      const other = { caseId, reference: reference.trim() };
      onSaved(
        await (what === TOGETHER
          ? waymark.links.putTogether(other)
          : waymark.links.put({ ...other, what, sure, word })),
      );
    });
  };
  useKeys({ save });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form className={`panel ${styles.form}`} aria-labelledby="link-form" onSubmit={submit}>
      <h2 className={styles.heading} id="link-form">
        {say('add')}
      </h2>
      <div className={styles.fields}>
        <TextInput
          label={say('reference')}
          value={reference}
          autoFocus
          autoComplete="off"
          maxLength={40}
          onChange={(event) => {
            act.clear();
            setReference(event.currentTarget.value);
          }}
        />
        <CodeSelect
          label={say('what')}
          codes={KINDS}
          words={(kind) => say(`what-${kind}`)}
          value={what}
          onCode={setWhat}
        />
        {what !== TOGETHER && (
          <>
            <CodeSelect
              label={say('sure')}
              codes={LINK_SURE}
              words={(code) => say(`sure-${code}`)}
              value={sure}
              onCode={setSure}
            />
            <TextInput
              label={say('word')}
              value={word}
              autoComplete="off"
              maxLength={200}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
          </>
        )}
      </div>
      {what === 'keep-apart' && <p className="quiet">{say('apartHelp')}</p>}
      <Refused refusal={act.refusal} />
      <Button
        type="submit"
        className={styles.save ?? ''}
        loading={act.busy}
        disabled={reference.trim() === ''}
        rightSection={<KeyHint of="save" />}
      >
        {say('save')}
      </Button>
    </form>
  );
}
