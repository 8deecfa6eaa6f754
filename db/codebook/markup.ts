/** What XML 1.0 cannot hold: none of our texts has it; a name that somebody typed may. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** No sign of a text begins an element or ends an attribute (in double quotes), and none is one that XML refuses. */
export function escaped(text: string): string {
  return text
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
