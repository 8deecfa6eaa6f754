import type { ReactNode } from 'react';
import styles from './block.module.css';

interface BlockProps {
  readonly title: string;
  /** What stands at the right of the title: when it was agreed, an act. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the summary: a heading and what it answers. */
export function Block({ title, beside, children }: BlockProps) {
  return (
    <section className={styles.block} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {beside}
      </header>
      {children}
    </section>
  );
}

/** A label with its answer. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
