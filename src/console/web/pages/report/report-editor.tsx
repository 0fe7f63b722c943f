import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import type { Move } from '../../documents/moves';
import { StaleNotice } from '../../documents/stale-notice';
import { isStale, useCommand } from '../../documents/use-command';
import { useKept } from '../../documents/use-kept';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextArea } from '../../kit/field';
import { Card } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { basisText } from './basis-text';
import style from './report.module.css';

type Prefill = components['schemas']['ReportPrefill'];
type Content = components['schemas']['ReportContent'];

interface ReportEditorProps {
  readonly id: string;
  readonly sequence: number;
  readonly move: Move;
  /** The state, so that the editor starts anew when the report has moved. */
  readonly submit: string;
}

/** The text of a report and its answer on every task, prefilled from what was entered and from the report before. */
export function ReportEditor({ id, sequence, move, submit }: ReportEditorProps) {
  const prefill = api.useQuery(
    'get',
    '/api/v1/reports/{id}/prefill',
    { params: { path: { id } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  // Here, since saving moves a report that was only owed, and the editor that began it is gone when the answer comes.
  const command = useCommand();
  return (
    <Answer of={prefill}>
      {(data) => <Editor key={submit} id={id} sequence={sequence} move={move} prefill={data} command={command} />}
    </Answer>
  );
}

interface EditorProps extends Omit<ReportEditorProps, 'submit'> {
  readonly prefill: Prefill;
  readonly command: ReturnType<typeof useCommand>;
}

function Editor({ id, sequence, move, prefill, command }: EditorProps) {
  const { content, change, drop } = useKept<Content>(`report ${id}`, prefill.content);
  const [seen, setSeen] = useState(sequence);
  const stale = isStale(command.error);
  useEffect(() => setSeen((before) => Math.max(before, sequence)), [sequence]);
  const save = () =>
    command.mutate(
      { kind: 'report', id, type: move.type, expectedSequence: seen, actingAs: move.actingAs, input: { content } },
      { onSuccess: drop },
    );
  return (
    <form
      className={style.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>{t('Số liệu đến ngày {day}.', { day: dayText(prefill.figuresAsOf) })}</p>
      {prefill.sentBack === null ? null : (
        <p className={style.sentBack}>{t('Bị trả lại: {reason}', { reason: prefill.sentBack.reason })}</p>
      )}
      <Card title={t('Phần chung')}>
        <TextArea
          label={t('Nội dung báo cáo')}
          rows={6}
          value={content.text}
          onChange={({ target }) => change({ ...content, text: target.value })}
        />
      </Card>
      {prefill.answers.map(({ key, text, basis, toCorrect }) => {
        const answer = content.answers[key] ?? { text: '' };
        const changeAnswer = (next: Partial<Content['answers'][string]>) =>
          change({ ...content, answers: { ...content.answers, [key]: { ...answer, ...next } } });
        return (
          <Card key={key} title={t('Nhiệm vụ {key}', { key })}>
            <p className={style.task}>{text}</p>
            {toCorrect ? <p className={style.sentBack}>{t('Cần sửa phần này.')}</p> : null}
            <TextArea
              label={t('Kết quả thực hiện nhiệm vụ {key}', { key })}
              hint={basisText(basis)}
              rows={3}
              value={answer.text}
              onChange={({ target }) => changeAnswer({ text: target.value })}
            />
            <label className={style.check}>
              <input
                type="checkbox"
                checked={answer.notArisen === true}
                onChange={({ target }) => changeAnswer({ notArisen: target.checked })}
              />
              {t('Không phát sinh trong kỳ')}
            </label>
          </Card>
        );
      })}
      {stale ? <StaleNotice kind="report" id={id} since={seen} onSeen={setSeen} /> : null}
      {command.error === null || stale ? null : <ProblemBox error={command.error} />}
      <div className={style.save}>
        <Button type="submit" look="main" unavailable={command.isPending}>
          {t('Lưu báo cáo')}
        </Button>
        {command.isSuccess ? <span role="status">{t('Đã lưu. Có thể trình ở phía trên.')}</span> : null}
      </div>
    </form>
  );
}
