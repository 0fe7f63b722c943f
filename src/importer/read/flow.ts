import { documentType, goesOn, type Line, type Setting, type Width } from './unwrap.js';

/** Lines on their way to paragraphs. A block, lines without a gap, is held until it ends, as its longest line tells what a full line is. */
export class Flow {
  private block: Line[] = [];
  private apart = true;
  private before = '';
  private lastLength = 0;
  private zone: Setting['zone'] = 'body';
  private lastKept = '';
  private longLines = 0;

  constructor(private readonly keep: (text: string, heading: number | null) => void) {}

  add(text: string): void {
    if (text === '') {
      this.gap();
      return;
    }
    if (text.length > 200) this.longLines++;
    this.block.push({ text, apart: this.apart && this.block.length === 0 });
    this.apart = false;
  }

  gap(): void {
    this.emptyBlock();
    this.apart = true;
  }

  heading(text: string, level: number): void {
    this.end();
    this.keep(text, level);
  }

  end(): void {
    this.gap();
    this.paragraph();
  }

  private emptyBlock(): void {
    const width: Width = { whole: this.longLines > 0, longest: this.block.reduce((most, { text }) => Math.max(most, text.length), 0) };
    for (const line of this.block) {
      if (goesOn(this.before, this.lastLength, line, { width, zone: this.zone })) {
        this.before = `${this.before} ${line.text}`;
      } else {
        this.paragraph();
        this.before = line.text;
        if (/^nơi nhận/i.test(line.text)) this.zone = 'recipients';
        else if (documentType.test(this.lastKept)) this.zone = 'title';
        else if (this.zone === 'title' || /^(?:tm|kt)\s?\.|^phụ lục/i.test(line.text)) this.zone = 'body';
      }
      this.lastLength = line.text.length;
    }
    this.block = [];
  }

  private paragraph(): void {
    if (this.before === '') return;
    this.keep(this.before, null);
    this.lastKept = this.before;
    this.before = '';
  }
}
