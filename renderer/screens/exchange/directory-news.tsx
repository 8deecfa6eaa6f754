import { Alert, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { DirectoryNews } from '../../../preload/contract.ts';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useText } from '../../locales/index.ts';

/** These are to be compared by telephone. */
const COMPARED: readonly DirectoryNews['is'][] = ['new', 'successor', 'own-successor'];

/** What a directory changed about who may write and read. */
export function DirectoryNewsList({ news }: { readonly news: readonly DirectoryNews[] }) {
  const say = useText('exchange');
  const sentence = useSentence();
  const place = useRef<HTMLDivElement>(null);
  // It must not be missed below the edge of the window.
  useEffect(() => {
    if (news.length > 0) place.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  return (
    <Stack gap="sm" role="status" ref={place}>
      {news.map(({ is, office, name, fingerprint }) => (
        <Alert key={fingerprint.join()} color={is === 'new' || is === 'active' ? 'lagoon' : 'amber'}>
          <Stack gap="xs">
            <p>{sentence(`directory-news-${is}`, { office, name })}</p>
            {COMPARED.includes(is) && <Fingerprint words={fingerprint} label={say('fingerprint')} />}
          </Stack>
        </Alert>
      ))}
    </Stack>
  );
}
