import { useEffect, useMemo, useRef } from 'react';
import { t } from '../../language/language';
import type { ImportDetail } from './import';
import style from './imports.module.css';
import { segmentsOf } from './segments';

interface SourceTextProps {
  readonly detail: ImportDetail;
  readonly selected: string | undefined;
  /** Words of an item were pointed at. The keyboard's way is the list of items. */
  readonly onSelect: (item: string) => void;
}

/** The document as it was read; the words behind every item are marked, those of the chosen one more strongly. */
export function SourceText({ detail, selected, onSelect }: SourceTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => segmentsOf(detail), [detail]);
  const { text } = detail.source;
  useEffect(() => {
    const section = place.current;
    const point = ({ target }: MouseEvent) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
      if (item !== undefined) onSelect(item);
    };
    section?.addEventListener('click', point);
    return () => section?.removeEventListener('click', point);
  }, [onSelect]);
  useEffect(() => {
    if (selected !== undefined) place.current?.querySelector(`[data-item="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself has to be reached by the keyboard (WCAG 2.1.1).
    <section lang="vi" className={style.source} ref={place} aria-label={t('Văn bản gốc')} tabIndex={0}>
      {paragraphs.map((segments) => (
        <p key={segments[0]?.from}>
          {segments.map(({ from, to, item }) =>
            item === null ? (
              text.slice(from, to)
            ) : (
              <mark key={from} data-item={item} className={item === selected ? style.chosenMark : style.mark}>
                {text.slice(from, to)}
              </mark>
            ),
          )}
        </p>
      ))}
    </section>
  );
}
