import style from './plan.module.css';

/** The text of a plan as it is typed, line by line: `##` begins a heading, as in the Word file. */
export function PlanText({ body }: { readonly body: string }) {
  return body.split(/\r?\n/).map((line, place) => {
    const heading = /^\s*#+\s*(.*)$/.exec(line)?.[1];
    const key = `${place} ${line.length}`;
    if (heading !== undefined) return <h3 key={key}>{heading}</h3>;
    return (
      <p key={key} className={style.paragraph}>
        {line}
      </p>
    );
  });
}
