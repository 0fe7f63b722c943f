import { Button } from '../../kit/button';
import { SelectField, TextField } from '../../kit/field';
import { t } from '../../language/language';
import type { PlanChange } from '../plan/plan';
import { DeadlineField } from './deadline-field';
import style from './editor.module.css';
import { emptyTask } from './empty-content';
import { RefsField } from './refs-field';
import { TaskForm } from './task-form';

interface ChangeFormProps {
  readonly value: PlanChange;
  readonly onChange: (value: PlanChange) => void;
  readonly onRemove: () => void;
}

const ops = ['add', 'drop', 'deadline', 'lead'] as const;

/** What an amending document does to one task of the plan it amends. */
export function ChangeForm({ value, onChange, onRemove }: ChangeFormProps) {
  const key = value.op === 'add' ? value.task.key : value.key;
  return (
    <div className={style.form}>
      <SelectField
        label={t('Thay đổi gì')}
        value={value.op}
        onChange={({ target }) => onChange(changeOf(ops.find((one) => one === target.value) ?? 'add', key))}
      >
        {ops.map((op) => (
          <option key={op} value={op}>
            {opText(op)}
          </option>
        ))}
      </SelectField>
      {value.op === 'add' ? (
        <TaskForm task={value.task} onChange={(task) => onChange({ ...value, task })} />
      ) : (
        <TextField
          label={t('Mục của nhiệm vụ trong kế hoạch gốc')}
          value={value.key}
          onChange={({ target }) => onChange({ ...value, key: target.value.replace(/\s/g, '') })}
        />
      )}
      {value.op === 'deadline' ? (
        <DeadlineField
          value={value.deadline}
          onChange={(deadline) => onChange({ ...value, deadline: deadline ?? { kind: 'continuous', source: '' } })}
        />
      ) : null}
      {value.op === 'lead' ? (
        <RefsField label={t('Chủ trì')} value={value.leads} onChange={(leads) => onChange({ ...value, leads })} />
      ) : null}
      <div>
        <Button look="danger" onClick={onRemove}>
          {t('Bỏ thay đổi này')}
        </Button>
      </div>
    </div>
  );
}

export function changeOf(op: PlanChange['op'], key: string): PlanChange {
  switch (op) {
    case 'add':
      return { op, task: { ...emptyTask([]), key } };
    case 'drop':
      return { op, key };
    case 'deadline':
      return { op, key, deadline: { kind: 'continuous', source: '' } };
    case 'lead':
      return { op, key, leads: [] };
  }
}

export function opText(op: PlanChange['op']): string {
  switch (op) {
    case 'add':
      return t('Thêm một nhiệm vụ');
    case 'drop':
      return t('Bỏ một nhiệm vụ');
    case 'deadline':
      return t('Đổi thời hạn');
    case 'lead':
      return t('Đổi cơ quan chủ trì');
  }
}
