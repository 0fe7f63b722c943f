import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { Card } from '../../kit/page';
import { dayText, today } from '../../language/dates';
import { t } from '../../language/language';
import { CreateAgency, IssuingForm, RecodeAgency, RenameAgency } from './agency-forms';
import { kindLabel } from './agency-kinds';
import { CreateAppointment } from './appointment-forms';
import { MergeWizard } from './merge-wizard';
import style from './organisations.module.css';
import { periodText } from './period-text';
import { PostList } from './post-list';
import type { AgencyItem } from './use-agencies';

interface AgencyDetailProps {
  readonly id: string;
  readonly agencies: readonly AgencyItem[];
  readonly administers: boolean;
}

type Act = 'rename' | 'recode' | 'issuing' | 'below' | 'post' | 'merge';

/** One agency with every name and code it ever had, who succeeded whom, and who holds which post there. */
export function AgencyDetail({ id, agencies, administers }: AgencyDetailProps) {
  const [doing, setDoing] = useState<Act>();
  const agency = api.useQuery('get', '/api/v1/agencies/{id}', { params: { path: { id } } });
  const nameOf = (other: string) => agencies.find((one) => one.id === other)?.name ?? t('cơ quan đã kết thúc');
  const close = () => setDoing(undefined);
  const act = (which: Act, label: string) => (
    <Button key={which} onClick={() => setDoing(which)}>
      {label}
    </Button>
  );
  return (
    <Answer of={agency}>
      {(data) => (
        <div className={style.detail}>
          <Card title={data.names.at(-1)?.name ?? ''}>
            <p className={style.quiet}>
              {kindLabel(data.kind)} · {periodText(data.validFrom, data.validUntil)}
            </p>
            {data.parentId === null ? null : (
              <p>
                {t('Trực thuộc:')}{' '}
                <Link to="/organisations" search={{ tab: 'agencies', agency: data.parentId }}>
                  {nameOf(data.parentId)}
                </Link>
              </p>
            )}
            <h3>{t('Tên')}</h3>
            <ul className={style.plain}>
              {data.names.map(({ name, validFrom }) => (
                <li key={validFrom}>
                  {name} <span className={style.quiet}>{periodText(validFrom, null)}</span>
                </li>
              ))}
            </ul>
            <h3>{t('Mã định danh')}</h3>
            <ul className={style.plain}>
              {data.codes.map(({ code, validFrom, validUntil }) => (
                <li key={code}>
                  <code>{code}</code> <span className={style.quiet}>{periodText(validFrom, validUntil)}</span>
                </li>
              ))}
            </ul>
            {data.reviewRoute === null ? null : (
              <p>
                {t('Ban hành kế hoạch: ký hiệu {symbol}, {way}', {
                  symbol: data.symbol ?? 'UBND',
                  way: data.registerByType ? t('đánh số theo loại văn bản') : t('một dãy số chung'),
                })}
              </p>
            )}
            {data.successors.map(({ successorId, effectiveOn, legalBasis }) => (
              <p key={successorId}>
                {t('Kế thừa từ {on}:', { on: dayText(effectiveOn) })}{' '}
                <Link to="/organisations" search={{ tab: 'agencies', agency: successorId }}>
                  {nameOf(successorId)}
                </Link>{' '}
                <span className={style.quiet}>({legalBasis})</span>
              </p>
            ))}
            {data.predecessors.map(({ agencyId, effectiveOn, legalBasis }) => (
              <p key={agencyId}>
                {t('Tiếp nhận từ {on}:', { on: dayText(effectiveOn) })}{' '}
                <Link to="/organisations" search={{ tab: 'agencies', agency: agencyId }}>
                  {nameOf(agencyId)}
                </Link>{' '}
                <span className={style.quiet}>({legalBasis})</span>
              </p>
            ))}
            {administers && data.validUntil === null ? (
              <div className={style.acts}>
                {act('rename', t('Đổi tên'))}
                {act('recode', t('Cấp mã mới'))}
                {act('issuing', t('Thể thức ban hành'))}
                {act('below', t('Thêm cơ quan trực thuộc'))}
                {act('merge', t('Sáp nhập, giải thể…'))}
              </div>
            ) : null}
          </Card>
          <Card title={t('Chức vụ hôm nay')}>
            <PostList query={{ agencyId: id, on: today() }} administers={administers} shows="person" />
            {administers && data.validUntil === null ? <div>{act('post', t('Phân công chức vụ'))}</div> : null}
          </Card>
          {doing === 'rename' ? <RenameAgency id={id} onClose={close} /> : null}
          {doing === 'recode' ? <RecodeAgency id={id} onClose={close} /> : null}
          {doing === 'issuing' ? <IssuingForm agency={data} onClose={close} /> : null}
          {doing === 'below' ? <CreateAgency parents={agencies} parentId={id} onClose={close} /> : null}
          {doing === 'post' ? <CreateAppointment agency={{ id, name: nameOf(id) }} onClose={close} /> : null}
          {doing === 'merge' ? <MergeWizard agencies={agencies} first={id} onClose={close} /> : null}
        </div>
      )}
    </Answer>
  );
}
