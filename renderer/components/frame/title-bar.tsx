import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFlask, IconHelpCircle, IconKeyboard, IconLock, IconSearch } from '@tabler/icons-react';
import type { Session } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { KeyHint } from '../key-hint.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { openPalette } from './palette.tsx';
import { SavedState } from './saved-state.tsx';
import { TakingInLine } from './taking-in-line.tsx';
import classes from './title-bar.module.css';

/** Which desk this is, who sits at it, whether the work at hand is saved, and the way to find, switch language and lock. */
export function TitleBar({
  session,
  onKeys,
  onHelp,
}: {
  readonly session: Session;
  readonly onKeys: () => void;
  readonly onHelp: () => void;
}) {
  const say = useText('frame');
  const marks = useText('marks');
  const { station, user } = session;
  return (
    <header className={classes.bar}>
      <div className={classes.office}>
        <strong className={classes.name}>{station.name}</strong>
        <span className={classes.code}>{station.office}</span>
        {session.demo && (
          <Tooltip label={say('demoText')} multiline w={320}>
            <span className={classes.mark}>
              <IconFlask size={16} stroke={1.75} aria-hidden />
              {say('demo')}
            </span>
          </Tooltip>
        )}
      </div>
      <button type="button" className={classes.find} onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={classes.findWord}>{say('find')}</span>
        <KeyHint of="palette" />
      </button>
      <div className={classes.right}>
        <SavedState />
        <span className={classes.user}>
          <span>{user.name}</span>
          <span className={classes.role}>{marks(`role-${user.role}`)}</span>
        </span>
        <LanguageSwitch />
        <Tooltip label={`${say('keyHelp')}  F1`}>
          <ActionIcon aria-label={say('keyHelp')} aria-keyshortcuts="F1" onClick={onHelp}>
            <IconHelpCircle size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${say('keys')}  ?`}>
          <ActionIcon aria-label={say('keys')} onClick={onKeys}>
            <IconKeyboard size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <button
          type="button"
          className={classes.lock}
          onClick={() => void waymark.desk.lock({})}
          aria-keyshortcuts="Control+L F9"
        >
          <IconLock size={16} stroke={1.75} aria-hidden />
          <span className={classes.lockWord}>{say('lock')}</span>
          <KeyHint of="lock" />
        </button>
      </div>
      <TakingInLine />
    </header>
  );
}
