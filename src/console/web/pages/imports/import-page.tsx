import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Empty, Page } from '../../kit/page';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import type { ImportDetail } from './import';
import { Review } from './review';

const pollMs = 1_000;

/** Kiểm tra trước khi nhập: how far the reading is, why a file gives no plan, or what it proposes beside the document. */
export function ImportPage() {
  const { id } = useParams({ from: '/framed/imports/$id' });
  const answer = api.useQuery(
    'get',
    '/api/v1/imports/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'reading' ? pollMs : false) },
  );
  return (
    <Answer of={answer}>
      {({ progress, refused, proposal, state }) => (
        <Page
          title={t('Kiểm tra trước khi nhập')}
          about={proposal === null ? undefined : `${proposal.file.name} · ${proposal.issuing.name}`}
        >
          {progress === null ? null : (
            <p role="status">
              {stageText(progress.stage)}{' '}
              {progress.total === null ? '' : t('trang {done}/{total}', { done: progress.done, total: progress.total })}{' '}
              <progress
                max={progress.total ?? 1}
                {...(progress.total === null ? {} : { value: progress.done })}
                aria-label={t('Phần đã đọc')}
              />
            </p>
          )}
          {refused === null ? null : (
            <Empty title={t('Tệp này chưa lập được kế hoạch.')}>
              <Reasons reasons={[refused]} />
              <Link to="/plans/new">{t('Chọn tệp khác')}</Link>
            </Empty>
          )}
          {proposal === null ? null : <Review id={id} detail={proposal as ImportDetail} closed={state === 'drafted'} />}
        </Page>
      )}
    </Answer>
  );
}

function stageText(stage: 'waiting' | 'reading' | 'parsing'): string {
  switch (stage) {
    case 'waiting':
      return t('Đang chờ đến lượt đọc…');
    case 'reading':
      return t('Đang đọc tệp…');
    case 'parsing':
      return t('Đang tìm nhiệm vụ, thời hạn, cơ quan…');
  }
}
