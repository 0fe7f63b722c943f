import type { Definition } from './definition.js';
import { draw } from './draw.js';
import { tabulate, tabulateDenials } from './tabulate.js';

const begin = '<!-- generated: begin -->';
const end = '<!-- generated: end -->';

/** The two pages of this folder that are partly drawn from it, by file name: the text now in, the text that should be there out. */
export const pages: Readonly<Record<string, (text: string, definitions: readonly Definition[]) => string>> = {
  'README.md': (text, definitions) => withGenerated(text, definitions.map(section).join('\n\n')),
  'DENIALS.md': (text) => withGenerated(text, tabulateDenials()),
};

function section(definition: Definition): string {
  return [`### ${definition.id}`, `\`\`\`mermaid\n${draw(definition)}\n\`\`\``, tabulate(definition)].join('\n\n');
}

/** Replaces what stands between the markers and nothing else. */
export function withGenerated(text: string, generated: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page lacks the lines ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${generated}\n\n${text.slice(to)}`;
}
