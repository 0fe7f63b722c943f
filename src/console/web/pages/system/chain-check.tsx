import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { Button } from '../../kit/button';
import { Card } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { useAct } from '../../kit/use-act';
import { momentText, numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './system.module.css';

/** Kiểm tra chuỗi: the whole log is read again, and what does not agree is named. */
export function ChainCheck() {
  const check = useAct<void, components['schemas']['ChainReport']>(async () => (await server.POST('/api/v1/system/chain-checks')).data!);
  return (
    <Card title={t('Kiểm tra chuỗi')}>
      <p>{t('Đọc lại toàn bộ nhật ký: mã băm, chuỗi, cây, điểm kiểm. Nhật ký dài có thể mất nửa phút.')}</p>
      <div>
        <Button look="main" unavailable={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? t('Đang kiểm tra…') : t('Kiểm tra chuỗi')}
        </Button>
      </div>
      <div aria-live="polite">
        {check.error === null ? null : <ProblemBox error={check.error} />}
        {check.data === undefined ? null : <Report report={check.data} />}
      </div>
    </Card>
  );
}

function Report({ report }: { readonly report: components['schemas']['ChainReport'] }) {
  const { at, ms, entries, leaves, fitting, findings, more } = report;
  return (
    <>
      <p className={findings.length === 0 ? style.well : style.ill}>
        {findings.length === 0 ? t('✓ Không có sai lệch') : t('✗ Có {n} sai lệch', { n: findings.length + more })}
      </p>
      <p>
        {t('Đã kiểm {entries} mục, {leaves} lá, {fitting} điểm kiểm khớp; lúc {at}, mất {ms} ms.', {
          entries: numberText(entries),
          leaves: numberText(leaves),
          fitting: numberText(fitting),
          at: momentText(at),
          ms: numberText(ms),
        })}
      </p>
      <ul className={style.plain}>
        {findings.map(({ rule, meaning, stream, entryId, problem }) => (
          <li key={`${rule} ${stream} ${entryId} ${problem}`}>
            <strong>{meaning}</strong> <span className={style.value}>{[stream, entryId].filter((part) => part !== null).join(' · ')}</span>
            <p className={style.quiet}>{problem}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
