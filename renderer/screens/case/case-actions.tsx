import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAffiliate,
  IconArrowBackUp,
  IconArrowsExchange,
  IconDots,
  IconFileText,
  IconLock,
  IconLockOpen,
  IconMessageQuestion,
  IconPackageExport,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseFile, Role, UserRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';

interface CaseActionsProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
  /** Asks the office that looks after the person; undefined where there is no such office to ask. */
  readonly onAsk: (() => void) | undefined;
  /** Takes the last save back, as long as it is the last; the title bar offers it for a while only. */
  readonly onUndo: (() => void) | undefined;
}

/** A case that is closed to named people opens for a shelter manager or an approver who is one of them. */
const MAY_BE_NAMED: ReadonlySet<Role> = new Set(['caseworker', 'shelter-manager', 'approver']);

/** Papers that are made of the whole file. */
const CASE_PAPERS = [
  ['case-report', 'printReport'],
  ['handover-summary', 'printSummary'],
  ['own-copy', 'printOwnCopy'],
] as const;

/** What can be done with a case as a whole. The database decides; the menu only leaves out what a role can never do. */
export function CaseActions({ file, onFile, onAsk, onUndo }: CaseActionsProps) {
  const say = useText('case');
  const act = useAct();
  const [users, setUsers] = useState<readonly UserRow[]>([]);
  const { caseId } = file.row;
  const leads = useMay('assign');
  const handOver = () => go({ screen: 'hand-over', caseId });
  const mayLink = useMay('begin-case');
  const links = () => go({ screen: 'links', caseId, reference: file.row.reference });
  useKeys({ ...(leads ? { handOver } : {}), ...(mayLink ? { links } : {}) });

  const loadUsers = () =>
    void act.run(async () => {
      const all = await waymark.station.users({});
      setUsers(all.filter(({ active, role: theirs }) => active && MAY_BE_NAMED.has(theirs)));
    });
  const assign = (user: UserRow) =>
    void act.run(async () =>
      onFile(await waymark.cases.assign({ caseId, user: user.number, assigned: !file.assigned.includes(user.name) })),
    );
  const close = () => void act.run(async () => onFile(await waymark.cases.closeTo({ caseId, closed: !file.closedTo })));

  return (
    <>
      <Menu position="bottom-end" shadow="md" closeOnItemClick={false} onOpen={() => leads && loadUsers()}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={say('more')}>
            <IconDots size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onUndo !== undefined && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
              closeMenuOnClick
              onClick={onUndo}
            >
              {say('undoSave')}
            </Menu.Item>
          )}
          {onAsk !== undefined && (
            <Menu.Item
              leftSection={<IconMessageQuestion size={16} stroke={1.75} aria-hidden />}
              closeMenuOnClick
              onClick={onAsk}
            >
              {say('askOffice')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            onClick={() => go({ screen: 'print', paper: 'house-sheet', caseId })}
          >
            {say('printHouse')}
          </Menu.Item>
          {mayLink && (
            <Menu.Item
              leftSection={<IconAffiliate size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint of="links" />}
              onClick={links}
            >
              {say('links')}
            </Menu.Item>
          )}
          {leads && (
            <>
              {CASE_PAPERS.map(([paper, label]) => (
                <Menu.Item
                  key={paper}
                  leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
                  onClick={() => go({ screen: 'print', paper, caseId })}
                >
                  {say(label)}
                </Menu.Item>
              ))}
              <Menu.Item
                leftSection={<IconArrowsExchange size={16} stroke={1.75} aria-hidden />}
                rightSection={<KeyHint of="handOver" />}
                onClick={handOver}
              >
                {say('handOver')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPackageExport size={16} stroke={1.75} aria-hidden />}
                onClick={() => go({ screen: 'exchange', part: 'seal', cases: [caseId] })}
              >
                {say('seal')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Label>{say('assign')}</Menu.Label>
              {users.map((user) => (
                <Menu.CheckboxItem
                  key={user.number}
                  checked={file.assigned.includes(user.name)}
                  closeMenuOnClick={false}
                  onChange={() => assign(user)}
                >
                  {user.name}
                </Menu.CheckboxItem>
              ))}
              {users.length === 0 && <Menu.Item disabled>{say('assignNone')}</Menu.Item>}
              <Menu.Divider />
              <Menu.Item
                leftSection={
                  file.closedTo ? (
                    <IconLockOpen size={16} stroke={1.75} aria-hidden />
                  ) : (
                    <IconLock size={16} stroke={1.75} aria-hidden />
                  )
                }
                closeMenuOnClick
                onClick={close}
              >
                {say(file.closedTo ? 'openTo' : 'closeTo')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Refused refusal={act.refusal} />
    </>
  );
}
