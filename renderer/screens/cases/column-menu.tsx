import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useCaseList } from '../../state/case-list.ts';
import { chooseColumns, useCaseViews } from '../../state/case-views.ts';
import { useSession } from '../../state/session.ts';
import classes from './cases.module.css';
import { headOf, offeredColumns, shownColumns } from './columns.ts';

/** Which columns the list has; the reference is always there. */
export const ColumnMenu = memo(function ColumnMenu() {
  const say = useText('cases');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={240}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      closeOnEscape={false}
      withRoles
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {say('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('columns')} className={classes.viewList}>
        <ColumnChoice onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
});

function ColumnChoice({ onClose }: { readonly onClose: () => void }) {
  const say = useText('cases');
  const { kind } = useSession().station;
  const kept = useCaseViews((state) => state.kept);
  const chosen = useCaseList((state) => state.columns);
  const offered = offeredColumns(kept, kind);
  // Escape closes this, and leaves the list for nowhere.
  useKeys({ back: onClose });
  return (
    <Stack gap="sm">
      <Checkbox.Group
        value={[...shownColumns(chosen, kept, kind)]}
        onChange={(names) => chooseColumns(offered.filter((column) => names.includes(column)))}
        aria-label={say('columns')}
      >
        <Stack gap="xs">
          {offered.map((column) => (
            <Checkbox key={column} value={column} label={say(headOf(column))} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Button variant="subtle" size="xs" disabled={chosen === null} onClick={() => chooseColumns(null)}>
        {say('usualColumns')}
      </Button>
    </Stack>
  );
}
