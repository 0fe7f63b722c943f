import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { Empty, Page } from '../../kit/page';
import table from '../../kit/table.module.css';
import { dayText, momentText } from '../../language/dates';
import { t } from '../../language/language';
import { AnswerRecall } from './answer-recall';
import style from './integrations.module.css';
import { LinkReport } from './link-report';
import { incomingStatusLabel, SayStatus, statusesOpen } from './say-status';

type IncomingItem = components['schemas']['IncomingItem'];

/** Văn bản đến over the bus: reports to confirm or link anew, and documents that their sender asks back. */
export function IncomingPage() {
  const [doing, setDoing] = useState<{ readonly act: 'link' | 'recall' | 'status'; readonly item: IncomingItem }>();
  const incoming = api.useQuery('get', '/api/v1/eoffice/incoming', { params: { query: { limit: 100 } } });
  return (
    <Page title={t('Văn bản đến')} about={t('Văn bản từ hệ thống khác: báo trạng thái xử lý, xác nhận báo cáo, trả lời xin lấy lại.')}>
      <Answer of={incoming}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('Chưa có văn bản nào đến qua liên thông.')} />
          ) : (
            <table className={table.table}>
              <caption className="visually-hidden">{t('Văn bản đến')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Văn bản')}</th>
                  <th scope="col">{t('Từ')}</th>
                  <th scope="col">{t('Đến lúc')}</th>
                  <th scope="col">{t('Báo cáo')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('Việc')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={item.id}>
                    <td data-label={t('Văn bản')}>
                      {item.number ?? item.documentId}
                      <p>{item.subject ?? t('đã trả lại bên gửi')}</p>
                      {item.replaced ? <p className={style.quiet}>{t('đã bị thay thế')}</p> : null}
                      {item.conflicts === 0 ? null : (
                        <p>{t('có {n} gói tin cùng mã nhưng nội dung khác, chưa nhận: hãy hỏi bên gửi', { n: item.conflicts })}</p>
                      )}
                    </td>
                    <td data-label={t('Từ')}>
                      {item.fromCode}
                      {item.promulgatedOn === null ? null : <p className={style.quiet}>{dayText(item.promulgatedOn)}</p>}
                    </td>
                    <td data-label={t('Đến lúc')}>
                      {momentText(item.arrivedAt)}
                      <p className={style.quiet}>{incomingStatusLabel(item.status)}</p>
                    </td>
                    <td data-label={t('Báo cáo')}>
                      <ReportCell item={item} />
                    </td>
                    <td>
                      <div className={style.rowActs}>
                        {item.planId === null || item.recall?.answer === 'agreed' ? null : (
                          <Button look={item.reportId === null ? 'main' : 'plain'} onClick={() => setDoing({ act: 'link', item })}>
                            {item.reportId === null ? t('Xác nhận báo cáo') : t('Ghép lại')}
                          </Button>
                        )}
                        {statusesOpen(item).length === 0 ? null : (
                          <Button onClick={() => setDoing({ act: 'status', item })}>{t('Báo trạng thái')}</Button>
                        )}
                        {item.recall !== null && item.recall.answer === null ? (
                          <Button look="main" onClick={() => setDoing({ act: 'recall', item })}>
                            {t('Trả lời xin lấy lại')}
                          </Button>
                        ) : null}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
      {doing?.act === 'link' ? <LinkReport item={doing.item} onClose={() => setDoing(undefined)} /> : null}
      {doing?.act === 'status' ? <SayStatus item={doing.item} onClose={() => setDoing(undefined)} /> : null}
      {doing?.act === 'recall' ? <AnswerRecall item={doing.item} onClose={() => setDoing(undefined)} /> : null}
    </Page>
  );
}

function ReportCell({ item }: { readonly item: IncomingItem }) {
  if (item.reportId !== null)
    return (
      <Link to="/reports/$id" params={{ id: item.reportId }}>
        {t('đã ghép vào báo cáo')}
      </Link>
    );
  if (item.planId === null) return t('không trả lời kế hoạch nào');
  return item.proposedReportIds.length === 0
    ? t('trả lời kế hoạch, chưa rõ báo cáo nào')
    : t('có {n} báo cáo có thể ghép', { n: item.proposedReportIds.length });
}
