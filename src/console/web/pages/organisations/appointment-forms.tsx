import { Controller, useForm } from 'react-hook-form';
import { server } from '../../api/client';
import { newCommandId } from '../../documents/use-command';
import { AgencyField } from '../../kit/agency-field';
import { Answer } from '../../kit/answer';
import { SelectField, TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { FormDialog, needed } from '../../kit/form-dialog';
import { PersonField } from '../../kit/person-field';
import { useAct } from '../../kit/use-act';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import { usePositions } from './use-position-label';

interface CreateAppointmentProps {
  /** Where it is, when that is known. */
  readonly agency?: { readonly id: string; readonly name: string };
  /** Who takes it up, when that is known. */
  readonly person?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Phân công chức vụ. */
export function CreateAppointment({ agency, person, onClose }: CreateAppointmentProps) {
  const positions = usePositions();
  const defaultValues = {
    id: newCommandId(),
    personId: person?.id ?? '',
    agencyId: agency?.id ?? '',
    position: 'officer',
    acting: false,
    validFrom: today(),
    validUntil: '',
  };
  const form = useForm({ defaultValues });
  const { register, control, formState } = form;
  const act = useAct(({ validUntil, ...values }: typeof defaultValues) =>
    server.POST('/api/v1/appointments', { body: { ...values, validUntil: validUntil === '' ? null : validUntil } as never }),
  );
  return (
    <FormDialog title={t('Phân công chức vụ')} submit={t('Phân công')} form={form} act={act} input={(values) => values} onClose={onClose}>
      {person === undefined ? (
        <Controller
          control={control}
          name="personId"
          rules={{ required: true }}
          render={({ field: { value, onChange }, fieldState }) => (
            <PersonField label={t('Người')} value={value} onChange={onChange} error={needed(fieldState.error)} />
          )}
        />
      ) : (
        <p>
          {t('Người')}: <strong>{person.name}</strong>
        </p>
      )}
      {agency === undefined ? (
        <Controller
          control={control}
          name="agencyId"
          rules={{ required: true }}
          render={({ field: { value, onChange }, fieldState }) => (
            <AgencyField label={t('Cơ quan')} value={value} onChange={onChange} error={needed(fieldState.error)} />
          )}
        />
      ) : (
        <p>
          {t('Cơ quan')}: <strong>{agency.name}</strong>
        </p>
      )}
      <Answer of={positions}>
        {(all) => (
          <SelectField label={t('Chức vụ')} {...register('position')}>
            {all.map(({ position, label }) => (
              <option key={position} value={position}>
                {label}
              </option>
            ))}
          </SelectField>
        )}
      </Answer>
      <label className={field.check}>
        <input type="checkbox" {...register('acting')} />
        {t('Quyền (Q.) hoặc phụ trách')}
      </label>
      <TextField
        label={t('Từ ngày')}
        type="date"
        error={needed(formState.errors.validFrom)}
        {...register('validFrom', { required: true })}
      />
      <TextField label={t('Đến trước ngày (không bắt buộc)')} type="date" {...register('validUntil')} />
    </FormDialog>
  );
}

/** Thôi giữ chức vụ. */
export function EndAppointment({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const form = useForm({ defaultValues: { on: today() } });
  const act = useAct((body: { readonly on: string }) => server.POST('/api/v1/appointments/{id}/end', { params: { path: { id } }, body }));
  return (
    <FormDialog
      title={t('Thôi giữ chức vụ')}
      about={t('Uỷ quyền từ chức vụ này cũng hết hiệu lực.')}
      submit={t('Thôi giữ')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <TextField
        label={t('Ngày đầu tiên không còn giữ')}
        type="date"
        error={needed(form.formState.errors.on)}
        {...form.register('on', { required: true })}
      />
    </FormDialog>
  );
}
