/** Of the pages that were read the `most` nearest to one of them. */
export function nearest<T>(pages: ReadonlyMap<number, T>, to: number, most: number): ReadonlyMap<number, T> {
  if (pages.size <= most) return pages;
  return new Map([...pages].toSorted(([a], [b]) => Math.abs(a - to) - Math.abs(b - to)).slice(0, most));
}

/** Which pages of the question that is asked now have been asked for: each once, but for one that was refused. */
export class AskedPages {
  #question = '';
  #pages = new Set<number>();

  /** Whether the page is to be asked for; another question begins anew. */
  begin(question: string, page: number): boolean {
    if (!this.isAbout(question)) {
      this.#question = question;
      this.#pages = new Set();
    }
    if (this.#pages.has(page)) return false;
    this.#pages.add(page);
    return true;
  }

  /** False once another question has been asked: what comes then answers nothing any more. */
  isAbout(question: string): boolean {
    return this.#question === question;
  }

  /** The page was not read, or is not kept any more: whoever comes to it again asks again. */
  forget(page: number): void {
    this.#pages.delete(page);
  }
}
