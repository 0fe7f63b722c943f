import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { Empty } from '../../kit/page';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import { AgencyDetail } from './agency-detail';
import { CreateAgency } from './agency-forms';
import { AgencyTree } from './agency-tree';
import { MergeWizard } from './merge-wizard';
import style from './organisations.module.css';
import { useAgencies } from './use-agencies';

/** The register of agencies as of a day: a tree, and what is known of the one opened. */
export function AgenciesTab({ administers }: { readonly administers: boolean }) {
  const { agency } = useSearch({ from: '/framed/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const [sought, setSought] = useState('');
  const [on, setOn] = useState(today());
  const [closed, setClosed] = useState(false);
  const [adding, setAdding] = useState<'agency' | 'merger'>();
  const agencies = useAgencies(on, closed);
  return (
    <>
      <search className={style.filters}>
        <TextField label={t('Tìm theo tên hoặc mã')} value={sought} onChange={({ target }) => setSought(target.value)} />
        <TextField
          label={t('Theo ngày')}
          type="date"
          value={on}
          onChange={({ target }) => setOn(target.value === '' ? today() : target.value)}
        />
        <label className={field.check}>
          <input type="checkbox" checked={closed} onChange={({ target }) => setClosed(target.checked)} />
          {t('Cả cơ quan đã kết thúc hoặc chưa thành lập')}
        </label>
      </search>
      {administers ? (
        <div className={style.acts}>
          <Button onClick={() => setAdding('merger')}>{t('Sáp nhập, giải thể…')}</Button>
          <Button look="main" onClick={() => setAdding('agency')}>
            {t('Thêm cơ quan')}
          </Button>
        </div>
      ) : null}
      <Answer of={agencies}>
        {(all) => (
          <div className={style.columns}>
            <nav className={style.tree} aria-label={t('Cây cơ quan')}>
              <AgencyTree agencies={all} sought={sought} opened={agency} on={on} />
            </nav>
            {agency === undefined ? (
              <Empty title={t('Chọn một cơ quan ở cây bên cạnh để xem tên, mã, chức vụ và sửa.')} />
            ) : (
              <AgencyDetail key={agency} id={agency} agencies={all} administers={administers} />
            )}
            {adding === 'agency' ? (
              <CreateAgency
                parents={all}
                parentId={agency}
                onClose={() => setAdding(undefined)}
                onCreated={(id) => navigate({ search: { tab: 'agencies', agency: id } })}
              />
            ) : null}
            {adding === 'merger' ? <MergeWizard agencies={all} first={agency} onClose={() => setAdding(undefined)} /> : null}
          </div>
        )}
      </Answer>
    </>
  );
}
