import { t } from '../../language/language';
import style from './compare.module.css';
import { PassageButton } from './passage-button';
import { type Run, type TextPart, textDiff } from './text-diff';

interface TextChangeProps {
  readonly before: string;
  readonly after: string;
  /** Where the two texts stand, as remarks name it. */
  readonly place: string;
}

/** Two texts: beside each other on a wide screen, in one column on a narrow one; what did not change is folded. */
export function TextChange({ before, after, place }: TextChangeProps) {
  return (
    <div className={style.text}>
      {textDiff(before, after).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two texts have no name but their place, and are never reordered.
        <Part key={at} part={part} place={place} />
      ))}
    </div>
  );
}

function Part({ part, place }: { readonly part: TextPart; readonly place: string }) {
  if (part.kind === 'same')
    return (
      <details className={style.same}>
        <summary>{t('{n} câu không đổi', { n: part.sentences.length })}</summary>
        {part.sentences.map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no name but their place.
          <p key={at} lang="vi">
            {sentence}
          </p>
        ))}
      </details>
    );
  const after = part.runs.filter(({ kind }) => kind !== 'removed');
  return (
    <>
      <div className={style.sides} lang="vi">
        <p className={style.before}>{shown(part.runs.filter(({ kind }) => kind !== 'added'))}</p>
        <p className={style.after}>{shown(after)}</p>
      </div>
      <p className={style.inline} lang="vi">
        {shown(part.runs)}
      </p>
      <PassageButton place={place} quote={wordsOf(after.length > 0 ? after : part.runs)} />
    </>
  );
}

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function shown(runs: readonly Run[]) {
  return runs.map(({ text, kind }, place) => {
    const key = `${place} ${kind}`;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}
