import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { Button } from '../../kit/button';
import { SelectField } from '../../kit/field';
import { FormDialog } from '../../kit/form-dialog';
import { Card } from '../../kit/page';
import { ToldOnce } from '../../kit/told-once';
import { useAct } from '../../kit/use-act';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './integrations.module.css';

type Endpoint = components['schemas']['EndpointItem'];

/** Keys that sign now or signed once; a new one is told a single time. */
export function KeyList({ endpoint }: { readonly endpoint: Endpoint }) {
  const [rotating, setRotating] = useState(false);
  const [told, setTold] = useState<string>();
  return (
    <Card title={t('Khoá ký')}>
      <ul className={style.plain}>
        {endpoint.keys.map((key) => (
          <li key={key.id}>
            {key.scheme === 'v1a' ? 'Ed25519' : 'HMAC-SHA256'}, {t('từ {from}', { from: momentText(key.notBefore) })}
            {key.expiresAt === null ? '' : ` ${t('đến {until}', { until: momentText(key.expiresAt) })}`}
            {key.publicKey === null ? null : (
              <>
                {' '}
                <code className={style.address}>{key.publicKey}</code>
              </>
            )}
          </li>
        ))}
      </ul>
      {told === undefined ? null : <ToldOnce label={t('Khoá mới.')} secret={told} />}
      {endpoint.status === 'proposed' || endpoint.status === 'retired' ? null : (
        <div>
          <Button onClick={() => setRotating(true)}>{t('Đổi khoá')}</Button>
        </div>
      )}
      {rotating ? <Rotate endpointId={endpoint.id} onClose={() => setRotating(false)} onTold={setTold} /> : null}
    </Card>
  );
}

interface RotateProps {
  readonly endpointId: string;
  readonly onClose: () => void;
  readonly onTold: (key: string) => void;
}

function Rotate({ endpointId, onClose, onTold }: RotateProps) {
  const form = useForm({ defaultValues: { overlapHours: '24' } });
  const act = useAct(async (overlapHours: number) => {
    const { data } = await server.POST('/api/v1/webhooks/{id}/keys', { params: { path: { id: endpointId } }, body: { overlapHours } });
    return data!.key;
  });
  return (
    <FormDialog
      title={t('Đổi khoá')}
      about={t('Khoá mới hiện một lần. Trong thời gian chuyển tiếp cả hai khoá cùng ký.')}
      submit={t('Đổi khoá')}
      form={form}
      act={act}
      input={({ overlapHours }) => Number(overlapHours)}
      onClose={onClose}
      onDone={onTold}
    >
      <SelectField label={t('Khoá cũ còn ký')} {...form.register('overlapHours')}>
        <option value="24">{t('24 giờ nữa')}</option>
        <option value="168">{t('7 ngày nữa')}</option>
        <option value="0">{t('Dừng ngay: khoá đã lộ')}</option>
      </SelectField>
    </FormDialog>
  );
}
