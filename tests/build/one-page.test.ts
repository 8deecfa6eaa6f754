/** A page that needs no other file: its script stands in it. */
import { expect, test } from 'vitest';
import { withScript } from '../../build/one-page.ts';

const PAGE = '<head><script type="module" crossorigin src="/assets/a.js" nonce="n"></script></head>';

test('the script stands in the page, under its nonce, as it is', () => {
  const code = "const price = '$1 $& ' + String.raw`\\d`; start(price < /x/g);";
  expect(withScript(PAGE, code)).toBe(`<head><script type="module" nonce="n">${code}</script></head>`);
});

test('nothing in the script ends or begins an element, and what it says stays the same', () => {
  const code = 'say("</script><!-- <script>")';
  const inside = withScript(PAGE, code).slice(
    '<head><script type="module" nonce="n">'.length,
    -'</script></head>'.length,
  );
  expect(inside).not.toMatch(/<\/script|<!--|<script/i);
  let said = '';
  new Function('say', inside)((text: string) => {
    said = text;
  });
  expect(said).toBe('</script><!-- <script>');
});

test('a page that loads no script is none of these', () => {
  expect(() => withScript('<p>none</p>', '')).toThrow('no script');
});
