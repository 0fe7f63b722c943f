import { t } from '../../language/language';
import style from './compare.module.css';
import { type Run, type TextPart, textDiff } from './text-diff';

/** Two texts: beside each other on a wide screen, in one column on a narrow one; what did not change is folded. */
export function TextChange({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <div className={style.text}>
      {textDiff(before, after).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two texts have no name but their place, and are never reordered.
        <Part key={place} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: TextPart }) {
  if (part.kind === 'same')
    return (
      <details className={style.same}>
        <summary>{t('{n} câu không đổi', { n: part.sentences.length })}</summary>
        {part.sentences.map((sentence, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no name but their place.
          <p key={place}>{sentence}</p>
        ))}
      </details>
    );
  return (
    <>
      <div className={style.sides}>
        <p className={style.before}>{shown(part.runs.filter(({ kind }) => kind !== 'added'))}</p>
        <p className={style.after}>{shown(part.runs.filter(({ kind }) => kind !== 'removed'))}</p>
      </div>
      <p className={style.inline}>{shown(part.runs)}</p>
    </>
  );
}

function shown(runs: readonly Run[]) {
  return runs.map(({ text, kind }, place) => {
    const key = `${place} ${kind}`;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}
