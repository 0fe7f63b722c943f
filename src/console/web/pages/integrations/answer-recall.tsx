import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { SelectField, TextArea } from '../../kit/field';
import { FormDialog } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';

interface AnswerRecallProps {
  readonly item: components['schemas']['IncomingItem'];
  readonly onClose: () => void;
}

/** Đồng ý (15), which destroys the copy here, or giữ lại (16). */
export function AnswerRecall({ item, onClose }: AnswerRecallProps) {
  const form = useForm({ defaultValues: { agree: 'yes', reason: '' } });
  const act = useAct(({ agree, reason }: { readonly agree: string; readonly reason: string }) =>
    server.POST('/api/v1/eoffice/incoming/{id}/recall-answer', {
      params: { path: { id: item.id } },
      body: { agree: agree === 'yes', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } as never,
    }),
  );
  return (
    <FormDialog
      title={t('Trả lời xin lấy lại')}
      about={item.recall?.reason ?? ''}
      submit={t('Trả lời')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <SelectField label={t('Trả lời')} {...form.register('agree')}>
        <option value="yes">{t('Đồng ý trả lại; bản lưu ở đây bị huỷ (15)')}</option>
        <option value="no">{t('Không đồng ý, giữ lại (16)')}</option>
      </SelectField>
      <TextArea label={t('Lý do (không bắt buộc)')} {...form.register('reason')} />
    </FormDialog>
  );
}
