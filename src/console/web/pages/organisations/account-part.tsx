import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, server } from '../../api/client';
import { ActButton } from '../../kit/act-button';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { Card } from '../../kit/page';
import { ToldOnce } from '../../kit/told-once';
import { useAct } from '../../kit/use-act';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { newPassword } from './new-password';
import style from './organisations.module.css';

/** Tài khoản: given, given a new password that is shown once, or closed. */
export function AccountPart({ personId }: { readonly personId: string }) {
  const [giving, setGiving] = useState(false);
  const [told, setTold] = useState<string>();
  const standing = api.useQuery('get', '/api/v1/accounts/{personId}', { params: { path: { personId } } });
  const reset = async () => {
    const password = newPassword();
    await server.PUT('/api/v1/accounts/{personId}/password', { params: { path: { personId } }, body: { password } });
    setTold(password);
  };
  const disable = async () => {
    await server.POST('/api/v1/accounts/{personId}/closure', { params: { path: { personId } } });
    setTold(undefined);
  };
  return (
    <Card title={t('Tài khoản')}>
      <Answer of={standing}>
        {({ account }) => {
          if (account === null)
            return (
              <>
                <p>{t('Chưa có tài khoản nên chưa đăng nhập được.')}</p>
                <div>
                  <Button onClick={() => setGiving(true)}>{t('Cấp tài khoản')}</Button>
                </div>
              </>
            );
          return (
            <>
              <p>
                {t('Tên đăng nhập')}: <code>{account.login}</code> ·{' '}
                {account.disabledAt === null
                  ? account.passwordMustChange
                    ? t('chờ chủ tài khoản đổi mật khẩu')
                    : t('đang dùng')
                  : t('đã khoá từ {at}', { at: momentText(account.disabledAt) })}
              </p>
              {account.disabledAt === null ? (
                <div className={style.acts}>
                  <ActButton act={reset} question={t('Đặt mật khẩu mới? Mọi phiên làm việc của người này kết thúc.')}>
                    {t('Đặt mật khẩu mới')}
                  </ActButton>
                  <ActButton
                    act={disable}
                    look="danger"
                    question={t('Khoá tài khoản? Không mở lại được; mọi phiên làm việc kết thúc ngay.')}
                  >
                    {t('Khoá tài khoản')}
                  </ActButton>
                </div>
              ) : null}
            </>
          );
        }}
      </Answer>
      {told === undefined ? null : <ToldOnce label={t('Mật khẩu mới.')} secret={told} />}
      {giving ? <GiveAccount personId={personId} onClose={() => setGiving(false)} onGiven={setTold} /> : null}
    </Card>
  );
}

interface GiveAccountProps {
  readonly personId: string;
  readonly onClose: () => void;
  readonly onGiven: (password: string) => void;
}

function GiveAccount({ personId, onClose, onGiven }: GiveAccountProps) {
  const form = useForm({ defaultValues: { login: '' } });
  const act = useAct(async ({ login }: { readonly login: string }) => {
    const password = newPassword();
    await server.POST('/api/v1/accounts', { body: { personId, login: login.trim(), password } });
    return password;
  });
  return (
    <FormDialog
      title={t('Cấp tài khoản')}
      about={t('Mật khẩu được tạo tự động và hiện một lần; chủ tài khoản đổi ở lần đăng nhập đầu tiên.')}
      submit={t('Cấp tài khoản')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
      onDone={onGiven}
    >
      <TextField
        label={t('Tên đăng nhập')}
        autoComplete="off"
        error={needed(form.formState.errors.login)}
        {...form.register('login', { required: true })}
      />
    </FormDialog>
  );
}
