import { SelectField, TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import type { DeadlineRule } from '../plan/plan';
import style from './editor.module.css';
import { MonthDaysField } from './month-day-field';
import { SpanFields } from './span-fields';

interface DeadlineFieldProps {
  readonly value: DeadlineRule | null;
  readonly onChange: (value: DeadlineRule | null) => void;
}

const kinds = ['date', 'beforeDate', 'quarter', 'year', 'recurring', 'continuous', 'event', 'period'] as const;
type Kind = (typeof kinds)[number];

/** Thời hạn of every kind: which kind, what this kind asks for, and the words of the document. */
export function DeadlineField({ value, onChange }: DeadlineFieldProps) {
  return (
    <fieldset className={field.group}>
      <legend>{t('Thời hạn')}</legend>
      <SelectField
        label={t('Loại thời hạn')}
        value={value?.kind ?? ''}
        onChange={({ target }) => {
          const kind = kinds.find((one) => one === target.value);
          onChange(kind === undefined ? null : ruleOf(kind, value?.source ?? ''));
        }}
      >
        <option value="">{t('Chưa ghi thời hạn')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindText(kind)}
          </option>
        ))}
      </SelectField>
      {value === null ? null : (
        <>
          <div className={style.row}>
            <OfKind rule={value} onChange={onChange} />
          </div>
          <TextField
            label={t('Nguyên văn trong kế hoạch')}
            hint={t('Cần có: câu chữ về thời hạn, như “hoàn thành trong quý IV năm 2026”.')}
            value={value.source}
            onChange={({ target }) => onChange({ ...value, source: target.value })}
          />
        </>
      )}
    </fieldset>
  );
}

function OfKind({ rule, onChange }: { readonly rule: DeadlineRule; readonly onChange: (rule: DeadlineRule) => void }) {
  const year = (of: Extract<DeadlineRule, { year: number }>) => (
    <TextField
      label={t('Năm')}
      type="number"
      value={Number.isNaN(of.year) ? '' : String(of.year)}
      onChange={({ target }) => onChange({ ...of, year: target.value === '' ? 0 : target.valueAsNumber })}
    />
  );
  switch (rule.kind) {
    case 'date':
      return <TextField label={t('Ngày')} type="date" value={rule.on} onChange={({ target }) => onChange({ ...rule, on: target.value })} />;
    case 'beforeDate':
      return (
        <>
          <TextField label={t('Ngày')} type="date" value={rule.on} onChange={({ target }) => onChange({ ...rule, on: target.value })} />
          <label className={field.check}>
            <input
              type="checkbox"
              checked={rule.inclusive === true}
              onChange={({ target }) => onChange({ ...rule, inclusive: target.checked })}
            />
            {t('Tính cả ngày đó')}
          </label>
        </>
      );
    case 'quarter':
      return (
        <>
          <SelectField
            label={t('Quý')}
            value={String(rule.quarter)}
            onChange={({ target }) => onChange({ ...rule, quarter: Number(target.value) as 1 | 2 | 3 | 4 })}
          >
            {['I', 'II', 'III', 'IV'].map((name, place) => (
              <option key={name} value={place + 1}>
                {name}
              </option>
            ))}
          </SelectField>
          {year(rule)}
        </>
      );
    case 'year':
      return year(rule);
    case 'recurring':
      return <MonthDaysField label={t('Các ngày trong năm')} value={rule.dates} onChange={(dates) => onChange({ ...rule, dates })} />;
    case 'event':
      return (
        <>
          <TextField
            label={t('Khi nào bắt đầu tính')}
            value={rule.event}
            onChange={({ target }) => onChange({ ...rule, event: target.value })}
          />
          <SpanFields
            optional
            value={rule.within}
            onChange={(within) => {
              const { within: _, ...rest } = rule;
              onChange(within === undefined ? rest : { ...rest, within });
            }}
          />
        </>
      );
    case 'period':
      return (
        <>
          <SpanFields value={rule} onChange={(span) => (span === undefined ? undefined : onChange({ ...rule, ...span }))} />
          <SelectField
            label={t('Tính từ')}
            value={rule.from === 'issue' ? 'issue' : 'day'}
            onChange={({ target }) => onChange({ ...rule, from: target.value === 'issue' ? 'issue' : today() })}
          >
            <option value="issue">{t('ngày ban hành')}</option>
            <option value="day">{t('một ngày khác')}</option>
          </SelectField>
          {rule.from === 'issue' ? null : (
            <TextField
              label={t('Ngày')}
              type="date"
              value={rule.from}
              onChange={({ target }) => onChange({ ...rule, from: target.value })}
            />
          )}
        </>
      );
    case 'continuous':
      return null;
  }
}

/** A rule of a kind as it begins, before anybody filled it in. */
function ruleOf(kind: Kind, source: string): DeadlineRule {
  const year = Number(today().slice(0, 4));
  switch (kind) {
    case 'date':
    case 'beforeDate':
      return { kind, source, on: '' };
    case 'quarter':
      return { kind, source, quarter: 4, year };
    case 'year':
      return { kind, source, year };
    case 'recurring':
      return { kind, source, dates: [] };
    case 'continuous':
      return { kind, source };
    case 'event':
      return { kind, source, event: '' };
    case 'period':
      return { kind, source, amount: 10, unit: 'workingDay', from: 'issue' };
  }
}

function kindText(kind: Kind): string {
  switch (kind) {
    case 'date':
      return t('Đúng một ngày');
    case 'beforeDate':
      return t('Trước một ngày');
    case 'quarter':
      return t('Trong một quý');
    case 'year':
      return t('Trong một năm');
    case 'recurring':
      return t('Hằng năm, vào các ngày');
    case 'continuous':
      return t('Thường xuyên');
    case 'event':
      return t('Khi có việc xảy ra');
    case 'period':
      return t('Trong một khoảng thời gian');
  }
}
