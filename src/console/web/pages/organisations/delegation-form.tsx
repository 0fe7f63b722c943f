import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { api, server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { newCommandId } from '../../documents/use-command';
import { SelectField, TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { PersonField } from '../../kit/person-field';
import { useAct } from '../../kit/use-act';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import style from './organisations.module.css';
import { useCommandChoices } from './use-command-label';
import { usePositionLabel } from './use-position-label';

interface DelegationFormProps {
  /** Own posts that can be delegated. */
  readonly own: readonly components['schemas']['Post'][];
  /** Who grants it; undefined: an administrator records whose it is. */
  readonly holder: string | undefined;
  readonly onClose: () => void;
}

/** Thêm uỷ quyền: from which post, to whom, for what, on what basis and until when. */
export function DelegationForm({ own, holder, onClose }: DelegationFormProps) {
  const [holderId, setHolderId] = useState('');
  const defaultValues = {
    id: newCommandId(),
    appointmentId: own[0]?.actingAs ?? '',
    personId: '',
    commands: [] as string[],
    legalBasis: '',
    validFrom: today(),
    validUntil: '',
  };
  const form = useForm({ defaultValues });
  const { register, control, formState, watch } = form;
  const act = useAct(({ commands, ...values }: typeof defaultValues) =>
    server.POST('/api/v1/delegations', { body: { ...values, commands: commands.length === 0 ? null : commands } }),
  );
  const posts = api.useQuery(
    'get',
    '/api/v1/appointments',
    { params: { query: { personId: holderId, on: today() } } },
    { enabled: holder === undefined && holderId !== '' },
  );
  const positionLabel = usePositionLabel();
  const choices = useCommandChoices();
  const granted =
    holder === undefined
      ? (posts.data?.items ?? []).map(({ id, position, agency }) => ({ id, position, agency }))
      : own.map(({ actingAs, position, agency }) => ({ id: actingAs, position, agency }));
  const position = granted.find(({ id }) => id === watch('appointmentId'))?.position;
  return (
    <FormDialog title={t('Thêm uỷ quyền')} submit={t('Uỷ quyền')} form={form} act={act} input={(values) => values} onClose={onClose}>
      {holder === undefined ? <PersonField label={t('Người uỷ quyền')} value={holderId} onChange={setHolderId} /> : null}
      <SelectField
        label={t('Chức vụ được uỷ quyền')}
        error={needed(formState.errors.appointmentId)}
        {...register('appointmentId', { required: true })}
      >
        <option value="">{t('— Chọn —')}</option>
        {granted.map((post) => (
          <option key={post.id} value={post.id}>
            {positionLabel(post.position)}, {post.agency}
          </option>
        ))}
      </SelectField>
      <Controller
        control={control}
        name="personId"
        rules={{ required: true }}
        render={({ field: { value, onChange }, fieldState }) => (
          <PersonField label={t('Người được uỷ quyền')} value={value} onChange={onChange} error={needed(fieldState.error)} />
        )}
      />
      <fieldset className={style.choices}>
        <legend>{t('Chỉ những việc này (không chọn: mọi việc của chức vụ)')}</legend>
        {choices
          .filter(({ positions }) => position !== undefined && positions.has(position))
          .map(({ command, label }) => (
            <label key={command} className={style.choice}>
              <input type="checkbox" value={command} {...register('commands')} />
              {label}
            </label>
          ))}
      </fieldset>
      <TextField
        label={t('Căn cứ')}
        hint={t('Số, ngày của văn bản; được lưu lâu dài, không ghi tên người.')}
        error={needed(formState.errors.legalBasis)}
        {...register('legalBasis', { required: true })}
      />
      <TextField
        label={t('Từ ngày')}
        type="date"
        error={needed(formState.errors.validFrom)}
        {...register('validFrom', { required: true })}
      />
      <TextField
        label={t('Đến trước ngày')}
        type="date"
        error={needed(formState.errors.validUntil)}
        {...register('validUntil', { required: true })}
      />
    </FormDialog>
  );
}
