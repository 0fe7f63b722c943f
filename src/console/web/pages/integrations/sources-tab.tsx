import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { ToldOnce } from '../../kit/told-once';
import { momentText, numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './integrations.module.css';
import { RegisterSource } from './register-source';
import { messageStateLabel, messageStates, waitsForApproval } from './states';

/** Who may send us messages, and what became of them. */
export function SourcesTab() {
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState<string>();
  const sources = api.useQuery('get', '/api/v1/eoffice/sources');
  return (
    <>
      <div className={style.acts}>
        <Button look="main" onClick={() => setAdding(true)}>
          {t('Đăng ký nguồn')}
        </Button>
      </div>
      {told === undefined ? null : <ToldOnce label={t('Bí mật chung để bên gửi ký.')} secret={told} />}
      <Answer of={sources}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('Chưa có hệ thống nào gửi văn bản, trạng thái đến.')} />
          ) : (
            <table className={table.table}>
              <caption className="visually-hidden">{t('Nguồn gửi đến')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Nguồn')}</th>
                  <th scope="col">{t('Nói thay')}</th>
                  <th scope="col">{t('Gói tin')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((source) => (
                  <tr key={source.id}>
                    <td data-label={t('Nguồn')}>
                      <Link to="/integrations/sources/$source" params={{ source: source.id }}>
                        {source.name}
                      </Link>
                      <p className={style.address}>{source.busUrl ?? `/api/v1/eoffice/${source.id}/messages`}</p>
                      {waitsForApproval(source) ? <StateChip label={t('Chờ người thứ hai phê duyệt')} /> : null}
                      {source.endedAt === null ? null : <p>{t('đã kết thúc {at}', { at: momentText(source.endedAt) })}</p>}
                    </td>
                    <td data-label={t('Nói thay')}>{source.speaksFor === null ? t('mọi cơ quan (trục)') : source.speaksFor.join(', ')}</td>
                    <td data-label={t('Gói tin')}>
                      <div className={style.counts}>
                        {messageStates
                          .filter((state) => (source.messages[state] ?? 0) > 0)
                          .map((state) => (
                            <Link key={state} to="/integrations/sources/$source" params={{ source: source.id }} search={{ state }}>
                              <StateChip label={`${messageStateLabel(state)}: ${numberText(source.messages[state] ?? 0)}`} />
                            </Link>
                          ))}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
      {adding ? (
        <RegisterSource
          onClose={() => setAdding(false)}
          onRegistered={(secret) => (secret === null ? setTold(undefined) : setTold(secret))}
        />
      ) : null}
    </>
  );
}
