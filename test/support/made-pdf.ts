/** Text at a place of a page: points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Letters of one font; their codes are those of ASCII letters, which every reader of PDF keeps. */
const lettersOfFont = 90;

/**
 * A PDF with text, small enough to be read here: fonts whose codes stand for the letters used, as maps to Unicode in the file say. A page
 * without text is a scan.
 */
export function madePdf(pages: readonly (readonly PlacedText[])[]): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text.normalize('NFC')]))];
  const fonts = Array.from({ length: Math.max(1, Math.ceil(letters.length / lettersOfFont)) }, (_, font) =>
    letters.slice(font * lettersOfFont, (font + 1) * lettersOfFont),
  );
  const place = new Map(letters.map((letter, at) => [letter, { font: Math.floor(at / lettersOfFont), code: 33 + (at % lettersOfFont) }]));
  const hex = (value: number, digits = 2): string => value.toString(16).padStart(digits, '0');
  const stream = (body: string): string => `<< /Length ${Buffer.byteLength(body)} >>\nstream\n${body}\nendstream`;
  const shown = (text: string): string =>
    [...text.normalize('NFC')].map((letter) => `/F${place.get(letter)!.font} 12 Tf <${hex(place.get(letter)!.code)}> Tj`).join(' ');
  const mapOf = (own: readonly string[]): string =>
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${own.length} beginbfchar\n${own
      .map((letter, at) => `<${hex(33 + at)}> <${hex(letter.codePointAt(0)!, 4)}>`)
      .join('\n')}\nendbfchar endcmap end end`;
  const firstPage = 3 + 2 * fonts.length;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(' ')}] >>`,
    ...fonts.flatMap((own, at) => [
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar ${32 + own.length} /Widths [${own.map(() => 500).join(' ')}] /ToUnicode ${4 + 2 * at} 0 R >>`,
      stream(mapOf(own)),
    ]),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${fonts.map((_, font) => `/F${font} ${3 + 2 * font} 0 R`).join(' ')} >> >> /Contents ${firstPage + 1 + 2 * at} 0 R >>`,
      stream(page.map(({ text, x, y }) => `BT 1 0 0 1 ${x} ${y} Tm ${shown(text)} ET`).join('\n')),
    ]),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const start = Buffer.byteLength(body);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const start = Buffer.byteLength(body);
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${body}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}
