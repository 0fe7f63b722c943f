import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../documents/use-command';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { TextArea } from '../../kit/field';
import { ProblemBox } from '../../kit/problem-box';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import style from './aggregation.module.css';

interface SendBackPartProps {
  readonly reportId: string;
  /** Key of the task whose answer is to be corrected; the rest of the report stands. */
  readonly taskKey: string;
  readonly onClose: () => void;
}

/** Trả lại một phần: the reason goes with the act. Where it cannot be done now, says why. */
export function SendBackPart({ reportId, taskKey, onClose }: SendBackPartProps) {
  const [reason, setReason] = useState('');
  const moves = api.useQuery('get', '/api/v1/reports/{id}/moves', { params: { path: { id: reportId } } });
  const command = useCommand();
  return (
    <Dialog open onClose={onClose} title={t('Trả lại phần nhiệm vụ {key}', { key: taskKey })}>
      <Answer of={moves}>
        {({ sequence, moves: all }) => {
          const move = all.find(({ type }) => type === 'report.sendBack');
          if (move === undefined || !move.allowed)
            return (
              <>
                <h3>{t('Vì sao chưa được?')}</h3>
                <Reasons reasons={move?.reasons ?? []} />
                <DialogActions>
                  <Button onClick={onClose}>{t('Đóng')}</Button>
                </DialogActions>
              </>
            );
          const least = move.inputs.find(({ name }) => name === 'reason')?.min ?? 1;
          return (
            <form
              className={style.editor}
              onSubmit={(event) => {
                event.preventDefault();
                command.mutate(
                  {
                    kind: 'report',
                    id: reportId,
                    type: move.type,
                    expectedSequence: sequence,
                    actingAs: move.actingAs,
                    input: { reason, tasks: [taskKey], ...move.given },
                  },
                  { onSuccess: onClose },
                );
              }}
            >
              <TextArea
                label={t('Lý do, và cần sửa gì')}
                hint={t('Cần ít nhất {min} ký tự.', { min: least })}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
              {command.error === null ? null : <ProblemBox error={command.error} />}
              <DialogActions>
                <Button onClick={onClose}>{t('Không làm')}</Button>
                <Button type="submit" look="main" unavailable={command.isPending || reason.trim().length < least}>
                  {move.label}
                </Button>
              </DialogActions>
            </form>
          );
        }}
      </Answer>
    </Dialog>
  );
}
