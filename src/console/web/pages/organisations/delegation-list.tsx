import { api, server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { ActButton } from '../../kit/act-button';
import { Answer } from '../../kit/answer';
import { byPage, listOf } from '../../kit/list';
import table from '../../kit/table.module.css';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './organisations.module.css';
import { periodText } from './period-text';
import { useCommandLabel } from './use-command-label';
import { usePositionLabel } from './use-position-label';

type DelegationItem = components['schemas']['DelegationItem'];

interface DelegationListProps {
  readonly query: { readonly personId?: string; readonly on?: string };
  readonly mayRevoke: (delegation: DelegationItem) => boolean;
}

/** Who acts for whom, in what, on what basis and until when. */
export function DelegationList({ query, mayRevoke }: DelegationListProps) {
  const positionLabel = usePositionLabel();
  const commandLabel = useCommandLabel();
  const delegations = listOf(api.useInfiniteQuery('get', '/api/v1/delegations', { params: { query: { ...query, limit: 100 } } }, byPage));
  const revoke = (id: string) => server.POST('/api/v1/delegations/{id}/revocation', { params: { path: { id } } });
  return (
    <Answer of={delegations}>
      {({ items, more }) =>
        items.length === 0 ? (
          <p>{t('Không có uỷ quyền nào.')}</p>
        ) : (
          <>
            <table className={table.table}>
              <caption className="visually-hidden">{t('Uỷ quyền')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Người uỷ quyền')}</th>
                  <th scope="col">{t('Người được uỷ quyền')}</th>
                  <th scope="col">{t('Phạm vi')}</th>
                  <th scope="col">{t('Thời gian')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('Việc')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.id}>
                    <td data-label={t('Người uỷ quyền')}>
                      {one.holder}
                      <p className={style.quiet}>{positionLabel(one.position)}</p>
                    </td>
                    <td data-label={t('Người được uỷ quyền')}>
                      {one.person}
                      <p className={style.quiet}>{one.legalBasis}</p>
                    </td>
                    <td data-label={t('Phạm vi')}>
                      {one.commands === null ? t('mọi việc') : one.commands.map(commandLabel).join(', ')}
                      {one.planId === null ? null : <p className={style.quiet}>{t('chỉ một kế hoạch')}</p>}
                    </td>
                    <td data-label={t('Thời gian')}>
                      {periodText(one.validFrom, one.validUntil)}
                      {one.revokedAt === null ? null : <p>{t('đã thu hồi lúc {at}', { at: momentText(one.revokedAt) })}</p>}
                    </td>
                    <td>
                      {one.revokedAt === null && mayRevoke(one) ? (
                        <ActButton
                          act={() => revoke(one.id)}
                          look="danger"
                          question={t('Thu hồi uỷ quyền của {holder} cho {person}?', { holder: one.holder, person: one.person })}
                        >
                          {t('Thu hồi')}
                        </ActButton>
                      ) : null}
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
  );
}
