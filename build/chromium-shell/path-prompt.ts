/** What the prompt is headed with and offers. */
interface PathPrompt {
  readonly title: string;
  readonly suggested: string;
  /** Whether Chromium's own file dialog can help; it cannot choose a folder or a file that is not there yet. */
  readonly files: 'one' | 'several' | 'none';
  readonly hearing: string;
}

/** Paths typed, or places in the page's list of files; null when the person closed the prompt. */
type PathAnswer = { readonly typed: string[]; readonly files: number[] } | null;

/**
 * Asks for paths in a prompt drawn over the page, marked as the shell's. Runs in the page, so it may use nothing from
 * outside itself.
 */
export function askForPaths({ title, suggested, files, hearing }: PathPrompt): Promise<PathAnswer> {
  return new Promise((resolve) => {
    const kept: { files: File[] } = Reflect.get(window, hearing);
    const place = document.createElement('div');
    const inside = place.attachShadow({ mode: 'open' });
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'font:14px/1.5 system-ui,sans-serif;width:560px;border:2px dashed #435165;border-radius:8px';
    const heading = document.createElement('p');
    heading.style.cssText = 'margin:0 0 8px;font-weight:600';
    heading.textContent = title;
    const note = document.createElement('p');
    note.style.cssText = 'margin:0 0 8px;color:#566579';
    note.textContent = 'Development shell: type a path, one a line.';
    const text = document.createElement('textarea');
    text.style.cssText = 'width:100%;box-sizing:border-box;font:inherit';
    text.rows = files === 'several' ? 4 : 1;
    text.value = suggested;
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.multiple = files === 'several';
    chooser.hidden = files === 'none';
    const accept = document.createElement('button');
    accept.textContent = 'OK';
    const cancel = document.createElement('button');
    cancel.textContent = 'Cancel';

    const done = (answer: PathAnswer) => {
      place.remove();
      resolve(answer);
    };
    accept.addEventListener('click', () =>
      done({
        typed: text.value.split('\n').filter((line) => line.trim() !== ''),
        files: [...(chooser.files ?? [])].map((file) => kept.files.push(file) - 1),
      }),
    );
    cancel.addEventListener('click', () => done(null));
    dialog.addEventListener('cancel', () => done(null));
    dialog.append(heading, note, text, chooser, accept, cancel);
    inside.append(dialog);
    document.documentElement.append(place);
    dialog.showModal();
    text.focus();
  });
}
