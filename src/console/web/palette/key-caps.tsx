import style from './palette.module.css';

/** Keys to press one after the other, drawn as keys. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return keys.split(' ').map((key) => (
    <kbd key={key} className={style.key}>
      {key.length === 1 ? key.toUpperCase() : key}
    </kbd>
  ));
}
