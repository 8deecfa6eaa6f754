/** What is used of the browser's trusted types (w3c.github.io/trusted-types). */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML?: (text: string) => string | null;
      readonly createScriptURL?: (address: string) => string | null;
    },
  ) => unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/**
 * What may be put into the page as markup: a text in which no element begins. Mantine fills its style elements that
 * way, and nothing else here needs to. For null the browser refuses the assignment.
 */
export function markupWithoutElements(text: string): string | null {
  return text.includes('<') ? null : text;
}

/**
 * Makes the one policy that the page's security policy lets it make (`main/security.ts`): every string that is to become
 * markup is asked about here, and none that is to become a script has any other answer than no. Once, before anything
 * is drawn.
 */
export function refuseElementsInText(page: Pick<Window, 'trustedTypes'>): void {
  page.trustedTypes?.createPolicy('default', { createHTML: markupWithoutElements });
}
