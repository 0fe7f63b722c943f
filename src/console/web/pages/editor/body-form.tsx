import { useRef } from 'react';
import { TextArea } from '../../kit/field';
import { t } from '../../language/language';
import style from './editor.module.css';
import type { FormProps } from './general-form';

/** A line that opens a section: "Phần I", "I.", "A.". */
const heading = /^\s*(phần\s+[\divx]+|[IVX]{1,6}\.|[A-Z]\.)\s*\S/iu;

/** The text of a plan, with its headings as a way to get around in it. */
export function BodyForm({ content, change }: FormProps) {
  const place = useRef<HTMLDivElement>(null);
  const lines = content.body.split('\n');
  const headings = lines.flatMap((line, number) => (heading.test(line) ? [{ line: line.trim(), start: startOf(lines, number) }] : []));
  const go = (start: number) => {
    const text = place.current?.querySelector('textarea');
    if (text === null || text === undefined) return;
    // A browser scrolls to the caret of a field only while it is being typed into.
    text.value = content.body.slice(0, start);
    const { scrollHeight } = text;
    text.value = content.body;
    text.scrollTop = Math.max(0, scrollHeight - text.clientHeight / 2);
    text.focus();
    text.setSelectionRange(start, start);
  };
  return (
    <div className={style.form} ref={place}>
      {headings.length === 0 ? null : (
        <details className={style.headings}>
          <summary>{t('{n} đề mục', { n: headings.length })}</summary>
          <ol>
            {headings.map(({ line, start }) => (
              <li key={start}>
                <button type="button" className={style.link} onClick={() => go(start)}>
                  {line}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
      <TextArea
        label={t('Nội dung')}
        hint={t('Toàn văn kế hoạch, trừ phần đầu, căn cứ và nơi nhận.')}
        rows={24}
        value={content.body}
        onChange={({ target }) => change({ body: target.value })}
      />
    </div>
  );
}

/** How many characters stand before a line. */
const startOf = (lines: readonly string[], number: number): number =>
  lines.slice(0, number).reduce((sum, line) => sum + line.length + 1, 0);
