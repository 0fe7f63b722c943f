/** "Ủy ban Đề án" → "uy ban de an". Normal forms take marks off letters; đ is a letter of its own. */
export function toneless(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether a text holds every word that was typed, or begins of them, in any order, tone marks or not. */
export function holdsWords(text: string, typed: string): boolean {
  const held = toneless(text);
  return toneless(typed)
    .split(/\s+/)
    .every((word) => held.includes(word));
}
