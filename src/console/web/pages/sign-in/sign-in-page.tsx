import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { LanguageSwitch } from '../../frame/language-switch';
import { t } from '../../language/language';
import style from './sign-in.module.css';
import { SignInForm } from './sign-in-form';

/** Đăng nhập. */
export function SignInPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  return (
    <main className={style.page}>
      <div className={style.box}>
        <h1>{t('Đăng nhập')}</h1>
        <SignInForm
          onSignedIn={async () => {
            client.clear();
            await navigate({ to: to ?? '/' });
          }}
        />
        <LanguageSwitch />
      </div>
    </main>
  );
}
