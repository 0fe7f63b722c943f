import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import field from '../../kit/field.module.css';
import { Card } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './imports.module.css';
import { sendImport } from './upload';

interface UploadCardProps {
  readonly draftingAgencyId: string;
  readonly issuingAgencyId: string;
  readonly actingAs: string;
}

/** Begins a draft from a document: it is sent, read, and what it says is proposed. Below stand earlier ones that gave no draft yet. */
export function UploadCard(order: UploadCardProps) {
  const navigate = useNavigate();
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const imports = api.useQuery('get', '/api/v1/imports', { params: { query: { limit: 10 } } });
  const open = (imports.data?.items ?? []).filter(({ planId }) => planId === null);
  const ready = order.draftingAgencyId !== '' && order.issuingAgencyId !== '';
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    setError(undefined);
    setSent(0);
    sendImport({ ...order, file }, setSent)
      .then((id) => navigate({ to: '/imports/$id', params: { id } }))
      .catch(setError)
      .finally(() => setSent(undefined));
  };
  return (
    <Card title={t('Hoặc nhập từ văn bản có sẵn')}>
      <div className={field.field}>
        <label className={field.label} htmlFor="import-file">
          {t('Tệp Word, PDF hoặc văn bản thuần')}
        </label>
        <input
          id="import-file"
          type="file"
          accept=".docx,.pdf,.txt,.md"
          className={field.input}
          disabled={!ready || sent !== undefined}
          aria-describedby="import-hint"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <p className={field.hint} id="import-hint">
          {t('Tối đa 20 MB. Hệ thống đọc và đề xuất; bạn kiểm tra trước khi lập dự thảo.')}
        </p>
      </div>
      <div aria-live="polite">
        {sent === undefined ? null : (
          <p>
            {t('Đang gửi tệp: {percent} %', { percent: Math.round(sent * 100) })}{' '}
            <progress max={1} value={sent} aria-label={t('Phần đã gửi')} />
          </p>
        )}
      </div>
      {error === undefined ? null : <ProblemBox error={error} />}
      {open.length === 0 ? null : (
        <>
          <h3>{t('Đã nhập, chưa lập dự thảo')}</h3>
          <ul className={style.earlier}>
            {open.map(({ id, fileName, title, createdAt }) => (
              <li key={id}>
                <Link to="/imports/$id" params={{ id }}>
                  {title ?? fileName}
                </Link>{' '}
                <span className={style.quiet}>
                  {fileName} · {momentText(createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
