import { useEffect, useState } from 'react';
import type { Move } from '../../documents/moves';
import { StaleNotice } from '../../documents/stale-notice';
import { isStale, useCommand } from '../../documents/use-command';
import { useKept } from '../../documents/use-kept';
import { Button } from '../../kit/button';
import { TextArea } from '../../kit/field';
import { ProblemBox } from '../../kit/problem-box';
import { t } from '../../language/language';
import style from './aggregation.module.css';
import { type Content, type Proposal, withSection } from './summary';
import { SummarySection } from './summary-section';

interface SummaryEditorProps {
  readonly id: string;
  readonly sequence: number;
  readonly move: Move;
  /** What was saved; null: nothing yet, and the proposal is begun with. */
  readonly saved: Content | null;
  readonly proposal: Proposal;
}

/** The merged text by task and by agency, drawn up from the reports accepted, to be edited and saved. */
export function SummaryEditor({ id, sequence, move, saved, proposal }: SummaryEditorProps) {
  const { content, change, drop } = useKept<Content>(`summary ${id}`, saved ?? proposal.content);
  const [seen, setSeen] = useState(sequence);
  const command = useCommand();
  const stale = isStale(command.error);
  useEffect(() => setSeen((before) => Math.max(before, sequence)), [sequence]);
  return (
    <form
      className={style.editor}
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate(
          { kind: 'report', id, type: move.type, expectedSequence: seen, actingAs: move.actingAs, input: { content } },
          { onSuccess: drop },
        );
      }}
    >
      {saved !== null && proposal.notInDraft.length > 0 ? (
        <div className={style.conflicts} role="status">
          <p>{t('{n} báo cáo đã tiếp nhận chưa có trong dự thảo này.', { n: proposal.notInDraft.length })}</p>
          <Button onClick={() => change(proposal.content)}>{t('Tổng hợp lại từ đầu (bỏ phần đã sửa)')}</Button>
        </div>
      ) : null}
      <TextArea
        label={t('Tình hình báo cáo chung')}
        rows={6}
        value={content.text}
        onChange={({ target }) => change({ ...content, text: target.value })}
      />
      {(content.summary?.sections ?? []).map((section) => (
        <SummarySection
          key={section.key}
          section={section}
          proposal={proposal}
          onChange={(next) => change(withSection(content, section.key, () => next))}
        />
      ))}
      {stale ? <StaleNotice kind="report" id={id} since={seen} onSeen={setSeen} /> : null}
      {command.error === null || stale ? null : <ProblemBox error={command.error} />}
      <div className={style.actions}>
        <Button type="submit" look="main" unavailable={command.isPending}>
          {t('Lưu tổng hợp')}
        </Button>
        <span role="status">{command.isSuccess ? t('Đã lưu. Có thể trình ở phía trên.') : ''}</span>
      </div>
    </form>
  );
}
