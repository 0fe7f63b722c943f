/** Those of the values that one of the texts says, in whatever letters and with or without tone marks. For grounds that stay for good. */
export function namesIn(texts: readonly string[], values: readonly string[]): readonly string[] {
  const said = texts.map(wordsOf);
  return values.filter((value) => said.some((text) => text.includes(wordsOf(value))));
}

/** Words in small letters without marks, each between blanks, so that "An" is not found in "ban". */
function wordsOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
