import { SelectField, TextField } from '../../kit/field';
import { t } from '../../language/language';
import type { DeadlineRule } from '../plan/plan';

type Span = Pick<Extract<DeadlineRule, { kind: 'period' }>, 'amount' | 'unit'>;

interface SpanFieldsProps {
  readonly value: Span | undefined;
  readonly optional?: boolean;
  readonly onChange: (value: Span | undefined) => void;
}

const units = ['workingDay', 'day', 'month', 'year'] as const;

/** A stretch of time: how many, and of what. */
export function SpanFields({ value, optional = false, onChange }: SpanFieldsProps) {
  return (
    <>
      <TextField
        label={optional ? t('Trong vòng (không bắt buộc)') : t('Trong vòng')}
        type="number"
        min={1}
        value={value === undefined ? '' : String(value.amount)}
        onChange={({ target }) =>
          onChange(target.value === '' && optional ? undefined : { unit: value?.unit ?? 'workingDay', amount: target.valueAsNumber || 0 })
        }
      />
      <SelectField
        label={t('Đơn vị')}
        value={value?.unit ?? 'workingDay'}
        onChange={({ target }) => {
          const unit = units.find((one) => one === target.value);
          if (unit !== undefined) onChange({ amount: value?.amount ?? 1, unit });
        }}
      >
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {unitText(unit)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

function unitText(unit: (typeof units)[number]): string {
  switch (unit) {
    case 'workingDay':
      return t('ngày làm việc');
    case 'day':
      return t('ngày');
    case 'month':
      return t('tháng');
    case 'year':
      return t('năm');
  }
}
