/**
 * A PDF, read where nothing of the desk can be reached: in a frame of no origin (`renderer/pdf-reader`), which is asked for one page after the
 * other and may answer with pixels, and is gone with whatever it is at once it takes too long or is no longer wanted.
 */
import { refusal } from '../../../calls.ts';
import type { PdfAnswer, PdfQuestion } from '../../../pdf-reader/messages.ts';
import { answerIn } from './pdf-answer.ts';

const READER = 'pdf-reader/index.html';
/** How long a slow PC may take to open a file, or for one page, in milliseconds: of the file alone, as the reader itself has begun before. */
const SLOWEST = 45_000;
/** After so long a reader will not begin at all. */
const NEVER_BEGINS = 300_000;

/** A page as it was drawn: four bytes a pixel. */
export type DrawnPage = Omit<Extract<PdfAnswer, { told: 'drawn' }>, 'told'>;

export class PdfReader {
  readonly #frame = document.createElement('iframe');
  /** Once the reader has begun, which on a busy PC takes longer than a file. Until then it has nothing of the file. */
  readonly #port: Promise<MessagePort>;
  #isClosed = false;
  #end: () => void = () => undefined;

  constructor() {
    this.#frame.setAttribute('sandbox', 'allow-scripts');
    this.#frame.hidden = true;
    this.#frame.src = READER;
    this.#port = new Promise((resolve) => {
      this.#frame.addEventListener('load', () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1);
        // It has no origin that could be named.
        this.#frame.contentWindow?.postMessage(null, '*', [port2]);
      });
    });
    document.body.append(this.#frame);
  }

  /** How many pages it has. Throws a refusal: `pdf-locked`, `pdf-wrong-password`, `pdf-unreadable`, `pdf-empty`, `pdf-slow`. */
  async open(bytes: Uint8Array, password: string): Promise<number> {
    const answer = await this.#ask({ ask: 'open', bytes, password });
    if (answer.told === 'refused' && answer.why === 'locked') {
      throw refusal(password === '' ? 'pdf-locked' : 'pdf-wrong-password');
    }
    if (answer.told !== 'opened') throw refusal('pdf-unreadable');
    if (answer.pages === 0) throw refusal('pdf-empty');
    return answer.pages;
  }

  /** The page of that number, counted from 1; undefined where it cannot be drawn. Throws a refusal, `pdf-slow`. */
  async draw(page: number): Promise<DrawnPage | undefined> {
    const answer = await this.#ask({ ask: 'draw', page });
    return answer.told === 'drawn' ? answer : undefined;
  }

  /** Ends it; whatever is asked then, or was and has no answer, is refused as `pdf-slow`. */
  close(): void {
    this.#isClosed = true;
    this.#frame.remove();
    this.#end();
  }

  async #ask(question: PdfQuestion): Promise<PdfAnswer> {
    if (this.#isClosed) throw refusal('pdf-slow');
    const answered = new Promise<unknown>((resolve, reject) => {
      let late = setTimeout(() => this.close(), NEVER_BEGINS);
      this.#end = () => {
        clearTimeout(late);
        reject(refusal('pdf-slow'));
      };
      void this.#port.then((port) => {
        if (this.#isClosed) return;
        clearTimeout(late);
        late = setTimeout(() => this.close(), SLOWEST);
        port.onmessage = ({ data }) => {
          clearTimeout(late);
          resolve(data);
        };
        port.postMessage(question);
      });
    });
    return answerIn(await answered);
  }
}
