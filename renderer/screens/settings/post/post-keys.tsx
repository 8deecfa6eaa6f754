import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Post } from '../../../../preload/contract.ts';
import { useFormats, useText } from '../../../locales/index.ts';
import { go, type Route } from '../../../state/route.ts';
import { useSession } from '../../../state/session.ts';
import settings from '../settings.module.css';
import classes from './post.module.css';

/** Keys, copies and the directory: where each is, and where it is looked after. */
export function PostKeys({ post }: { readonly post: Post }) {
  const say = useText('post');
  const { recoveryCode, rootKey } = post;
  return (
    <section className={`panel ${settings.card}`} aria-labelledby="post-keys">
      <h2 className={settings.heading} id="post-keys">
        {say('keys')}
      </h2>
      <ul className={classes.lines}>
        <Line what={say('recoveryCode')} route={{ screen: 'settings', part: 'password' }}>
          <RecoveryCode {...recoveryCode} />
        </Line>
        {rootKey !== null && (
          <Line what={say('rootKey')} route={{ screen: 'exchange', part: 'directory' }}>
            {say(`rootKey-${rootKey}`)}
          </Line>
        )}
        <Line what={say('copies')} route={{ screen: 'settings', part: 'copies' }}>
          <Copies folder={post.copiesFolder} />
        </Line>
        <Line what={say('directory')} route={{ screen: 'exchange', part: 'directory' }}>
          <Directory />
        </Line>
      </ul>
    </section>
  );
}

function Line({
  what,
  route,
  children,
}: {
  readonly what: string;
  readonly route: Route;
  readonly children: ReactNode;
}) {
  const say = useText('post');
  return (
    <li className={classes.line}>
      <span className={classes.what}>{what}</span>
      <span>{children}</span>
      <Button size="compact-sm" variant="subtle" aria-label={say('openOf', { what })} onClick={() => go(route)}>
        {say('open')}
      </Button>
    </li>
  );
}

function RecoveryCode({ made, printed }: Post['recoveryCode']) {
  const say = useText('post');
  const formats = useFormats();
  const known = [
    made === null ? '' : say('recoveryMade', { made: formats.day(made) }),
    printed === null ? '' : say('recoveryPrinted', { printed: formats.day(printed) }),
  ].filter((part) => part !== '');
  return (
    <>
      {known.length > 0 && <>{known.join(', ')}. </>}
      <span className="quiet">{say('recoveryText')}</span>
    </>
  );
}

function Copies({ folder }: { readonly folder: string | null }) {
  const say = useText('post');
  const formats = useFormats();
  const { copy } = useSession();
  if (folder === null) return say('copiesNowhere');
  if (copy.at === null) return say('copiesNever', { place: folder });
  return say('copiesAt', { place: folder, ago: formats.ago(copy.at) });
}

function Directory() {
  const say = useText('post');
  const { directory } = useSession();
  return directory === null ? say('directoryNone') : say('directoryNumber', { n: directory });
}
