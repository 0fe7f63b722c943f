import { TextArea, TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { t } from '../../language/language';
import type { PlanContent } from '../plan/plan';
import style from './editor.module.css';
import { LinesField } from './lines-field';
import { RefsField } from './refs-field';

export interface FormProps {
  readonly content: PlanContent;
  readonly change: (part: Partial<PlanContent>) => void;
}

/** What stands at the head of a plan, and how it is followed. */
export function GeneralForm({ content, change }: FormProps) {
  const { monitoringAgencyId } = content;
  return (
    <div className={style.form}>
      <TextArea label={t('Trích yếu')} rows={3} value={content.title} onChange={({ target }) => change({ title: target.value })} />
      <LinesField
        label={t('Căn cứ')}
        hint={t('Mỗi căn cứ một dòng.')}
        value={content.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
      <RefsField
        label={t('Cơ quan theo dõi, tổng hợp')}
        single
        value={monitoringAgencyId === null ? [] : [{ agency: monitoringAgencyId }]}
        onChange={([ref]) => change({ monitoringAgencyId: ref !== undefined && 'agency' in ref ? ref.agency : null })}
      />
      <TextField
        label={t('Thực hiện đến ngày')}
        hint={t('Để trống nếu kế hoạch không nêu ngày kết thúc.')}
        type="date"
        value={content.endsOn ?? ''}
        onChange={({ target }) => change({ endsOn: target.value === '' ? null : target.value })}
      />
      <div className={style.row}>
        <label className={field.check}>
          <input type="checkbox" checked={content.urgent} onChange={({ target }) => change({ urgent: target.checked })} />
          {t('Khẩn')}
        </label>
        <label className={field.check}>
          <input type="checkbox" checked={content.secret} onChange={({ target }) => change({ secret: target.checked })} />
          {t('Mật')}
        </label>
      </div>
      <TextArea
        label={t('Lý do giữ ngày đã qua')}
        hint={t('Chỉ cần khi kế hoạch có ngày trước hôm nay.')}
        rows={2}
        value={content.pastDatesReason ?? ''}
        onChange={({ target }) => change({ pastDatesReason: target.value === '' ? null : target.value })}
      />
    </div>
  );
}
