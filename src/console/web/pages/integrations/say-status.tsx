import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { SelectField, TextArea } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';

type IncomingItem = components['schemas']['IncomingItem'];

interface SayStatusProps {
  readonly item: IncomingItem;
  readonly onClose: () => void;
}

const codes = ['02', '03', '04', '05', '06'] as const;

/** Phản hồi trạng thái xử lý: how far the agency is with a document, which its sender is told. Who may say which, the server says. */
export function SayStatus({ item, onClose }: SayStatusProps) {
  const open = statusesOpen(item);
  const form = useForm({ defaultValues: { code: open.find((code) => code !== '02') ?? '02', reason: '' } });
  const code = form.watch('code');
  const act = useAct(({ code, reason }: { readonly code: string; readonly reason: string }) =>
    server.POST('/api/v1/eoffice/incoming/{id}/status', {
      params: { path: { id: item.id } },
      body: { code, ...(code === '02' ? { reason: reason.trim() } : {}) } as never,
    }),
  );
  return (
    <FormDialog
      title={t('Báo trạng thái xử lý')}
      about={t('Bên gửi được báo. Trạng thái không đi lùi.')}
      submit={t('Báo')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <SelectField label={t('Trạng thái')} {...form.register('code')}>
        {open.map((one) => (
          <option key={one} value={one}>
            {incomingStatusLabel(one)}
          </option>
        ))}
      </SelectField>
      {code === '02' ? (
        <TextArea
          label={t('Lý do từ chối (ít nhất 10 ký tự)')}
          error={needed(form.formState.errors.reason)}
          {...form.register('reason', { required: true })}
        />
      ) : null}
    </FormDialog>
  );
}

/** What may still be said of it: forward only; 02 until 06, but not of what is a report by now. */
export function statusesOpen({ status, reportId, recall }: IncomingItem): readonly (typeof codes)[number][] {
  if (recall?.answer === 'agreed' || status === '02' || status === '06') return [];
  return codes.filter((code) => (code === '02' ? reportId === null : code > status));
}

export function incomingStatusLabel(code: string): string {
  switch (code) {
    case '01':
      return t('01 · Đã đến');
    case '02':
      return t('02 · Từ chối tiếp nhận');
    case '03':
      return t('03 · Đã tiếp nhận, vào sổ');
    case '04':
      return t('04 · Đã phân công');
    case '05':
      return t('05 · Đang xử lý');
    case '06':
      return t('06 · Đã hoàn thành');
    default:
      return code;
  }
}
