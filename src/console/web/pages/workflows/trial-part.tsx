import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { useStateLabel } from '../../documents/use-labels';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { needed } from '../../kit/form-dialog';
import form from '../../kit/form-dialog.module.css';
import { Card } from '../../kit/page';
import { PersonField } from '../../kit/person-field';
import { ProblemBox } from '../../kit/problem-box';
import { Reasons } from '../../kit/reasons';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';
import style from './workflows.module.css';

type Moves = components['schemas']['Moves'];

/** Thử với người này: why a plan does not move, as the judge would answer somebody. */
export function TrialPart() {
  const [tried, setTried] = useState<Moves>();
  const asking = useForm({ defaultValues: { plan: '', personId: '' } });
  const act = useAct(async ({ plan, personId }: { readonly plan: string; readonly personId: string }) => {
    const { data } = await server.POST('/api/v1/system/trials', { body: { plan: idIn(plan), personId } });
    return data as Moves;
  });
  const send = asking.handleSubmit((values) => {
    setTried(undefined);
    act.mutate(values, { onSuccess: setTried });
  });
  const { errors } = asking.formState;
  return (
    <Card title={t('Thử với người này')}>
      <p>
        {t('Vì sao một kế hoạch chưa chuyển bước: hệ thống trả lời như trả lời người đó. Không làm gì cả; lần thử được ghi vào nhật ký.')}
      </p>
      <form className={form.form} onSubmit={send} noValidate>
        <TextField
          label={t('Số kế hoạch hoặc địa chỉ trang')}
          error={needed(errors.plan)}
          {...asking.register('plan', { validate: (plan) => plan.trim() !== '' })}
        />
        <Controller
          control={asking.control}
          name="personId"
          rules={{ required: true }}
          render={({ field: { value, onChange }, fieldState }) => (
            <PersonField label={t('Người')} value={value} onChange={onChange} error={needed(fieldState.error)} />
          )}
        />
        <div>
          <Button type="submit" look="main" unavailable={act.isPending}>
            {t('Thử với người này')}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {act.error === null ? null : <ProblemBox error={act.error} />}
        {tried === undefined ? null : <Answered moves={tried} />}
      </div>
    </Card>
  );
}

function Answered({ moves }: { readonly moves: Moves }) {
  const stateLabel = useStateLabel();
  return (
    <>
      <h3>
        {t('Đang ở: {state}', { state: stateLabel('plan', moves.state) })} <code>{moves.definition}</code>
      </h3>
      <ul className={style.moves}>
        {moves.moves.map(({ type, label, allowed, reasons }) => (
          <li key={type}>
            <strong>{label}</strong> — {allowed ? t('làm được') : t('chưa làm được')}
            {reasons.length === 0 ? null : <Reasons reasons={reasons} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The id in an address that was pasted; else what was typed, a number. */
const idIn = (typed: string): string => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(typed)?.[0] ?? typed.trim();
