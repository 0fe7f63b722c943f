import { Controller, useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { AgencyField } from '../../kit/agency-field';
import { SelectField, TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';
import { EventTypesField } from './event-types-field';

type Registered = { readonly id: string; readonly key: components['schemas']['ToldKey'] };

interface RegisterEndpointProps {
  /** Offered first: that of the administrator. */
  readonly agency: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
  readonly onRegistered: (registered: Registered) => void;
}

/** Đăng ký điểm nhận: where to, over which networks, for which agency, of what. */
export function RegisterEndpoint({ agency, onClose, onRegistered }: RegisterEndpointProps) {
  const defaultValues = {
    name: '',
    url: 'https://',
    allowedCidrs: '',
    agencyId: agency?.id ?? '',
    eventTypes: ['*'],
    scheme: 'v1a',
    onDead: 'hold',
    mostInFlight: 4,
  };
  const form = useForm({ defaultValues });
  const { register, control, formState } = form;
  const act = useAct(async (values: typeof defaultValues): Promise<Registered> => {
    const body = { ...values, allowedCidrs: listIn(values.allowedCidrs), ports: portsOf(values.url) };
    const { data } = await server.POST('/api/v1/webhooks', { body: body as components['schemas']['RegisterEndpointInput'] });
    return data!;
  });
  return (
    <FormDialog
      title={t('Đăng ký điểm nhận')}
      about={t('Khoá được tạo và hiện một lần. Một quản trị viên khác phê duyệt địa chỉ trước khi gửi.')}
      submit={t('Đăng ký')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
      onDone={onRegistered}
    >
      <TextField label={t('Tên hệ thống nhận')} error={needed(formState.errors.name)} {...register('name', { required: true })} />
      <TextField
        label={t('Địa chỉ nhận')}
        hint={t('https://…; không đổi được về sau: địa chỉ khác là điểm nhận khác.')}
        inputMode="url"
        error={needed(formState.errors.url)}
        {...register('url', { required: true })}
      />
      <TextField
        label={t('Mạng được phép (CIDR)')}
        hint={t('Thí dụ 10.20.0.0/16; nhiều mạng cách nhau bằng dấu phẩy. Ngoài các mạng này không gửi.')}
        error={needed(formState.errors.allowedCidrs)}
        {...register('allowedCidrs', { required: true })}
      />
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
        <AgencyChoice agency={agency} value={form.watch('agencyId')} onChange={(id) => form.setValue('agencyId', id)} />
      )}
      <Controller
        control={control}
        name="eventTypes"
        render={({ field: { value, onChange } }) => <EventTypesField value={value} onChange={onChange} />}
      />
      <SelectField label={t('Chữ ký')} {...register('scheme')}>
        <option value="v1a">{t('Ed25519 (v1a): chỉ hệ thống này ký được')}</option>
        <option value="v1">{t('HMAC-SHA256 (v1): hai bên giữ chung một bí mật')}</option>
      </SelectField>
      <SelectField label={t('Khi một sự kiện bị bỏ dở')} {...register('onDead')}>
        <option value="hold">{t('Sự kiện sau của cùng văn bản phải chờ')}</option>
        <option value="skip">{t('Sự kiện sau vẫn được gửi')}</option>
      </SelectField>
    </FormDialog>
  );
}

interface AgencyChoiceProps {
  readonly agency: { readonly id: string; readonly name: string };
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The own agency, unless another one is wanted. */
function AgencyChoice({ agency, value, onChange }: AgencyChoiceProps) {
  return (
    <details>
      <summary>
        {value === agency.id ? t('Báo về văn bản mà {agency} được xem', { agency: agency.name }) : t('Báo về văn bản của cơ quan khác')}
      </summary>
      <AgencyField label={t('Cơ quan')} value={value} onChange={(id) => onChange(id === '' ? agency.id : id)} />
    </details>
  );
}

const listIn = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The port of the address, where it is none that is open to all endpoints. What is no address the server refuses by name. */
function portsOf(url: string): number[] {
  const port = URL.canParse(url) ? Number(new URL(url).port) : 0;
  return port === 0 || port === 8443 ? [] : [port];
}
