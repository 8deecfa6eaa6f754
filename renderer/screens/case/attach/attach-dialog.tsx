import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_NOTE } from '../../../../db/codebook/bounds.ts';
import { form } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { useWords } from '../../../components/answers/words.ts';
import { PasswordField } from '../../../components/password-field.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import styles from './attach.module.css';
import { pagesAtFirst } from './drawn-pages.ts';
import { PageChoice } from './page-choice.tsx';
import { usuallyOf } from './scans.ts';
import { Shown } from './shown.tsx';
import { type ChosenScan, useChosenScan } from './use-chosen-scan.ts';

interface AttachDialogProps {
  readonly file: CaseFile;
  /** The record that the picture belongs to; undefined: the case. */
  readonly about: ShownRecord | undefined;
  readonly onAdded: (file: CaseFile, undo: string) => void;
  readonly onClose: () => void;
}

/** Which pages somebody chose, and of what. */
interface PagesChosen {
  readonly of: ChosenScan;
  readonly pages: ReadonlySet<number>;
}

/** Characters behind a note, for which page of how many it is. */
const ROOM_FOR_PAGE = 40;

/** Choose a file, see it as it will be kept, say what it is of. The file is asked for at once. */
export function AttachDialog({ file, about, onAdded, onClose }: AttachDialogProps) {
  const say = useText('case');
  const common = useText('common');
  const words = useWords();
  const act = useAct();
  const { scan, drawing, choose, unlock, drawFrom } = useChosenScan(act);
  const [choice, setChoice] = useState<PagesChosen>();
  const chosen = choice !== undefined && choice.of === scan ? choice.pages : pagesAtFirst(scan);
  const [password, setPassword] = useState('');
  const [of, setOf] = useState<string | null>(usuallyOf(about?.kind));
  const [note, setNote] = useState('');
  const asked = useRef(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const noted = useRef<HTMLInputElement>(null);
  const passwordTyped = useRef<HTMLInputElement>(null);
  const isLocked = act.refusal?.code === 'pdf-locked' || act.refusal?.code === 'pdf-wrong-password';
  useFocusBack();
  // The button to choose cannot have the focus while a file is chosen; afterwards Enter adds the picture, opens the file, or chooses again.
  useEffect(() => {
    if (!act.busy) (isLocked ? passwordTyped : scan === undefined ? chooser : noted).current?.focus();
  }, [act.busy, isLocked, scan]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    choose();
  }, []);
  const isMany = scan !== undefined && scan.total > 1;
  const only = scan?.pages[0]?.picture;
  const add = () => {
    if (scan === undefined || of === null || chosen.size === 0) return;
    const pages = scan.pages.flatMap(({ number, picture }) => {
      if (picture === undefined || !chosen.has(number)) return [];
      const page = isMany ? say('attachPageOf', { page: number, pages: scan.total }) : '';
      return [{ note: [note.trim(), page].filter((part) => part !== '').join(' · '), data: picture.data }];
    });
    void act.run(async () => {
      const { caseId } = file.row;
      const to = about === undefined ? {} : { about: { station: about.station, id: about.id } };
      const done = await waymark.records.attach({ caseId, of, pages, ...to });
      onAdded(done.file, done.undo);
      onClose();
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (act.busy) return;
    if (isLocked) unlock(password);
    else add();
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
      <form onSubmit={submit} data-attach data-saves>
        <Stack gap="sm">
          {inForm !== undefined && <p className="quiet">{say('attachTo', { record: words(inForm.label) })}</p>}
          {isMany && (
            <PageChoice
              {...{ scan, chosen, busy: act.busy }}
              onChosen={(pages) => setChoice({ of: scan, pages })}
              onFrom={drawFrom}
            />
          )}
          {!isMany && !isLocked && (
            <div className={styles.preview} aria-live="polite">
              {only === undefined ? (
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
                <Shown picture={only} alt={say('attachPreview')} />
              )}
            </div>
          )}
          {drawing !== undefined && <p className="quiet">{say('attachDrawing', drawing)}</p>}
          <Refused refusal={act.refusal} />
          {isLocked && (
            <PasswordField
              ref={passwordTyped}
              label={say('attachPassword')}
              value={password}
              autoComplete="off"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
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
            data-autofocus={scan === undefined ? undefined : true}
            label={say('attachNote')}
            value={note}
            maxLength={LONGEST_NOTE - ROOM_FOR_PAGE}
            autoComplete="off"
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="space-between" gap="sm">
            {scan === undefined && !isLocked ? (
              <span />
            ) : (
              <Button variant="subtle" onClick={choose} disabled={act.busy}>
                {say('attachOther')}
              </Button>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {common('cancel')}
              </Button>
              {isLocked ? (
                <Button type="submit" loading={act.busy} disabled={password === ''}>
                  {say('attachUnlock')}
                </Button>
              ) : (
                <Button type="submit" loading={act.busy} disabled={chosen.size === 0 || of === null}>
                  {isMany ? say('attachAddPages', { chosen: chosen.size, pages: scan.total }) : say('attachAdd')}
                </Button>
              )}
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
