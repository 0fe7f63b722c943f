import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { signedOut } from '../api/client';
import { Dialog } from '../kit/dialog';
import { t } from '../language/language';
import { SignInForm } from '../pages/sign-in/sign-in-form';

/** Asks to sign in again over the page, when the server no longer knows the session: what was typed below stays. */
export function SignedOutDialog() {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const ask = () => setOpen(window.location.pathname !== '/sign-in');
    signedOut.addEventListener('signed-out', ask);
    return () => signedOut.removeEventListener('signed-out', ask);
  }, []);
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      title={t('Phiên làm việc đã hết')}
      about={t('Đăng nhập lại để tiếp tục; nội dung bạn đang nhập vẫn còn trên trang.')}
    >
      <SignInForm
        onSignedIn={() => {
          setOpen(false);
          void client.invalidateQueries();
        }}
      />
    </Dialog>
  );
}
