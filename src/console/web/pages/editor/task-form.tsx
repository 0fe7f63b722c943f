import { Button } from '../../kit/button';
import { TextArea, TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { t } from '../../language/language';
import type { PlanTask } from '../plan/plan';
import { DeadlineField } from './deadline-field';
import style from './editor.module.css';
import { RefsField } from './refs-field';
import { TargetsField } from './targets-field';

interface TaskFormProps {
  readonly task: PlanTask;
  readonly onChange: (task: PlanTask) => void;
  readonly onRemove?: () => void;
}

/** One task: what, who leads and who takes part, until when, and by which figures it is measured. */
export function TaskForm({ task, onChange, onRemove }: TaskFormProps) {
  const change = (part: Partial<PlanTask>) => onChange({ ...task, ...part });
  return (
    <div className={style.form}>
      <TextField
        label={t('Mục')}
        hint={t('Như trong văn bản: II.1. Mỗi nhiệm vụ một mục, không có dấu cách.')}
        value={task.key}
        onChange={({ target }) => change({ key: target.value.replace(/\s/g, '') })}
      />
      <TextArea label={t('Nội dung nhiệm vụ')} rows={5} value={task.text} onChange={({ target }) => change({ text: target.value })} />
      <RefsField label={t('Chủ trì')} value={task.leads} onChange={(leads) => change({ leads })} />
      <RefsField label={t('Phối hợp')} value={task.coordinators} onChange={(coordinators) => change({ coordinators })} />
      <DeadlineField value={task.deadline} onChange={(deadline) => change({ deadline })} />
      <TargetsField value={task.targets} onChange={(targets) => change({ targets })} />
      <label className={field.check}>
        <input type="checkbox" checked={task.ownPlan} onChange={({ target }) => change({ ownPlan: target.checked })} />
        {t('Cơ quan chủ trì phải ban hành kế hoạch riêng')}
      </label>
      {onRemove === undefined ? null : (
        <div>
          <Button look="danger" onClick={onRemove}>
            {t('Bỏ nhiệm vụ này')}
          </Button>
        </div>
      )}
    </div>
  );
}
