/**
 * What the page copies or cuts goes out as plain text, by this alone, so that main is told the same text and can take
 * it off the clipboard again. Chromium would write later than it tells, and pictures of the formatting too.
 */
export function tellCopies(page: Document, tell: (text: string) => unknown): void {
  const take = (event: ClipboardEvent) => {
    // A screen that puts something of its own there has said what.
    const text = event.defaultPrevented
      ? (event.clipboardData?.getData('text/plain') ?? '')
      : selectedText(page, event.target);
    if (text === '') return;
    if (!event.defaultPrevented) {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      // The one way to take marked text out of a field so that undo knows of it, and so that the screen hears.
      if (event.type === 'cut') page.execCommand('delete');
    }
    tell(text);
  };
  page.addEventListener('copy', take);
  page.addEventListener('cut', take);
}

/** The marked text of a field, or of the page. Passwords are never copied. */
function selectedText(page: Document, target: EventTarget | null): string {
  if (isField(target)) {
    if (target.type === 'password') return '';
    return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0);
  }
  return page.getSelection()?.toString() ?? '';
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target !== null && 'selectionStart' in target && 'value' in target;
}
