import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, server } from '../../api/client';
import { newCommandId } from '../../documents/use-command';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { Empty } from '../../kit/page';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';
import style from './organisations.module.css';
import { PersonDetail } from './person-detail';

/** People by name, and what is known of the one opened. */
export function PeopleTab({ administers }: { readonly administers: boolean }) {
  const { person } = useSearch({ from: '/framed/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const [sought, setSought] = useState('');
  const [adding, setAdding] = useState(false);
  const people = api.useQuery('get', '/api/v1/people', {
    params: { query: { limit: 50, ...(sought.trim() === '' ? {} : { q: sought.trim() }) } },
  });
  return (
    <>
      <search className={style.filters}>
        <TextField label={t('Tìm theo họ tên')} value={sought} onChange={({ target }) => setSought(target.value)} />
      </search>
      {administers ? (
        <div className={style.acts}>
          <Button look="main" onClick={() => setAdding(true)}>
            {t('Thêm người')}
          </Button>
        </div>
      ) : null}
      <div className={style.columns}>
        <Answer of={people}>
          {({ items, next }) => (
            <nav className={style.tree} aria-label={t('Danh sách người')}>
              {items.length === 0 ? <p>{t('Không có ai như vậy.')}</p> : null}
              <ul className={style.branch}>
                {items.map(({ id, name, email }) => (
                  <li key={id}>
                    <Link
                      to="/organisations"
                      search={{ tab: 'people', person: id }}
                      className={style.node}
                      {...(id === person ? { 'aria-current': 'true' as const } : {})}
                    >
                      {name} <span className={style.quiet}>{email}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              {next === null ? null : <p className={style.quiet}>{t('Còn nữa; hãy gõ thêm chữ để thu hẹp.')}</p>}
            </nav>
          )}
        </Answer>
        {person === undefined ? (
          <Empty title={t('Chọn một người để xem chức vụ, tài khoản và uỷ quyền.')} />
        ) : (
          <PersonDetail key={person} id={person} administers={administers} />
        )}
      </div>
      {adding ? (
        <CreatePerson onClose={() => setAdding(false)} onCreated={(id) => navigate({ search: { tab: 'people', person: id } })} />
      ) : null}
    </>
  );
}

function CreatePerson({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: (id: string) => void }) {
  const form = useForm({ defaultValues: { id: newCommandId(), name: '', email: '' } });
  const act = useAct(async ({ id, name, email }: { readonly id: string; readonly name: string; readonly email: string }) => {
    await server.POST('/api/v1/people', { body: { id, name: name.trim(), email: email.trim() === '' ? null : email.trim() } });
    return id;
  });
  return (
    <FormDialog
      title={t('Thêm người')}
      about={t('Tiếp theo: cấp tài khoản và phân công chức vụ.')}
      submit={t('Thêm người')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
      onDone={onCreated}
    >
      <TextField label={t('Họ tên')} error={needed(form.formState.errors.name)} {...form.register('name', { required: true })} />
      <TextField label={t('Thư công vụ (không bắt buộc)')} type="email" {...form.register('email')} />
    </FormDialog>
  );
}
