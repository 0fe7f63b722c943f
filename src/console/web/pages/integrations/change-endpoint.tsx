import { Controller, useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { SelectField, TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';
import { EventTypesField } from './event-types-field';

interface ChangeEndpointProps {
  readonly endpoint: components['schemas']['EndpointItem'];
  readonly onClose: () => void;
}

/** Sửa cách gửi: all but the address and its networks, which two people looked at. */
export function ChangeEndpoint({ endpoint, onClose }: ChangeEndpointProps) {
  const { id, name, eventTypes, onDead, mostInFlight } = endpoint;
  const defaultValues = { name, eventTypes: [...eventTypes], onDead, mostInFlight };
  const form = useForm({ defaultValues });
  const { register, control, formState } = form;
  const act = useAct((body: typeof defaultValues) =>
    server.PUT('/api/v1/webhooks/{id}/settings', {
      params: { path: { id } },
      body: body as components['schemas']['EndpointSettingsInput'],
    }),
  );
  return (
    <FormDialog title={t('Sửa cách gửi')} submit={t('Lưu')} form={form} act={act} input={(values) => values} onClose={onClose}>
      <TextField label={t('Tên hệ thống nhận')} error={needed(formState.errors.name)} {...register('name', { required: true })} />
      <Controller
        control={control}
        name="eventTypes"
        render={({ field: { value, onChange } }) => <EventTypesField value={value} onChange={onChange} />}
      />
      <SelectField label={t('Khi một sự kiện bị bỏ dở')} {...register('onDead')}>
        <option value="hold">{t('Sự kiện sau của cùng văn bản phải chờ')}</option>
        <option value="skip">{t('Sự kiện sau vẫn được gửi')}</option>
      </SelectField>
      <TextField
        label={t('Số yêu cầu gửi cùng lúc')}
        type="number"
        min={1}
        max={32}
        {...register('mostInFlight', { valueAsNumber: true })}
      />
    </FormDialog>
  );
}
