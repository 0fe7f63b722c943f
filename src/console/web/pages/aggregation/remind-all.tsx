import type { Problem } from '../../api/problem';
import { useCommands } from '../../documents/use-commands';
import { useCommonMoves } from '../../documents/use-common-moves';
import { Button } from '../../kit/button';
import { ProblemBox } from '../../kit/problem-box';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import type { ReportItem } from './unit-reports';

/** Đôn đốc tất cả: a reminder to every agency that has not reported, each its own act. */
export function RemindAll({ reports }: { readonly reports: readonly ReportItem[] }) {
  const remind = useCommands();
  const moves = useCommonMoves(
    'report',
    reports.map(({ id }) => id),
  );
  const move = moves?.find(({ type }) => type === 'report.remind');
  const able = move?.allowed ?? [];
  const done = (remind.data ?? []).filter(({ outcome }) => outcome === 'accepted').length;
  return (
    <>
      <div>
        <Button
          look="main"
          unavailable={able.length === 0 || remind.isPending}
          onClick={() =>
            remind.mutate(
              able.map(({ id, sequence, actingAs }) => ({
                kind: 'report',
                id,
                type: 'report.remind',
                expectedSequence: sequence,
                actingAs,
                input: {},
              })),
            )
          }
        >
          {t('Đôn đốc tất cả ({n})', { n: able.length })}
        </Button>
      </div>
      {moves !== undefined && able.length === 0 && move?.refused[0] !== undefined ? <Reasons reasons={move.refused[0].reasons} /> : null}
      {remind.error === null ? null : <ProblemBox error={remind.error} />}
      {remind.data === undefined ? null : (
        <p role="status">
          <strong>{t('Đã đôn đốc {done}/{all} cơ quan.', { done, all: remind.data.length })}</strong>
        </p>
      )}
      {(remind.data ?? [])
        .filter(({ outcome }) => outcome !== 'accepted')
        .map(({ index, problem }) => (
          <Reasons key={index} reasons={(problem as Partial<Problem> | undefined)?.reasons ?? []} />
        ))}
    </>
  );
}
