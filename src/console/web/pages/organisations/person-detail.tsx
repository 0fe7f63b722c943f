import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, server } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { FormDialog } from '../../kit/form-dialog';
import { Card } from '../../kit/page';
import { useAct } from '../../kit/use-act';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { AccountPart } from './account-part';
import { CreateAppointment } from './appointment-forms';
import { DelegationList } from './delegation-list';
import style from './organisations.module.css';
import { PostList } from './post-list';

/** Somebody: posts now and before, delegations, and for administrators the account and the address of mail. */
export function PersonDetail({ id, administers }: { readonly id: string; readonly administers: boolean }) {
  const [doing, setDoing] = useState<'post' | 'email'>();
  const person = api.useQuery('get', '/api/v1/people/{id}', { params: { path: { id } } });
  const close = () => setDoing(undefined);
  return (
    <Answer of={person}>
      {({ name, email, erasedAt }) => (
        <div className={style.detail}>
          <Card title={name}>
            {erasedAt === null ? null : <p>{t('Dữ liệu cá nhân đã xoá ngày {day}.', { day: dayText(erasedAt) })}</p>}
            {administers && erasedAt === null ? (
              <>
                <p>
                  {t('Thư công vụ:')} {email ?? t('không có')}
                </p>
                <div className={style.acts}>
                  <Button onClick={() => setDoing('email')}>{t('Đổi địa chỉ thư')}</Button>
                </div>
              </>
            ) : null}
          </Card>
          {administers && erasedAt === null ? <AccountPart personId={id} /> : null}
          <Card title={t('Chức vụ')}>
            <PostList query={{ personId: id }} administers={administers} shows="agency" />
            {administers && erasedAt === null ? (
              <div>
                <Button onClick={() => setDoing('post')}>{t('Phân công chức vụ')}</Button>
              </div>
            ) : null}
          </Card>
          <Card title={t('Uỷ quyền')}>
            <DelegationList query={{ personId: id }} mayRevoke={() => administers} />
          </Card>
          {doing === 'post' ? <CreateAppointment person={{ id, name }} onClose={close} /> : null}
          {doing === 'email' ? <EmailForm id={id} email={email} onClose={close} /> : null}
        </div>
      )}
    </Answer>
  );
}

interface EmailFormProps {
  readonly id: string;
  readonly email: string | null;
  readonly onClose: () => void;
}

function EmailForm({ id, email, onClose }: EmailFormProps) {
  const form = useForm({ defaultValues: { email: email ?? '' } });
  const act = useAct((body: { readonly email: string | null }) =>
    server.PUT('/api/v1/people/{id}/email', { params: { path: { id } }, body }),
  );
  return (
    <FormDialog
      title={t('Đổi địa chỉ thư')}
      about={t('Để trống thì không gửi thư nào cho người này.')}
      submit={t('Lưu')}
      form={form}
      act={act}
      input={({ email: typed }) => ({ email: typed.trim() === '' ? null : typed.trim() })}
      onClose={onClose}
    >
      <TextField label={t('Thư công vụ')} type="email" {...form.register('email')} />
    </FormDialog>
  );
}
