import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { t } from '../../language/language';
import type { ReportingRule } from '../plan/plan';
import style from './editor.module.css';
import { MonthDayField } from './month-day-field';
import { RefsField } from './refs-field';

interface RuleFormProps {
  readonly rule: ReportingRule;
  readonly onChange: (rule: ReportingRule) => void;
  readonly onRemove: () => void;
}

/** One rule of periodic reporting: who reports to whom, over which data, by which days of the year. */
export function RuleForm({ rule, onChange, onRemove }: RuleFormProps) {
  const change = (part: Partial<ReportingRule>) => onChange({ ...rule, ...part });
  const year = (name: 'firstYear' | 'lastYear', label: string) => (
    <TextField
      label={label}
      type="number"
      value={rule[name] === undefined ? '' : String(rule[name])}
      onChange={({ target }) => {
        const { [name]: _, ...rest } = rule;
        onChange(target.value === '' ? rest : { ...rest, [name]: target.valueAsNumber });
      }}
    />
  );
  return (
    <div className={style.form}>
      <TextField
        label={t('Tên ngắn của kỳ báo cáo')}
        hint={t('Không có dấu cách, như nam hoặc 6thang.')}
        value={rule.key}
        onChange={({ target }) => change({ key: target.value.replace(/\s/g, '') })}
      />
      <TextField label={t('Nguyên văn')} value={rule.source} onChange={({ target }) => change({ source: target.value })} />
      <RefsField label={t('Đơn vị báo cáo')} value={rule.reporters} onChange={(reporters) => change({ reporters })} />
      <TextField label={t('Nơi nhận báo cáo')} value={rule.addressee} onChange={({ target }) => change({ addressee: target.value })} />
      <div className={style.row}>
        <MonthDayField label={t('Số liệu từ ngày')} value={rule.dataFrom} onChange={(dataFrom) => change({ dataFrom })} />
        <MonthDayField label={t('Chốt số liệu ngày')} value={rule.dataTo} onChange={(dataTo) => change({ dataTo })} />
        <MonthDayField label={t('Ngày cuối được nộp')} value={rule.submitBy} onChange={(submitBy) => change({ submitBy })} />
        <MonthDayField label={t('Ngày tổng hợp')} value={rule.summaryBy} onChange={(summaryBy) => change({ summaryBy })} />
      </div>
      <div className={style.row}>
        {year('firstYear', t('Từ năm (không bắt buộc)'))}
        {year('lastYear', t('Đến năm (không bắt buộc)'))}
      </div>
      <div>
        <Button look="danger" onClick={onRemove}>
          {t('Bỏ chế độ báo cáo này')}
        </Button>
      </div>
    </div>
  );
}
