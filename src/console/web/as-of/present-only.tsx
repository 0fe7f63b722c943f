import { Button } from '../kit/button';
import { Empty, Page } from '../kit/page';
import { t } from '../language/language';
import { goToTime } from './as-of';

/** In place of a page that knows the present alone. */
export function PresentOnly() {
  return (
    <Page title={t('Trang này chỉ có ở hiện tại')}>
      <Empty title={t('Việc chờ xử lý và việc có thể làm không xem lại được tại một thời điểm đã qua.')}>
        <p>{t('Kế hoạch, nhiệm vụ, báo cáo, thống kê và lịch sử thì xem được; hãy chọn ở bên trái.')}</p>
        <Button look="main" onClick={() => goToTime(undefined)}>
          {t('Về hiện tại')}
        </Button>
      </Empty>
    </Page>
  );
}
