import { api } from '../../api/client';
import { WorkflowDrawing } from '../../diagram/workflow-drawing';
import { Answer } from '../../kit/answer';
import { Card, Page } from '../../kit/page';
import table from '../../kit/table.module.css';
import { t } from '../../language/language';

/** Quy trình: what every released definition says, as a matrix of who may take which step from where to where. */
export function WorkflowsPage() {
  const workflows = api.useQuery('get', '/api/v1/workflows');
  return (
    <Page title={t('Quy trình')} about={t('Quy trình đi kèm phiên bản phần mềm; không sửa được ở đây.')}>
      <Answer of={workflows}>
        {(all) =>
          all.map((workflow) => (
            <Card key={workflow.id} title={workflow.id}>
              <p>
                {workflow.released ? t('Đã phát hành') : t('Chưa phát hành')} · <code>{workflow.hash.slice(0, 16)}…</code>
              </p>
              <details>
                <summary>{t('Hình vẽ')}</summary>
                <WorkflowDrawing workflow={workflow} />
              </details>
              <details>
                <summary>{t('{n} bước chuyển', { n: workflow.edges.length })}</summary>
                <table className={table.table}>
                  <caption className="visually-hidden">{workflow.id}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('Từ')}</th>
                      <th scope="col">{t('Việc')}</th>
                      <th scope="col">{t('Đến')}</th>
                      <th scope="col">{t('Ai làm')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {workflow.edges.map((edge) => (
                      <tr key={`${edge.from} ${edge.command}`}>
                        <td data-label={t('Từ')}>{labelOf(workflow.states, edge.from) ?? t('mọi trạng thái')}</td>
                        <td data-label={t('Việc')}>
                          {edge.label} <code>{edge.command}</code>
                        </td>
                        <td data-label={t('Đến')}>{edge.to === null ? t('giữ nguyên') : labelOf(workflow.states, edge.to)}</td>
                        <td data-label={t('Ai làm')}>{edge.takers.map(({ label }) => label).join(', ')}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            </Card>
          ))
        }
      </Answer>
    </Page>
  );
}

function labelOf(states: readonly { readonly path: string; readonly label: string }[], path: string): string | undefined {
  return states.find((state) => state.path === path)?.label;
}
