import { useState } from 'react';
import type { components } from '../../api/schema.gen';
import { Button } from '../../kit/button';
import field from '../../kit/field.module.css';
import { Card } from '../../kit/page';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import { DelegationForm } from './delegation-form';
import { DelegationList } from './delegation-list';
import style from './organisations.module.css';

interface DelegationsTabProps {
  readonly personId: string;
  readonly posts: readonly components['schemas']['Post'][];
  readonly administers: boolean;
}

/** Uỷ quyền: one's own, given and received; for administrators all. */
export function DelegationsTab({ personId, posts, administers }: DelegationsTabProps) {
  const [adding, setAdding] = useState(false);
  const [past, setPast] = useState(false);
  const own = posts.filter(({ delegation, position }) => delegation === null && position !== 'administrator' && position !== 'auditor');
  return (
    <>
      <div className={style.acts}>
        <label className={field.check}>
          <input type="checkbox" checked={past} onChange={({ target }) => setPast(target.checked)} />
          {t('Cả uỷ quyền đã hết hoặc chưa đến ngày')}
        </label>
        {administers || own.length > 0 ? (
          <Button look="main" onClick={() => setAdding(true)}>
            {t('Thêm uỷ quyền')}
          </Button>
        ) : null}
      </div>
      <Card title={administers ? t('Mọi uỷ quyền') : t('Uỷ quyền của tôi và cho tôi')}>
        <DelegationList
          query={{ ...(administers ? {} : { personId }), ...(past ? {} : { on: today() }) }}
          mayRevoke={({ holderId }) => administers || holderId === personId}
        />
      </Card>
      {adding ? <DelegationForm own={own} holder={administers ? undefined : personId} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
