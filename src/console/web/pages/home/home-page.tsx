import { api } from '../../api/client';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';

/** Trang của tôi: what waits for me, by queue. */
export function HomePage() {
  const { data } = api.useQuery('get', '/api/v1/inbox/counts');
  return (
    <>
      <h1>{t('Cần tôi xử lý')}</h1>
      <p>{data === undefined ? t('Đang tải…') : numberText(data.mine)}</p>
    </>
  );
}
