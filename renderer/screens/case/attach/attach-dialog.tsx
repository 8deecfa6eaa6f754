import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { form } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { CaseFile, Picture, ShownRecord } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { useWords } from '../../../components/answers/words.ts';
import { Refused } from '../../../components/refused.tsx';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import styles from './attach.module.css';
import { drawAnew } from './draw-anew.ts';
import { usuallyOf } from './scans.ts';
import { Shown } from './shown.tsx';

interface AttachDialogProps {
  readonly file: CaseFile;
  /** The record that the picture belongs to; undefined: the case. */
  readonly about: ShownRecord | undefined;
  readonly onAdded: (file: CaseFile, undo: string) => void;
  readonly onClose: () => void;
}

/** Choose a file, see it as it will be kept, say what it is of. The file is asked for at once. */
export function AttachDialog({ file, about, onAdded, onClose }: AttachDialogProps) {
  const say = useText('case');
  const common = useText('common');
  const words = useWords();
  const act = useAct();
  const [picture, setPicture] = useState<Picture>();
  const [of, setOf] = useState<string | null>(usuallyOf(about?.kind));
  const [note, setNote] = useState('');
  const asked = useRef(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const noted = useRef<HTMLInputElement>(null);
  useFocusBack();
  // The button to choose cannot have the focus while a file is chosen; afterwards Enter adds the picture, or chooses again.
  useEffect(() => {
    if (!act.busy) (picture === undefined ? chooser : noted).current?.focus();
  }, [act.busy, picture]);
  const choose = () =>
    void act.run(async () => {
      const [chosen] = await waymark.desk.chooseFiles({ purpose: 'attachment', several: false });
      if (chosen === undefined) return;
      setPicture(await drawAnew(await waymark.records.choosePicture({ file: chosen.token })));
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    choose();
  }, []);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (picture === undefined || of === null) return;
    void act.run(async () => {
      const { caseId } = file.row;
      const to = about === undefined ? {} : { about: { station: about.station, id: about.id } };
      const done = await waymark.records.attach({ caseId, of, note: note.trim(), data: picture.data, ...to });
      onAdded(done.file, done.undo);
      onClose();
    });
  };
  const inForm = about === undefined ? undefined : form(about.kind);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('attachTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={add} data-attach data-saves>
        <Stack gap="sm">
          {inForm !== undefined && <p className="quiet">{say('attachTo', { record: words(inForm.label) })}</p>}
          <div className={styles.preview} aria-live="polite">
            {picture === undefined ? (
              <Button
                ref={chooser}
                variant={act.busy ? 'default' : 'filled'}
                loading={act.busy}
                data-autofocus
                onClick={choose}
              >
                {say('attachChoose')}
              </Button>
            ) : (
              <Shown picture={picture} alt={say('attachPreview')} />
            )}
          </div>
          <p className="quiet">{say('attachHow')}</p>
          <p className="quiet">{say('attachWrong')}</p>
          <Select
            label={say('attachOf')}
            data={list('attachment-of').codes.map(({ code, label }) => ({ value: code, label: words(label) }))}
            value={of}
            onChange={setOf}
            allowDeselect={false}
          />
          <TextInput
            ref={noted}
            data-autofocus={picture === undefined ? undefined : true}
            label={say('attachNote')}
            value={note}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Refused refusal={act.refusal} />
          <Group justify="space-between" gap="sm">
            {picture === undefined ? (
              <span />
            ) : (
              <Button variant="subtle" onClick={choose}>
                {say('attachOther')}
              </Button>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {common('cancel')}
              </Button>
              <Button type="submit" loading={act.busy} disabled={picture === undefined || of === null}>
                {say('attachAdd')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
