import { Empty } from '../../kit/page';
import { t } from '../../language/language';
import type { PlanContent } from '../plan/plan';
import { AnnexesForm } from './annexes-form';
import { BodyForm } from './body-form';
import { ChangeForm } from './change-form';
import { DisseminationForm } from './dissemination-form';
import { GeneralForm } from './general-form';
import type { Part } from './parts';
import { RecipientsForm } from './recipients-form';
import { RuleForm } from './rule-form';
import { TaskForm } from './task-form';

interface PartFormProps {
  readonly part: Part;
  readonly content: PlanContent;
  readonly change: (part: Partial<PlanContent>) => void;
  /** An entry of a list was taken out. */
  readonly onRemoved: () => void;
}

/** The form of the part that is open. */
export function PartForm({ part: { name, place }, content, change, onRemoved }: PartFormProps) {
  if (name === 'general') return <GeneralForm content={content} change={change} />;
  if (name === 'body') return <BodyForm content={content} change={change} />;
  if (name === 'dissemination') return <DisseminationForm content={content} change={change} />;
  if (name === 'recipients') return <RecipientsForm content={content} change={change} />;
  if (name === 'annexes') return <AnnexesForm content={content} change={change} />;
  const without = <T,>(list: readonly T[]): T[] => list.filter((_, index) => index !== place);
  const replaced = <T,>(list: readonly T[], value: T): T[] => list.map((one, index) => (index === place ? value : one));
  const remove = (rest: Partial<PlanContent>) => {
    change(rest);
    onRemoved();
  };
  const { tasks, reporting, changes } = content;
  if (name === 'tasks' && tasks[place ?? -1] !== undefined)
    return (
      <TaskForm
        task={tasks[place ?? -1]!}
        onChange={(task) => change({ tasks: replaced(tasks, task) })}
        onRemove={() => remove({ tasks: without(tasks) })}
      />
    );
  if (name === 'reporting' && reporting[place ?? -1] !== undefined)
    return (
      <RuleForm
        rule={reporting[place ?? -1]!}
        onChange={(rule) => change({ reporting: replaced(reporting, rule) })}
        onRemove={() => remove({ reporting: without(reporting) })}
      />
    );
  if (name === 'changes' && changes[place ?? -1] !== undefined)
    return (
      <ChangeForm
        value={changes[place ?? -1]!}
        onChange={(value) => change({ changes: replaced(changes, value) })}
        onRemove={() => remove({ changes: without(changes) })}
      />
    );
  return <Empty title={t('Chọn hoặc thêm một mục ở danh sách các phần.')} />;
}
