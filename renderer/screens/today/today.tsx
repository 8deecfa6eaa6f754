import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencilPlus, IconPrinter, IconSearch, IconSun } from '@tabler/icons-react';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { writesFirstContacts } from '../../components/frame/destinations.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { walkLines } from '../../components/walk-lines.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { useMay, useSession } from '../../state/session.ts';
import { CopyAge, LastCheck } from './copy-age.tsx';
import { Snapshot } from './snapshot.tsx';
import classes from './today.module.css';
import { TodayGroup } from './today-group.tsx';

/** What must be done and what is waiting: no names, no types of exploitation, no charts. */
export function Today() {
  const say = useText('today');
  const formats = useFormats();
  const session = useSession();
  const role = session.user.role;
  const today = useAsked('today', () => waymark.cases.today({}));
  const groups = today.answer?.groups.filter((group) => group.lines.length > 0) ?? [];
  const empty = today.answer !== undefined && groups.length === 0;
  const writes = writesFirstContacts(role);
  // To who sees no case list the caseload's figures are no answer, not even none.
  const seesCases = useMay('list-cases');
  return (
    <div className={classes.today}>
      <ScreenTitle
        title={say('title')}
        below={
          <>
            {formats.day(new Date().toISOString())} · <CopyAge session={session} />
            <LastCheck session={session} />
          </>
        }
      >
        {seesCases && (
          <Button
            variant="default"
            leftSection={<IconSearch size={16} stroke={1.8} />}
            rightSection={<KeyHint of="find" />}
            onClick={() => go({ screen: 'cases' })}
          >
            {say('find')}
          </Button>
        )}
        {writes && (
          <Tooltip label={say('blankSheet')}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={say('blankSheet')}
              onClick={() => go({ screen: 'print', paper: 'first-contact', caseId: null })}
            >
              <IconPrinter size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {writes && (
          <Button
            leftSection={<IconPencilPlus size={17} stroke={1.8} />}
            rightSection={<KeyHint of="new" />}
            onClick={() => go({ screen: 'first-contact' })}
          >
            {say('firstContact')}
          </Button>
        )}
      </ScreenTitle>
      <Refused refusal={today.refusal} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the buttons inside it */}
      <div onKeyDown={walkLines} className={classes.groups}>
        {groups.map((group) => (
          <TodayGroup key={group.group} group={group} />
        ))}
      </div>
      {empty && today.answer?.snapshot.total === 0 && seesCases && (
        <section className="panel">
          <EmptyState
            icon={IconSun}
            title={say('beginTitle')}
            text={say(session.station.kind === 'mission' ? 'beginText' : 'beginTextOther')}
          >
            {writes && <Button onClick={() => go({ screen: 'first-contact' })}>{say('firstContact')}</Button>}
          </EmptyState>
        </section>
      )}
      {empty && (today.answer?.snapshot.total !== 0 || !seesCases) && (
        <p className={classes.done}>
          <IconSun size={18} stroke={1.6} aria-hidden /> {say('allDone')}
        </p>
      )}
      {today.answer && seesCases && today.answer.snapshot.total > 0 && (
        <Snapshot snapshot={today.answer.snapshot} office={session.station.name} />
      )}
    </div>
  );
}
