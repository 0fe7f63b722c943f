import { useRouteContext } from '@tanstack/react-router';
import { api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { WorkflowDrawing } from '../../diagram/workflow-drawing';
import { Answer } from '../../kit/answer';
import { Card, Page } from '../../kit/page';
import { t } from '../../language/language';
import { StepTable } from './step-table';
import { TransitionMatrix } from './transition-matrix';
import { TrialPart } from './trial-part';
import { VersionFacts } from './version-facts';

type Workflow = components['schemas']['WorkflowView'];

/** Quy trình: what every released definition says, drawn, as a matrix and as a list, and how many documents run under it. */
export function WorkflowsPage() {
  const { me } = useRouteContext({ from: '/framed' });
  const holds = (wanted: string) => me.posts.some(({ position }) => position === wanted);
  const oversees = holds('administrator') || holds('auditor');
  const workflows = api.useQuery('get', '/api/v1/workflows');
  const system = api.useQuery('get', '/api/v1/system', {}, { enabled: oversees });
  return (
    <Page title={t('Quy trình')} about={t('Quy trình đi kèm phiên bản phần mềm; không sửa được ở đây.')}>
      {holds('administrator') ? <TrialPart /> : null}
      <Answer of={workflows}>
        {(all) =>
          all.map((workflow) => (
            <Card key={workflow.id} title={`${kindLabel(workflow.kind)} — ${workflow.id}`}>
              <VersionFacts workflow={workflow} used={system.data?.definitions.filter(({ id }) => id === workflow.id)} />
              <details>
                <summary>{t('Hình vẽ')}</summary>
                <WorkflowDrawing workflow={workflow} />
              </details>
              <details>
                <summary>{t('Ma trận: ai được đi từ đâu đến đâu')}</summary>
                <TransitionMatrix workflow={workflow} />
              </details>
              <details>
                <summary>{t('{n} bước chuyển', { n: workflow.edges.length })}</summary>
                <StepTable workflow={workflow} />
              </details>
            </Card>
          ))
        }
      </Answer>
    </Page>
  );
}

function kindLabel(kind: Workflow['kind']): string {
  switch (kind) {
    case 'plan':
      return t('Kế hoạch');
    case 'task':
      return t('Nhiệm vụ');
    case 'report':
      return t('Báo cáo');
    case 'delivery':
      return t('Lượt gửi văn bản');
  }
}
