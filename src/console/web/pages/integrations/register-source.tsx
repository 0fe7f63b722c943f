import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import { SelectField, TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';

interface RegisterSourceProps {
  readonly onClose: () => void;
  /** With the secret that is told once; null where the source has its own key, or has to be asked. */
  readonly onRegistered: (secret: string | null) => void;
}

const defaultValues = {
  id: '',
  name: '',
  way: 'v1a',
  speaksFor: '',
  publicKey: '',
  url: 'https://',
  cidrs: '',
  systemId: '',
  secretKey: '',
};

const listIn = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

/** Đăng ký nguồn: a system that sends by itself and signs, or a bus that has to be asked. */
export function RegisterSource({ onClose, onRegistered }: RegisterSourceProps) {
  // A field that is not shown is not needed.
  const form = useForm({ shouldUnregister: true, defaultValues });
  const { register, formState, watch } = form;
  const { errors } = formState;
  const act = useAct(async (values: typeof defaultValues): Promise<string | null> => {
    const { data } = await server.POST('/api/v1/eoffice/sources', { body: bodyOf(values) as never });
    return data?.key?.secret ?? null;
  });
  const way = watch('way');
  return (
    <FormDialog
      title={t('Đăng ký nguồn')}
      submit={t('Đăng ký')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
      onDone={onRegistered}
    >
      <TextField label={t('Tên')} error={needed(errors.name)} {...register('name', { required: true })} />
      <TextField
        label={t('Mã trong địa chỉ')}
        hint={t('Chữ thường, số, gạch ngang; thí dụ truc-tinh.')}
        error={needed(errors.id)}
        {...register('id', { required: true })}
      />
      <SelectField label={t('Cách gửi')} {...register('way')}>
        <option value="v1a">{t('Tự gửi đến, ký bằng khoá riêng (Ed25519)')}</option>
        <option value="v1">{t('Tự gửi đến, ký bằng bí mật chung (HMAC)')}</option>
        <option value="bus">{t('Trục liên thông: hệ thống này đến lấy')}</option>
      </SelectField>
      {way === 'bus' ? (
        <>
          <TextField label={t('Địa chỉ của trục')} error={needed(errors.url)} {...register('url', { required: true })} />
          <TextField label={t('Mạng được phép (CIDR)')} error={needed(errors.cidrs)} {...register('cidrs', { required: true })} />
          <TextField label={t('Mã hệ thống trên trục')} error={needed(errors.systemId)} {...register('systemId', { required: true })} />
          <TextField
            label={t('Khoá bí mật trên trục')}
            type="password"
            autoComplete="off"
            error={needed(errors.secretKey)}
            {...register('secretKey', { required: true })}
          />
        </>
      ) : (
        <TextField
          label={t('Nói thay các cơ quan (mã định danh)')}
          hint={t('Cách nhau bằng dấu phẩy; để trống: mọi cơ quan.')}
          {...register('speaksFor')}
        />
      )}
      {way === 'v1a' ? (
        <TextField
          label={t('Khoá công khai của bên gửi (whpk_…)')}
          error={needed(errors.publicKey)}
          {...register('publicKey', { required: true })}
        />
      ) : null}
    </FormDialog>
  );
}

function bodyOf(values: Partial<typeof defaultValues>): object {
  const { id, name, way, speaksFor, publicKey, url, cidrs, systemId, secretKey } = values;
  if (way === 'bus') return { id, name, bus: { url, allowedCidrs: listIn(cidrs ?? ''), systemId, secretKey } };
  const codes = listIn(speaksFor ?? '');
  const key = way === 'v1a' ? { scheme: 'v1a', publicKey: publicKey?.trim() } : { scheme: 'v1' };
  return { id, name, key, ...(codes.length === 0 ? {} : { speaksFor: codes }) };
}
