import { api } from '../../api/client';
import { MoveBar } from '../../documents/move-bar';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { t } from '../../language/language';
import style from './aggregation.module.css';
import { SummaryEditor } from './summary-editor';
import { SummaryText } from './summary-text';

/** Báo cáo tổng hợp of a period: built from the accepted reports and edited while it may be, else as it stands; as Word and Excel. */
export function SummaryPart({ id }: { readonly id: string }) {
  const report = api.useQuery('get', '/api/v1/reports/{id}', { params: { path: { id } } });
  const moves = api.useQuery('get', '/api/v1/reports/{id}/moves', { params: { path: { id } } });
  const proposal = api.useQuery('get', '/api/v1/reports/{id}/proposal', { params: { path: { id } } });
  const draft = moves.data?.moves.find(({ type, allowed }) => type === 'report.draft' && allowed);
  return (
    <>
      <p className={style.actions}>
        <a className={buttonClass('main')} href={`/api/v1/reports/${id}/document.docx`} download>
          {t('Xuất Word')}
        </a>
        <a className={buttonClass()} href={`/api/v1/reports/${id}/document.xlsx`} download>
          {t('Xuất Excel')}
        </a>
      </p>
      <MoveBar kind="report" id={id} except={['report.draft']} />
      <Answer of={report}>
        {({ content }) => (
          <Answer of={proposal}>
            {(proposed) =>
              draft !== undefined && moves.data !== undefined ? (
                <SummaryEditor
                  key={id}
                  id={id}
                  sequence={moves.data.sequence}
                  move={draft}
                  saved={content?.summary === undefined ? null : content}
                  proposal={proposed}
                />
              ) : (
                <SummaryText content={content ?? proposed.content} proposal={proposed} />
              )
            }
          </Answer>
        )}
      </Answer>
    </>
  );
}
