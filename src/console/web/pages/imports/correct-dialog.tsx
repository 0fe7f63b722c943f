import { useState } from 'react';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { TextArea, TextField } from '../../kit/field';
import { t } from '../../language/language';
import { DisseminationForm } from '../editor/dissemination-form';
import { emptyContent, emptyRule } from '../editor/empty-content';
import { RefsField } from '../editor/refs-field';
import { RuleForm } from '../editor/rule-form';
import { TaskForm } from '../editor/task-form';
import type { ImportItem } from './import';
import { kindLabel } from './item-text';

interface CorrectDialogProps {
  readonly item: ImportItem;
  readonly onSave: (value: unknown) => void;
  readonly onClose: () => void;
}

/** Corrects one item: the same forms as in the draft. */
export function CorrectDialog({ item, onSave, onClose }: CorrectDialogProps) {
  const [corrected, setCorrected] = useState<ImportItem>(item);
  return (
    <Dialog open wide onClose={onClose} title={t('Sửa: {part}', { part: kindLabel(item.kind) })}>
      <ItemForm item={corrected} onChange={setCorrected} />
      <DialogActions>
        <Button onClick={onClose}>{t('Không làm')}</Button>
        <Button look="main" onClick={() => onSave(corrected.value)}>
          {t('Lưu')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ItemForm({ item, onChange }: { readonly item: ImportItem; readonly onChange: (item: ImportItem) => void }) {
  switch (item.kind) {
    case 'title':
    case 'basis':
    case 'body':
      return (
        <TextArea
          label={kindLabel(item.kind)}
          rows={item.kind === 'body' ? 20 : 4}
          value={item.value ?? ''}
          onChange={({ target }) => onChange({ ...item, value: target.value })}
        />
      );
    case 'task':
    case 'assignment':
      return <TaskForm task={item.value} onChange={(value) => onChange({ ...item, value })} />;
    case 'report':
      return (
        <>
          {item.value.map((rule, place) => (
            <RuleForm
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place while its own key is being typed.
              key={`${item.key} ${place}`}
              rule={rule}
              onChange={(next) => onChange({ ...item, value: item.value.map((one, index) => (index === place ? next : one)) })}
              onRemove={() => onChange({ ...item, value: item.value.filter((_, index) => index !== place) })}
            />
          ))}
          <Button onClick={() => onChange({ ...item, value: [...item.value, emptyRule(item.value)] })}>{t('+ Thêm chế độ báo cáo')}</Button>
        </>
      );
    case 'dissemination':
      return (
        <DisseminationForm
          content={{ ...emptyContent(''), dissemination: item.value }}
          change={({ dissemination = null }) => onChange({ ...item, value: dissemination })}
        />
      );
    case 'recipient':
      return (
        <>
          <TextField
            label={t('Nơi nhận như in trên văn bản')}
            value={item.value.printed}
            onChange={({ target }) => onChange({ ...item, value: { ...item.value, printed: target.value } })}
          />
          <RefsField
            label={t('Cơ quan nhận')}
            value={item.value.refs}
            onChange={(refs) => onChange({ ...item, value: { ...item.value, refs } })}
          />
        </>
      );
    case 'monitoring':
      return (
        <RefsField
          label={t('Cơ quan theo dõi, tổng hợp')}
          single
          value={item.value === null ? [] : [{ agency: item.value }]}
          onChange={([ref]) => onChange({ ...item, value: ref !== undefined && 'agency' in ref ? ref.agency : null })}
        />
      );
  }
}
