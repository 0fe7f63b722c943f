import type { components } from '../../api/schema.gen';
import { Card } from '../../kit/page';
import { momentText, numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './system.module.css';

/** Nhật ký: how far it goes, how far it is signed, and who has seen it. */
export function LogPart({ log }: { readonly log: components['schemas']['LogStanding'] }) {
  const { checkpoint } = log;
  return (
    <Card title={t('Nhật ký')}>
      <dl className={style.facts}>
        <dt>{t('Tên nhật ký')}</dt>
        <dd>{log.origin}</dd>
        <dt>{t('Số mục trong cây')}</dt>
        <dd>{numberText(log.size)}</dd>
        <dt>{t('Điểm kiểm cuối cùng')}</dt>
        <dd>
          {checkpoint === null
            ? t('chưa ký lần nào')
            : t('{size} mục, ký lúc {at}', { size: numberText(checkpoint.size), at: momentText(checkpoint.signedAt) })}
          {checkpoint === null ? null : <p className={style.value}>{checkpoint.root}</p>}
          {checkpoint !== null && checkpoint.size < log.size ? (
            <p>{t('còn {n} mục chưa được ký', { n: numberText(log.size - checkpoint.size) })}</p>
          ) : null}
        </dd>
        <dt>{t('Người ký')}</dt>
        <dd>
          {log.signsHere ? t('tiến trình này') : t('một tiến trình khác')}
          {log.signers.length === 0 ? ` — ${t('chưa biết khoá nào')}` : ` — ${log.signers.join(', ')}`}
        </dd>
        <dt>{t('Nhân chứng')}</dt>
        <dd>
          {log.witnesses.length === 0 ? t('không có; ngoài hệ thống này chưa ai giữ bằng chứng') : null}
          <ul className={style.plain}>
            {log.witnesses.map(({ name, size, at }) => (
              <li key={name}>
                {name}:{' '}
                {size === null || at === null
                  ? t('chưa ký lần nào')
                  : t('{size} mục, ký lúc {at}', { size: numberText(size), at: momentText(at) })}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('Đủ chữ ký theo chính sách')}</dt>
        <dd>{log.trustedSize === null ? t('chưa có điểm kiểm nào') : t('đến mục {n}', { n: numberText(log.trustedSize) })}</dd>
      </dl>
    </Card>
  );
}
