import style from './badge.module.css';

/** The state of a document, in the words of the server. */
export function StateChip({ label }: { readonly label: string }) {
  return <span className={style.badge}>{label}</span>;
}
