import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import { TextArea } from '../../kit/field';
import { FormDialog } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';

interface SkipEventsProps {
  readonly endpointId: string;
  readonly eventIds: readonly string[];
  readonly onClose: () => void;
}

/** Bỏ qua, with the reason that stands in the log. */
export function SkipEvents({ endpointId, eventIds, onClose }: SkipEventsProps) {
  const form = useForm({ defaultValues: { reason: '' } });
  const act = useAct((reason: string) =>
    server.POST('/api/v1/webhooks/{id}/skips', { params: { path: { id: endpointId } }, body: { eventIds: [...eventIds], reason } }),
  );
  return (
    <FormDialog
      title={t('Bỏ qua sự kiện')}
      about={t('Sự kiện sau của cùng văn bản được gửi tiếp; vẫn có thể gửi lại sau này.')}
      submit={t('Bỏ qua')}
      form={form}
      act={act}
      input={({ reason }) => reason.trim()}
      onClose={onClose}
    >
      <TextArea
        label={t('Lý do')}
        error={form.formState.errors.reason === undefined ? undefined : t('Cần ít nhất {min} ký tự.', { min: 10 })}
        {...form.register('reason', { validate: (reason) => reason.trim().length >= 10 })}
      />
    </FormDialog>
  );
}
