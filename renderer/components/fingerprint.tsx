import classes from './fingerprint.module.css';

/** Twelve words, numbered, to be read aloud on the telephone in their order. */
export function Fingerprint({ words, label }: { readonly words: readonly string[]; readonly label: string }) {
  return (
    <ol className={classes.words} aria-label={label} lang="en" translate="no">
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is its identity
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}
