import { Button } from '../../kit/button';
import { t } from '../../language/language';
import type { PlanContent } from '../plan/plan';
import { changeOf, opText } from './change-form';
import style from './editor.module.css';
import { emptyRule, emptyTask } from './empty-content';
import { type Part, type PartName, partLabel, partNames, partText } from './parts';

interface OutlineProps {
  readonly content: PlanContent;
  readonly change: (part: Partial<PlanContent>) => void;
  readonly open: Part;
  /** Whether the plan amends another; only then it has changes. */
  readonly amends: boolean;
  readonly onOpen: (part: Part) => void;
}

/** The parts of the draft, tasks and reporting rules one by one; the open one is marked. */
export function Outline({ content, change, open, amends, onOpen }: OutlineProps) {
  const names = partNames.filter((name) => name !== 'changes' || amends || content.changes.length > 0);
  const add = (name: PartName) => {
    if (name === 'tasks') change({ tasks: [...content.tasks, emptyTask(content.tasks)] });
    if (name === 'reporting') change({ reporting: [...content.reporting, emptyRule(content.reporting)] });
    if (name === 'changes') change({ changes: [...content.changes, changeOf('add', '')] });
    onOpen({ name, place: entriesOf(name, content).length });
  };
  return (
    <nav className={style.outline} aria-label={t('Các phần của dự thảo')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {isList(name) ? (
              <span className={style.listName}>{partLabel(name)}</span>
            ) : (
              <Entry part={{ name }} label={partLabel(name)} open={open} onOpen={onOpen} />
            )}
            {isList(name) ? (
              <ul>
                {entriesOf(name, content).map((label, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place while its own key is being typed.
                  <li key={place}>
                    <Entry part={{ name, place }} label={label} open={open} onOpen={onOpen} />
                  </li>
                ))}
                <li>
                  <Button look="quiet" className={style.add} onClick={() => add(name)}>
                    {addText(name)}
                  </Button>
                </li>
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly part: Part;
  readonly label: string;
  readonly open: Part;
  readonly onOpen: (part: Part) => void;
}

function Entry({ part, label, open, onOpen }: EntryProps) {
  return (
    <button
      type="button"
      className={style.entry}
      aria-current={partText(part) === partText(open) || undefined}
      onClick={() => onOpen(part)}
    >
      {label}
    </button>
  );
}

const isList = (name: PartName): boolean => name === 'tasks' || name === 'reporting' || name === 'changes';

const mostLetters = 60;

function entriesOf(name: PartName, { tasks, reporting, changes }: PlanContent): readonly string[] {
  if (name === 'tasks') return tasks.map(({ key, text }) => shortened(`${key} ${text === '' ? t('(chưa ghi nội dung)') : text}`));
  if (name === 'reporting') return reporting.map(({ key, source }) => shortened(source === '' ? key : source));
  if (name === 'changes') return changes.map((one) => shortened(`${one.op === 'add' ? one.task.key : one.key} · ${opText(one.op)}`));
  return [];
}

const shortened = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);

function addText(name: PartName): string {
  if (name === 'tasks') return t('+ Thêm nhiệm vụ');
  return name === 'reporting' ? t('+ Thêm chế độ báo cáo') : t('+ Thêm thay đổi');
}
