import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { isStale } from '../../documents/use-command';
import { Card } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { t } from '../../language/language';
import type { Plan } from '../plan/plan';
import { Completeness } from './completeness';
import style from './editor.module.css';
import { ForecastPanel } from './forecast-panel';
import { Outline } from './outline';
import { PartForm } from './part-form';
import { type Part, partLabel, partOf, partText } from './parts';
import { SaveBar } from './save-bar';
import { SaveDialog } from './save-dialog';
import { StaleDraft } from './stale-draft';
import { useDraft } from './use-draft';
import { useSave } from './use-save';

interface EditorProps {
  readonly plan: Plan;
  readonly standing: components['schemas']['Moves'];
  readonly personId: string;
}

/** The draft part by part, what still stops its submission, and what would come of it. */
export function Editor({ plan, standing, personId }: EditorProps) {
  const { part: asked } = useSearch({ from: '/framed/plans/$id/edit' });
  const navigate = useNavigate({ from: '/plans/$id/edit' });
  const draft = useDraft(plan, standing.sequence, personId);
  const saving = useSave(plan.id, draft);
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'save' | 'submit'>();
  const [removals, setRemovals] = useState(0);
  const lacking = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLHeadingElement>(null);
  const part = partOf(asked);
  const revise = standing.moves.find(({ type }) => type === 'plan.revise');
  const submit = standing.moves.find(({ type }) => type === 'plan.submit');
  const more = revise?.inputs.filter(({ name }) => name !== 'revision') ?? [];

  const open = (next: Part) => {
    void navigate({ search: { part: partText(next) }, replace: true });
    form.current?.focus();
  };
  const finish = async (intent: 'save' | 'submit', input: Readonly<Record<string, unknown>>) => {
    if (revise === undefined) return;
    setDialog(undefined);
    const sequence = draft.dirty ? (await saving.save(revise, input)).sequence : draft.seen;
    if (intent === 'save') return;
    // What was just saved is judged anew before it is submitted.
    const { data } = await server.GET('/api/v1/plans/{id}/moves', { params: { path: { id: plan.id } } });
    const now = data?.moves.find(({ type }) => type === 'plan.submit');
    if (now?.allowed !== true) return lacking.current?.focus();
    await saving.submit(now, sequence);
    await navigate({ to: '/plans/$id', params: { id: plan.id } });
  };
  /** What is refused is shown from `saving.error`; beside it stands what others did meanwhile. */
  const start = (intent: 'save' | 'submit', input: Readonly<Record<string, unknown>> = {}) => {
    if (draft.dirty && more.length > 0 && dialog === undefined) return setDialog(intent);
    finish(intent, input).catch(() => client.invalidateQueries());
  };

  return (
    <div className={style.editor}>
      <SaveBar
        draft={draft}
        revise={revise}
        submit={submit}
        busy={saving.busy}
        onSave={() => start('save')}
        onSubmit={() => start('submit')}
        onDiscard={() => draft.discard(standing.sequence)}
      />
      {isStale(saving.error) ? (
        <StaleDraft plan={plan} draft={draft} onDone={saving.forget} />
      ) : saving.error === null ? null : (
        <ProblemBox error={saving.error} />
      )}
      <div className={style.columns}>
        <Outline
          content={draft.content}
          change={draft.change}
          open={part}
          amends={plan.related.some(({ relation }) => relation === 'amends')}
          onOpen={open}
        />
        <section className={style.part}>
          <h2 ref={form} tabIndex={-1}>
            {partLabel(part.name)}
          </h2>
          <PartForm
            key={`${partText(part)} ${draft.epoch} ${removals}`}
            part={part}
            content={draft.content}
            change={draft.change}
            onRemoved={() => setRemovals((before) => before + 1)}
          />
        </section>
        <aside className={style.aside}>
          <Card>
            <h2 ref={lacking} tabIndex={-1}>
              {t('Còn thiếu gì để trình')}
            </h2>
            <Completeness submit={submit} content={draft.content} dirty={draft.dirty} onOpen={open} />
          </Card>
          <Card title={t('Dự báo')}>
            <ForecastPanel planId={plan.id} />
          </Card>
        </aside>
      </div>
      {dialog === undefined ? null : (
        <SaveDialog inputs={more} onClose={() => setDialog(undefined)} onSave={(input) => start(dialog, input)} />
      )}
    </div>
  );
}
