import type { Plugin } from 'vite';

/**
 * Puts the script of a page into the page itself. A frame of no origin may load no script from the application's files, and this one
 * is to load nothing at all. Throws where the script would still need another file.
 */
export function onePage(page: string): Plugin {
  return {
    name: 'one-page',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const html = bundle[page];
        const script = Object.values(bundle).find(
          (part) => part.type === 'chunk' && part.facadeModuleId?.endsWith(`/${page}`),
        );
        if (html?.type !== 'asset' || script?.type !== 'chunk') throw new Error(`${page} was not built`);
        if (script.imports.length + script.dynamicImports.length > 0)
          throw new Error(`${page} needs ${script.imports.join(', ')}`);
        html.source = withScript(String(html.source), script.code);
        delete bundle[script.fileName];
        delete bundle[`${script.fileName}.map`];
      },
    },
  };
}

/** The page with the script in the place of the element that would load it; its nonce stays. Throws where there is no such element. */
export function withScript(html: string, code: string): string {
  const loads = /<script type="module"(?: crossorigin)? src="[^"]*"(?<nonce> nonce="[^"]*")?><\/script>/;
  if (!loads.test(html)) throw new Error('the page loads no script');
  // What would end the element, or begin another, cannot stand in it.
  const text = code.replaceAll(/<(?=\/script|!--|script)/gi, String.raw`\x3c`);
  return html.replace(loads, (...found) => `<script type="module"${found.at(-1).nonce ?? ''}>${text}</script>`);
}
