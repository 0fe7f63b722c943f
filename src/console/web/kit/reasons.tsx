import type { Reason } from '../api/problem';
import { t } from '../language/language';
import style from './reasons.module.css';

const heads = ['fix', 'waiting', 'authority', 'system'] as const;

/** Vì sao chưa được? Every reason against a move under one of four heads, which are never merged, and who could do it instead. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <div className={style.reasons}>
      {heads.map((head) => {
        const own = reasons.filter((reason) => reason.head === head);
        if (own.length === 0) return null;
        return (
          <section key={head} className={`${style.head} ${style[head] ?? ''}`}>
            <h3>{headTitle(head)}</h3>
            <ul className={style.list}>
              {own.map((reason) => (
                <li key={`${reason.code} ${reason.text}`}>
                  {reason.text}
                  {(reason.who ?? []).map(({ name, position, agency }) => (
                    <p key={`${name} ${position} ${agency}`} className={style.who}>
                      {[name, agency].join(' · ')}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function headTitle(head: (typeof heads)[number]): string {
  switch (head) {
    case 'fix':
      return t('Bạn cần làm');
    case 'waiting':
      return t('Chờ người khác');
    case 'authority':
      return t('Ngoài thẩm quyền');
    case 'system':
      return t('Lỗi hệ thống');
  }
}
