import { useRouteContext } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../../api/client';
import type { Problem } from '../../api/problem';
import { choiceLabel } from '../../documents/choice-labels';
import { useCommands } from '../../documents/use-commands';
import { useCommonMoves } from '../../documents/use-common-moves';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { SelectField, TextField } from '../../kit/field';
import { FileField } from '../../kit/file-field';
import { byPage, useWhole } from '../../kit/list';
import { Card, Empty, Page } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { Reasons } from '../../kit/reasons';
import { dayText, today } from '../../language/dates';
import { t } from '../../language/language';
import style from './dissemination.module.css';
import { byPlan, type PlanToTell } from './plans-to-tell';

const forms = ['meeting', 'document', 'online'];

/** Quán triệt, triển khai: the plans that my agency has still to disseminate; one date, one form and one file serve several. */
export function DisseminationPage() {
  const { me } = useRouteContext({ from: '/framed' });
  const agencyId = me.posts[0]?.agencyId;
  const tasks = useWhole(
    api.useInfiniteQuery(
      'get',
      '/api/v1/tasks',
      { params: { query: { limit: 200, state: 'issued', ...(agencyId === undefined ? {} : { leadAgencyId: agencyId }) } } },
      { ...byPage, enabled: agencyId !== undefined },
    ),
  );
  // Here, since the form begins anew with what is left, and what came of the last one is still to be said.
  const save = useCommands();
  return (
    <Page
      title={t('Quán triệt, triển khai')}
      about={t('Một hội nghị có thể quán triệt nhiều kế hoạch: chọn các kế hoạch, đính kèm một tệp.')}
    >
      <Answer of={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <>
              <Told save={save} />
              <Empty title={t('Không có kế hoạch nào chờ quán triệt.')} />
            </>
          ) : (
            <Tell key={items.length} plans={byPlan(items)} save={save} />
          )
        }
      </Answer>
    </Page>
  );
}

type Save = ReturnType<typeof useCommands>;

function Tell({ plans, save }: { readonly plans: readonly PlanToTell[]; readonly save: Save }) {
  const titles = useWhole(api.useInfiniteQuery('get', '/api/v1/plans', { params: { query: { limit: 200 } } }, byPage));
  const titleOf = (planId: string) => titles.data?.items.find(({ id }) => id === planId)?.title;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [date, setDate] = useState(today());
  const [form, setForm] = useState('meeting');
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const taskIds = useMemo(() => plans.flatMap(({ tasks }) => tasks.map(({ id }) => id)), [plans]);
  const move = useCommonMoves('task', taskIds)?.find(({ type }) => type === 'task.disseminate');
  const able = new Map((move?.allowed ?? []).map((one) => [one.id, one]));
  const refused = new Map((move?.refused ?? []).map(({ id, reasons }) => [id, reasons]));
  const intents = plans
    .filter(({ planId }) => chosen.has(planId))
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => able.has(id))
    .map(({ id }) => {
      const { sequence, actingAs } = able.get(id)!;
      return { kind: 'task' as const, id, type: 'task.disseminate', expectedSequence: sequence, actingAs, input: { date, form, evidence } };
    });
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(intents);
      }}
    >
      <Card title={t('Kế hoạch chờ quán triệt')}>
        <label className={style.plan}>
          <input
            type="checkbox"
            checked={chosen.size === plans.length}
            onChange={({ target }) => setChosen(target.checked ? new Set(plans.map(({ planId }) => planId)) : new Set())}
          />
          <strong>{t('Chọn tất cả ({n})', { n: plans.length })}</strong>
        </label>
        {plans.map(({ planId, documentNumber, issuedOn, tasks }) => (
          <label key={planId} className={style.plan}>
            <input
              type="checkbox"
              checked={chosen.has(planId)}
              onChange={() =>
                setChosen((before) =>
                  before.has(planId) ? new Set([...before].filter((one) => one !== planId)) : new Set([...before, planId]),
                )
              }
            />
            <span>
              {documentNumber} · {titleOf(planId) ?? '…'}
              <span className={style.quiet}>{t('ban hành {day} · {n} nhiệm vụ', { day: dayText(issuedOn), n: tasks.length })}</span>
              {tasks.some(({ id }) => refused.has(id)) ? (
                <Reasons reasons={refused.get(tasks.find(({ id }) => refused.has(id))!.id)!} />
              ) : null}
            </span>
          </label>
        ))}
      </Card>
      <Card title={t('Đã quán triệt thế nào')}>
        <div className={style.how}>
          <TextField label={t('Ngày quán triệt')} type="date" max={today()} value={date} onChange={({ target }) => setDate(target.value)} />
          <SelectField label={t('Hình thức')} value={form} onChange={({ target }) => setForm(target.value)}>
            {forms.map((one) => (
              <option key={one} value={one}>
                {choiceLabel(one)}
              </option>
            ))}
          </SelectField>
        </div>
        <FileField
          label={t('Tài liệu chứng minh')}
          many
          hint={t('Biên bản, công văn hoặc ảnh; một tệp dùng chung cho các kế hoạch đã chọn.')}
          onChange={setEvidence}
        />
      </Card>
      <Told save={save} />
      <div>
        <Button type="submit" look="main" unavailable={intents.length === 0 || save.isPending}>
          {t('Xác nhận đã quán triệt')}
        </Button>
      </div>
    </form>
  );
}

/** What came of the last form: how many are confirmed, and of each that is not why. */
function Told({ save }: { readonly save: Save }) {
  const failed = (save.data ?? []).filter(({ outcome }) => outcome !== 'accepted');
  return (
    <>
      {save.error === null ? null : <ProblemBox error={save.error} />}
      {save.data === undefined ? null : (
        <p role="status">
          <strong>{t('Đã xác nhận {done}/{all} nhiệm vụ.', { done: save.data.length - failed.length, all: save.data.length })}</strong>
        </p>
      )}
      {failed.map(({ index, problem }) => (
        <Reasons key={index} reasons={(problem as Partial<Problem> | undefined)?.reasons ?? []} />
      ))}
    </>
  );
}
