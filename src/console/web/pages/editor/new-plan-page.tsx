import { useMutation } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { server } from '../../api/client';
import type { ProblemError } from '../../api/problem';
import { newCommandId } from '../../documents/use-command';
import { Button } from '../../kit/button';
import { SelectField, TextArea } from '../../kit/field';
import { Card, Page } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { t } from '../../language/language';
import { UploadCard } from '../imports/upload-card';
import { type Agency, useAgencies } from '../plan/agencies';
import style from './editor.module.css';
import { emptyContent } from './empty-content';
import { type Relation, RelationField } from './relation-field';

/** Soạn kế hoạch: who drafts for whom and what it is about; everything else is written in the draft. */
export function NewPlanPage() {
  const { me } = useRouteContext({ from: '/framed' });
  const navigate = useNavigate();
  const { data: agencies = [] } = useAgencies();
  const [actingAs, setActingAs] = useState(me.posts[0]?.actingAs ?? '');
  const post = me.posts.find((one) => one.actingAs === actingAs);
  const issuers = agencies.filter(({ reviewRoute, validUntil }) => reviewRoute !== null && validUntil === null);
  const [chosenIssuer, setIssuer] = useState<string>();
  const issuer = chosenIssuer ?? issuerAbove(agencies, post?.agencyId) ?? '';
  const [title, setTitle] = useState('');
  const [relation, setRelation] = useState<Relation>();
  const last = useRef<{ text: string; commandId: string }>({ text: '', commandId: '' });
  const create = useMutation<string, ProblemError, void>({
    mutationFn: async () => {
      const input = {
        draftingAgencyId: post?.agencyId,
        issuingAgencyId: issuer,
        content: emptyContent(title.trim()),
        ...(relation === undefined ? {} : { [relation.kind]: relation.planId }),
      };
      const text = JSON.stringify(input);
      if (last.current.text !== text) last.current = { text, commandId: newCommandId() };
      const { data } = await server.POST('/api/v1/plans', { body: { commandId: last.current.commandId, actingAs, input } as never });
      return (data as { instanceId: string }).instanceId;
    },
    onSuccess: (id) => navigate({ to: '/plans/$id/edit', params: { id } }),
  });
  const ready = post !== undefined && issuer !== '' && title.trim() !== '';
  return (
    <Page title={t('Soạn kế hoạch')} about={t('Dự thảo chưa có số và ngày; chúng được ghi khi ban hành.')}>
      <Card>
        <div className={style.form}>
          <SelectField label={t('Soạn với tư cách')} value={actingAs} onChange={({ target }) => setActingAs(target.value)}>
            {me.posts.map((one) => (
              <option key={one.actingAs} value={one.actingAs}>
                {one.agency}
                {one.delegation === null ? '' : ` · ${t('thay {name}', { name: one.delegation.holder })}`}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('Cơ quan ban hành')} value={issuer} onChange={({ target }) => setIssuer(target.value)}>
            <option value="">{t('— Chọn —')}</option>
            {issuers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextArea
            label={t('Trích yếu')}
            hint={t('Kế hoạch về việc gì; sửa lại được khi soạn.')}
            rows={3}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
          <RelationField value={relation} onChange={setRelation} />
          {create.error === null ? null : <ProblemBox error={create.error} />}
          <div>
            <Button look="main" unavailable={!ready || create.isPending} onClick={() => create.mutate()}>
              {t('Bắt đầu soạn')}
            </Button>
          </div>
        </div>
      </Card>
      <UploadCard draftingAgencyId={post?.agencyId ?? ''} issuingAgencyId={issuer} actingAs={actingAs} />
    </Page>
  );
}

/** The nearest agency above that issues plans. */
function issuerAbove(agencies: readonly Agency[], id: string | null | undefined): string | undefined {
  const agency = agencies.find((one) => one.id === id);
  if (agency === undefined) return undefined;
  return agency.reviewRoute !== null ? agency.id : issuerAbove(agencies, agency.parentId);
}
