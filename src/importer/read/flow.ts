import { type Begun, documentType, goesOn, headLength, type Line, type Setting, tailLength, type Width } from './unwrap.js';

/** "Nơi nhận"; most paragraphs are told by their first letter. */
const beginsRecipients = (text: string): boolean => (text[0] === 'N' || text[0] === 'n') && /^nơi nhận/i.test(text);

const nothing: Begun = { head: '', tail: '', length: 0, lastLength: 0 };

/** Lines on their way to paragraphs. A block, lines without a gap, is held until it ends, as its longest line tells what a full line is. */
export class Flow {
  private block: Line[] = [];
  private apart = true;
  /** Lines of the paragraph being put together, and how it looks. */
  private lines: string[] = [];
  private begun: Begun = nothing;
  private zone: Setting['zone'] = 'body';
  private behindType = false;
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
    if (this.block.length === 0) return;
    const width: Width = { whole: this.longLines > 0, longest: this.block.reduce((most, { text }) => Math.max(most, text.length), 0) };
    for (const line of this.block) {
      if (goesOn(this.begun, line, { width, zone: this.zone })) this.append(line.text);
      else this.begin(line.text);
    }
    this.block = [];
  }

  private begin(text: string): void {
    this.paragraph();
    this.lines.push(text);
    this.begun = { head: text, tail: text.slice(-tailLength), length: text.length, lastLength: text.length };
    if (this.behindType) this.zone = 'title';
    else if (beginsRecipients(text)) this.zone = 'recipients';
    else if (this.zone === 'title' || (this.zone === 'recipients' && /^(?:tm|kt)\s?\.|^[tk]\/m|^phụ lục/i.test(text))) this.zone = 'body';
  }

  private append(text: string): void {
    const { head, tail, length } = this.begun;
    this.lines.push(text);
    this.begun = {
      head: length < headLength ? `${head} ${text}` : head,
      tail: text.length < tailLength ? `${tail} ${text}`.slice(-tailLength) : text.slice(-tailLength),
      length: length + 1 + text.length,
      lastLength: text.length,
    };
  }

  private paragraph(): void {
    if (this.lines.length === 0) return;
    const text = this.lines.length === 1 ? this.lines[0]! : this.lines.join(' ');
    this.keep(text, null);
    this.behindType = text.length < 40 && documentType.test(text);
    this.lines = [];
    this.begun = nothing;
  }
}
