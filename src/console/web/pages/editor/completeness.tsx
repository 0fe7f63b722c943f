import type { Move } from '../../documents/moves';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import type { PlanContent } from '../plan/plan';
import style from './editor.module.css';
import { type Part, partLabel, partsToMend } from './parts';

interface CompletenessProps {
  /** `plan.submit` as the server sees it now; absent where the plan is not being composed. */
  readonly submit: Move | undefined;
  readonly content: PlanContent;
  /** Whether more is typed than the server has judged. */
  readonly dirty: boolean;
  readonly onOpen: (part: Part) => void;
}

/** Còn thiếu gì: what still stops the submission, each with a way to where it is mended. */
export function Completeness({ submit, content, dirty, onOpen }: CompletenessProps) {
  const reasons = submit?.reasons ?? [];
  const mended = reasons.map((reason) => ({ reason, parts: partsToMend(reason.code, reason.params, content) }));
  const here = mended.filter(({ parts }) => parts.length > 0);
  const elsewhere = mended.filter(({ parts }) => parts.length === 0).map(({ reason }) => reason);
  return (
    <div className={style.form}>
      {dirty ? <p className={style.quiet}>{t('Theo bản đã lưu. Lưu để kiểm tra lại.')}</p> : null}
      {submit === undefined ? <p>{t('Hồ sơ đang được duyệt. Lưu bản sửa sẽ đưa hồ sơ về bước soạn thảo.')}</p> : null}
      {submit?.allowed === true ? <p className={style.good}>{t('✓ Đủ điều kiện trình.')}</p> : null}
      {here.length === 0 ? null : (
        <ul className={style.lacking}>
          {here.map(({ reason, parts }) => (
            <li key={`${reason.code} ${reason.text}`}>
              {reason.text}
              <span className={style.links}>
                {parts.map(({ key, ...part }) => (
                  <button
                    key={`${part.name} ${part.place ?? ''} ${key ?? ''}`}
                    type="button"
                    className={style.link}
                    onClick={() => onOpen(part)}
                  >
                    {t('Mở {part}', { part: key ?? partLabel(part.name) })}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {elsewhere.length === 0 ? null : <Reasons reasons={elsewhere} />}
    </div>
  );
}
