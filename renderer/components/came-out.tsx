import { Alert, Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useText } from '../locales/index.ts';

/** Asks what no printer tells: whether the paper came out. */
export function CameOut({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const say = useText('print');
  return (
    <Alert
      mt="sm"
      variant="light"
      icon={<IconPrinter size={20} stroke={1.6} aria-hidden />}
      title={say('cameOut')}
      role="alert"
    >
      <Group gap="sm">
        <Button size="xs" onClick={onYes}>
          {say('cameOutYes')}
        </Button>
        <Button size="xs" variant="default" onClick={onNo}>
          {say('cameOutNo')}
        </Button>
      </Group>
    </Alert>
  );
}
