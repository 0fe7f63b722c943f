import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import { SelectField, TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';

/** Gửi lại all of a stretch of time: what the receiver missed or lost. Ids stay, so that it recognises what it has. */
export function Redeliver({ endpointId, onClose }: { readonly endpointId: string; readonly onClose: () => void }) {
  const form = useForm({ defaultValues: { from: '', to: '', which: 'dead' } });
  const act = useAct(({ from, to, which }: { readonly from: string; readonly to: string; readonly which: string }) =>
    server.POST('/api/v1/webhooks/{id}/redeliveries', {
      params: { path: { id: endpointId } },
      body: { from: instantOf(from), ...(to === '' ? {} : { to: instantOf(to) }), which: which === 'all' ? 'all' : 'dead' },
    }),
  );
  return (
    <FormDialog
      title={t('Gửi lại theo thời gian')}
      about={t('Mã sự kiện giữ nguyên, máy nhận bỏ qua cái đã có.')}
      submit={t('Gửi lại')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <TextField
        label={t('Từ lúc')}
        type="datetime-local"
        error={needed(form.formState.errors.from)}
        {...form.register('from', { required: true })}
      />
      <TextField label={t('Đến lúc (để trống: đến bây giờ)')} type="datetime-local" {...form.register('to')} />
      <SelectField label={t('Gửi lại')} {...form.register('which')}>
        <option value="dead">{t('Chỉ sự kiện bị bỏ dở')}</option>
        <option value="all">{t('Cả sự kiện đã gửi hoặc đã bỏ qua')}</option>
      </SelectField>
    </FormDialog>
  );
}

/** What was typed is the time in Vietnam, wherever the browser thinks it is. */
const instantOf = (typed: string): string => new Date(`${typed}:00+07:00`).toISOString();
