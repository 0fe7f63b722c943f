import { squeeze } from './assemble.js';

/** A text without any of these has no marks. */
export const marks = ['*', '#', '\\', '__', '|', '<br'] as const;

/** Without the marks of Markdown. */
export function plain(raw: string): string {
  let text = raw;
  if (text.includes('*')) text = text.replace(/^(\s*)\*(?=\s+[^\s*])/, '$1-').replaceAll('*', '');
  if (text.includes('#')) text = text.replace(/^\s*#{1,6}\s*/, '');
  if (text.includes('\\')) text = text.replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1');
  if (text.includes('__')) text = text.replaceAll('__', '');
  if (text.includes('|')) text = text.replaceAll('|', ' ');
  if (text.includes('<br')) text = text.replace(/<br\s*\/?>/gi, ' ');
  return squeeze(text);
}
