import { Link, useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, server } from '../../api/client';
import { ActButton } from '../../kit/act-button';
import { Answer } from '../../kit/answer';
import { SelectField } from '../../kit/field';
import { byPage, listOf } from '../../kit/list';
import { Page } from '../../kit/page';
import table from '../../kit/table.module.css';
import { ToldOnce } from '../../kit/told-once';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './integrations.module.css';
import { outcomeLabel } from './outcome-label';
import { isMessageState, messageStateLabel, messageStates, waitsForApproval } from './states';

/** One source: what it sent and what became of each message, with the reason where it was not taken. */
export function SourcePage() {
  const { source } = useParams({ from: '/framed/integrations/sources/$source' });
  const { state } = useSearch({ from: '/framed/integrations/sources/$source' });
  const navigate = useNavigate({ from: '/integrations/sources/$source' });
  const { me } = useRouteContext({ from: '/framed' });
  const [told, setTold] = useState<string>();
  const sources = api.useQuery('get', '/api/v1/eoffice/sources');
  const params = { path: { source }, query: { limit: 100, ...(state === undefined ? {} : { state }) } as never };
  const messages = listOf(api.useInfiniteQuery('get', '/api/v1/eoffice/sources/{source}/messages', { params }, byPage));
  const about = sources.data?.find(({ id }) => id === source);
  const isOpen = about !== undefined && about.endedAt === null;
  const path = { params: { path: { source } } };
  const newSecret = async () => {
    const { data } = await server.POST('/api/v1/eoffice/sources/{source}/keys', { ...path, body: { scheme: 'v1' } as never });
    setTold(data?.secret ?? undefined);
  };
  return (
    <Page
      title={about?.name ?? source}
      about={
        <Link to="/integrations" search={{ tab: 'sources' }}>
          {t('Mọi nguồn')}
        </Link>
      }
      actions={
        isOpen ? (
          <>
            <ActButton
              look="danger"
              question={t('Kết thúc nguồn này? Không nhận gì nữa.')}
              act={() => server.POST('/api/v1/eoffice/sources/{source}/end', path)}
            >
              {t('Kết thúc')}
            </ActButton>
            {about.busUrl === null ? (
              <ActButton question={t('Tạo bí mật chung mới? Khoá trước còn dùng được 7 ngày.')} act={newSecret}>
                {t('Đổi khoá')}
              </ActButton>
            ) : null}
            {waitsForApproval(about) ? (
              <ActButton
                look={about.createdBy === me.person.id ? 'plain' : 'main'}
                act={() => server.POST('/api/v1/eoffice/sources/{source}/approval', path)}
              >
                {t('Phê duyệt')}
              </ActButton>
            ) : null}
          </>
        ) : undefined
      }
    >
      {told === undefined ? null : <ToldOnce label={t('Bí mật chung để bên gửi ký.')} secret={told} />}
      {about === undefined || about.busUrl === null ? null : (
        <p>
          {t('Địa chỉ của trục')}: <code className={style.address}>{about.busUrl}</code> · {t('Mạng được phép (CIDR)')}:{' '}
          {about.busCidrs?.join(', ')}
        </p>
      )}
      {about !== undefined && waitsForApproval(about) ? (
        <p role="status">
          {t('Tiếp theo: một quản trị viên khác mở trang này và phê duyệt trục. Trước đó hệ thống không hỏi và không gửi gì đến đó.')}
        </p>
      ) : null}
      <search>
        <SelectField
          label={t('Trạng thái')}
          value={state ?? ''}
          onChange={({ target }) => navigate({ search: isMessageState(target.value) ? { state: target.value } : {}, replace: true })}
        >
          <option value="">{t('Tất cả')}</option>
          {messageStates.map((one) => (
            <option key={one} value={one}>
              {messageStateLabel(one)}
            </option>
          ))}
        </SelectField>
      </search>
      <Answer of={messages}>
        {({ items, more }) =>
          items.length === 0 ? (
            <p>{t('Chưa có gói tin nào như vậy.')}</p>
          ) : (
            <>
              <table className={table.table}>
                <caption className="visually-hidden">{t('Gói tin')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('Đến lúc')}</th>
                    <th scope="col">{t('Văn bản')}</th>
                    <th scope="col">{t('Trạng thái')}</th>
                    <th scope="col">{t('Kết quả')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((message) => (
                    <tr key={message.id}>
                      <td data-label={t('Đến lúc')}>
                        {momentText(message.receivedAt)}
                        {message.times > 1 ? <p className={style.quiet}>{t('gửi {n} lần', { n: message.times })}</p> : null}
                      </td>
                      <td data-label={t('Văn bản')}>
                        {message.about ?? '—'}
                        <p className={style.address}>{message.externalId}</p>
                      </td>
                      <td data-label={t('Trạng thái')}>{messageStateLabel(message.state)}</td>
                      <td data-label={t('Kết quả')}>
                        {message.outcome === null ? '—' : outcomeLabel(message.outcome)}
                        {message.details === null ? null : <p className={style.address}>{JSON.stringify(message.details)}</p>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {more}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
