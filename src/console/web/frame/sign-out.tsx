import { server } from '../api/client';
import { Button } from '../kit/button';
import { t } from '../language/language';

/** Ends the session, here and on the server. */
export function SignOut() {
  return (
    <Button look="quiet" onClick={() => server.DELETE('/api/v1/sessions/current').then(() => window.location.assign('/sign-in'))}>
      {t('Đăng xuất')}
    </Button>
  );
}
