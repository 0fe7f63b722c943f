import { useState } from 'react';
import { MoveField, type MoveInput } from '../../documents/move-fields';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { t } from '../../language/language';

interface SaveDialogProps {
  /** What the server wants besides the content. */
  readonly inputs: readonly MoveInput[];
  readonly onClose: () => void;
  readonly onSave: (input: Readonly<Record<string, unknown>>) => void;
}

/** Asks for what saving takes in this state, such as why a dossier under review is changed. */
export function SaveDialog({ inputs, onClose, onSave }: SaveDialogProps) {
  const [input, setInput] = useState<Readonly<Record<string, unknown>>>({});
  const lacking = inputs.filter(({ name, optional, min }) => !optional && String(input[name] ?? '').trim().length < (min ?? 1));
  const [tried, setTried] = useState(false);
  return (
    <Dialog open onClose={onClose} title={t('Lưu bản sửa')} about={t('Hồ sơ đang được duyệt. Lưu bản sửa sẽ đưa hồ sơ về bước soạn thảo.')}>
      {inputs.map(({ name, label, min, schema }) => (
        <MoveField
          key={name}
          label={label}
          shape={schema}
          value={input[name]}
          error={tried && lacking.some((one) => one.name === name) ? t('Cần ít nhất {min} ký tự.', { min: min ?? 1 }) : undefined}
          onChange={(value) => setInput((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <DialogActions>
        <Button onClick={onClose}>{t('Không làm')}</Button>
        <Button look="main" onClick={() => (lacking.length > 0 ? setTried(true) : onSave(input))}>
          {t('Lưu')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
