import { IconFlask } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../locales/index.ts';
import { useHelp } from './help-panel.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './signed-out-page.module.css';

/**
 * The calm page before anyone is logged in: one card, the language switch, nothing of any office. The heading takes the focus when
 * no field did; `step` is what tells two pages of one course apart.
 */
export function Threshold({
  title,
  text,
  above,
  step = '',
  demo = false,
  still = false,
  below,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly above?: ReactNode;
  readonly step?: string;
  readonly demo?: boolean;
  /** The card keeps its place when a sentence comes or goes. */
  readonly still?: boolean;
  /** Other ways on, under the card. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}) {
  const say = useText('frame');
  const help = useHelp('signed-out');
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page of the course takes the focus anew
  useEffect(() => {
    const field = card.current?.querySelector<HTMLElement>(
      'form input:not([type="hidden"]):not(:disabled), form textarea, [data-autofocus]',
    );
    (field ?? heading.current)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title, step]);

  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.name}>Waymark</span>
        {demo && (
          <span className={classes.demo}>
            <IconFlask size={16} stroke={1.75} aria-hidden />
            {say('demo')}
          </span>
        )}
        <LanguageSwitch whole />
      </header>
      <main className={classes.middle} data-still={still || undefined} ref={card}>
        <div className={classes.card}>
          {above}
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {text && <p className={classes.text}>{text}</p>}
          {children}
        </div>
        {below && <div className={classes.below}>{below}</div>}
      </main>
      {help.panel}
    </div>
  );
}
