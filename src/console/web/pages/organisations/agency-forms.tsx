import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { newCommandId } from '../../documents/use-command';
import { SelectField, TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { FormDialog, needed } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import { type AgencyKind, agencyKinds, kindLabel } from './agency-kinds';
import type { AgencyItem } from './use-agencies';

interface CreateAgencyProps {
  readonly parents: readonly AgencyItem[];
  readonly parentId?: string | undefined;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
}

/** Thành lập cơ quan. The id is chosen here, so that sending again after a lost answer makes no second one. */
export function CreateAgency({ parents, parentId, onClose, onCreated }: CreateAgencyProps) {
  const kind: AgencyKind = 'department';
  const form = useForm({ defaultValues: { id: newCommandId(), name: '', code: '', kind, parentId: parentId ?? '', validFrom: today() } });
  const { register, formState } = form;
  const act = useAct(async (values: { readonly kind: AgencyKind } & Record<'id' | 'name' | 'code' | 'parentId' | 'validFrom', string>) => {
    await server.POST('/api/v1/agencies', { body: { ...values, parentId: values.parentId === '' ? null : values.parentId } });
    return values.id;
  });
  return (
    <FormDialog
      title={t('Thêm cơ quan')}
      submit={t('Thêm cơ quan')}
      form={form}
      act={act}
      input={(values) => ({ ...values, code: values.code.trim().toUpperCase() })}
      onClose={onClose}
      {...(onCreated === undefined ? {} : { onDone: onCreated })}
    >
      <TextField label={t('Tên cơ quan')} error={needed(formState.errors.name)} {...register('name', { required: true })} />
      <TextField
        label={t('Mã định danh')}
        hint={t('Theo Quyết định 20/2020/QĐ-TTg, thí dụ H08.02.')}
        error={needed(formState.errors.code)}
        {...register('code', { required: true })}
      />
      <SelectField label={t('Loại')} {...register('kind')}>
        {agencyKinds.map((one) => (
          <option key={one} value={one}>
            {kindLabel(one)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('Cơ quan cấp trên')} {...register('parentId')}>
        <option value="">{t('— Không có —')}</option>
        {parents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('Hoạt động từ ngày')}
        type="date"
        error={needed(formState.errors.validFrom)}
        {...register('validFrom', { required: true })}
      />
    </FormDialog>
  );
}

interface OneProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Đổi tên. */
export function RenameAgency({ id, onClose }: OneProps) {
  const form = useForm({ defaultValues: { name: '', validFrom: today() } });
  const { errors } = form.formState;
  const act = useAct((body: { readonly name: string; readonly validFrom: string }) =>
    server.POST('/api/v1/agencies/{id}/names', { params: { path: { id } }, body }),
  );
  return (
    <FormDialog
      title={t('Đổi tên')}
      about={t('Văn bản cũ vẫn mang tên cũ.')}
      submit={t('Đổi tên')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <TextField label={t('Tên mới')} error={needed(errors.name)} {...form.register('name', { required: true })} />
      <TextField label={t('Từ ngày')} type="date" error={needed(errors.validFrom)} {...form.register('validFrom', { required: true })} />
    </FormDialog>
  );
}

/** Cấp mã mới. */
export function RecodeAgency({ id, onClose }: OneProps) {
  const form = useForm({ defaultValues: { code: '', validFrom: today() } });
  const { errors } = form.formState;
  const act = useAct((body: { readonly code: string; readonly validFrom: string }) =>
    server.POST('/api/v1/agencies/{id}/codes', { params: { path: { id } }, body }),
  );
  return (
    <FormDialog
      title={t('Cấp mã mới')}
      about={t('Mã cũ hết hiệu lực vào ngày hôm trước và không cấp lại cho cơ quan khác.')}
      submit={t('Cấp mã mới')}
      form={form}
      act={act}
      input={({ code, validFrom }) => ({ code: code.trim().toUpperCase(), validFrom })}
      onClose={onClose}
    >
      <TextField label={t('Mã định danh')} error={needed(errors.code)} {...form.register('code', { required: true })} />
      <TextField label={t('Từ ngày')} type="date" error={needed(errors.validFrom)} {...form.register('validFrom', { required: true })} />
    </FormDialog>
  );
}

interface IssuingProps {
  readonly agency: {
    readonly id: string;
    readonly reviewRoute: string | null;
    readonly symbol: string | null;
    readonly registerByType: boolean;
  };
  readonly onClose: () => void;
}

/** Thể thức ban hành: how the plans it issues are reviewed and numbered. */
export function IssuingForm({ agency, onClose }: IssuingProps) {
  const form = useForm({
    defaultValues: { reviewRoute: agency.reviewRoute ?? '', symbol: agency.symbol ?? '', registerByType: agency.registerByType },
  });
  const act = useAct((body: components['schemas']['SetIssuingInput']) =>
    server.PUT('/api/v1/agencies/{id}/issuing', { params: { path: { id: agency.id } }, body }),
  );
  return (
    <FormDialog
      title={t('Thể thức ban hành')}
      about={t('Áp dụng cho kế hoạch lập sau này; cách đánh số chỉ đổi giữa hai năm.')}
      submit={t('Lưu')}
      form={form}
      act={act}
      input={({ reviewRoute, symbol, registerByType }) => {
        const route: 'province' | 'city' | null = reviewRoute === 'province' || reviewRoute === 'city' ? reviewRoute : null;
        return { reviewRoute: route, symbol: symbol.trim() === '' ? null : symbol.trim(), registerByType };
      }}
      onClose={onClose}
    >
      <SelectField label={t('Luồng duyệt')} {...form.register('reviewRoute')}>
        <option value="">{t('Không ban hành kế hoạch')}</option>
        <option value="province">{t('Cấp tỉnh')}</option>
        <option value="city">{t('Cấp thành phố, huyện')}</option>
      </SelectField>
      <TextField label={t('Ký hiệu trong số văn bản')} hint={t('Để trống là UBND.')} {...form.register('symbol')} />
      <label className={field.check}>
        <input type="checkbox" {...form.register('registerByType')} />
        {t('Mỗi loại văn bản một dãy số (Nghị định 30/2020, Điều 15)')}
      </label>
    </FormDialog>
  );
}
