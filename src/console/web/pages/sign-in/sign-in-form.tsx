import { useForm } from 'react-hook-form';
import { server } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { t } from '../../language/language';
import style from './sign-in.module.css';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Login and password. Whatever is wrong stands below them in the words of the server. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const form = useForm<Credentials>({ defaultValues: { login: '', password: '' } });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async (credentials) => {
    try {
      await server.POST('/api/v1/sessions', { body: credentials });
      onSignedIn();
    } catch (error) {
      form.setError('root', { message: error instanceof ProblemError ? error.problem.title : String(error) });
    }
  });
  return (
    <form className={style.form} onSubmit={send}>
      <TextField label={t('Tên đăng nhập')} autoComplete="username" {...form.register('login', { required: true })} />
      <TextField label={t('Mật khẩu')} type="password" autoComplete="current-password" {...form.register('password', { required: true })} />
      {errors.root === undefined ? null : (
        <p role="alert" className={style.problem}>
          {errors.root.message}
        </p>
      )}
      <Button type="submit" look="main" unavailable={isSubmitting}>
        {t('Đăng nhập')}
      </Button>
    </form>
  );
}
