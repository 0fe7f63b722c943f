import type { Oddity } from './message.js';
import type { Node } from './xml-tree.js';

/** The first child of that name, whatever its case; of several names the first that is there. */
export function child(node: Node | undefined, ...names: readonly string[]): Node | undefined {
  for (const name of names) {
    const found = node?.children.find((one) => one.name === name.toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

export const childrenOf = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.filter((one) => one.name === name.toLowerCase()) ?? [];

/** Text below, trimmed and NFC, so that the same word typed on two systems is the same. */
export const textOf = (node: Node | undefined): string => (node?.text ?? '').normalize('NFC').trim();

export const field = (node: Node | undefined, ...names: readonly string[]): string => textOf(child(node, ...names));

/** Breadth first, so that the outermost counts. */
export function find(root: Node, name: string): Node | undefined {
  for (let level: readonly Node[] = [root]; level.length > 0; level = level.flatMap((node) => node.children)) {
    const found = level.find((node) => node.name === name.toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `yyyy/MM/dd`, also with hyphens or a time behind it, as `yyyy-MM-dd`. Empty where there is none, or where no calendar has it. */
export function dayOf(node: Node | undefined, oddities: Oddity[]): string {
  const text = textOf(node);
  if (text === '') return '';
  const parts = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[T ].*)?$/u.exec(text);
  const day = parts === null ? undefined : `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  if (day !== undefined && isDay(day)) return day;
  oddities.push({ code: 'impossible-date', place: node!.path });
  return '';
}

/** `yyyy/MM/dd HH:mm:ss` without a zone is Vietnam time, UTC+7 (QĐ 28/2018/QĐ-TTg, Điều 14); with one it says so itself. */
export function instantOf(node: Node | undefined, oddities: Oddity[]): string | null {
  const text = textOf(node);
  if (text === '') return null;
  const parts = /^(\d{4})[/-](\d{2})[/-](\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d{1,3})?(Z|[+-]\d{2}:?\d{2})?$/u.exec(text);
  const day = parts === null ? '' : `${parts[1]}-${parts[2]}-${parts[3]}`;
  const at = parts === null || !isDay(day) ? Number.NaN : Date.parse(`${day}T${parts[4]}${parts[5] ?? ''}${parts[6] ?? '+07:00'}`);
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  oddities.push({ code: 'unreadable-time', place: node!.path });
  return null;
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
