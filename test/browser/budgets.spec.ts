import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Vite says of one file of the build. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const built = fileURLToPath(new URL('../../dist/console', import.meta.url));
/** At most so many KB (1,000 bytes), compressed by gzip, before the first page, and with each page that is opened for the first time. */
const marks = { entry: 260, route: 60, diagram: 80, calendar: 25 };

describe('Dung lượng tải về (how much is loaded)', () => {
  const chunks = JSON.parse(fs.readFileSync(path.join(built, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
  const [entry] = Object.keys(chunks).filter((name) => chunks[name]?.isEntry === true);
  const before = filesOf(entry!);
  const lazy = Object.keys(chunks).filter((name) => chunks[name]?.isDynamicEntry === true);

  it(`is at most ${marks.entry} KB before any page`, () => {
    process.stdout.write(`entry: ${kilobytes(before)} KB\n`);
    expect(kilobytes(before)).toBeLessThanOrEqual(marks.entry);
  });

  it.each(lazy.map((name) => [name, markOf(name)] as const))('is with %s at most %d KB more', (name, mark) => {
    const more = [...filesOf(name)].filter((file) => !before.has(file));
    process.stdout.write(`${name}: ${kilobytes(more)} KB\n`);
    expect(kilobytes(more)).toBeLessThanOrEqual(mark);
  });

  /** A file with all that it imports at once, and their styles. */
  function filesOf(name: string, found = new Set<string>()): ReadonlySet<string> {
    const chunk = chunks[name]!;
    if (found.has(chunk.file)) return found;
    found.add(chunk.file);
    for (const file of chunk.css ?? []) found.add(file);
    for (const imported of chunk.imports ?? []) filesOf(imported, found);
    return found;
  }
});

function markOf(name: string): number {
  if (name.startsWith('diagram/')) return marks.diagram;
  return /calendar|day-picker/.test(name) ? marks.calendar : marks.route;
}

function kilobytes(files: Iterable<string>): number {
  const bytes = [...files].reduce((sum, file) => sum + fs.statSync(path.join(built, `${file}.gz`)).size, 0);
  return Math.round(bytes / 100) / 10;
}
