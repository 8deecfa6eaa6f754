import { Button } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { ariaKeys } from '../../../components/key-hint.tsx';
import { useText } from '../../../locales/index.ts';
import { AttachDialog } from './attach-dialog.tsx';

interface AttachButtonProps {
  readonly file: CaseFile;
  readonly record: ShownRecord;
  readonly onAdded: (file: CaseFile, undo: string) => void;
}

/** Adds a scan or photo to a record that may have one. */
export function AttachButton({ file, record, onAdded }: AttachButtonProps) {
  const say = useText('case');
  const [open, setOpen] = useState(false);
  if (record.mayAttach !== true) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-keyshortcuts={ariaKeys('attach')}
        leftSection={<IconPhotoPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {say('attach')}
      </Button>
      {open && <AttachDialog file={file} about={record} onAdded={onAdded} onClose={() => setOpen(false)} />}
    </>
  );
}
