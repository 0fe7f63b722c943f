import { useForm } from 'react-hook-form';
import { api, server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { newCommandId } from '../../documents/use-command';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { SelectField } from '../../kit/field';
import { FormDialog, needed } from '../../kit/form-dialog';
import { byPage, useWhole } from '../../kit/list';
import { useAct } from '../../kit/use-act';
import { t } from '../../language/language';

type ReportItem = components['schemas']['ReportItem'];

interface LinkReportProps {
  readonly item: components['schemas']['IncomingItem'];
  readonly onClose: () => void;
}

/** Xác nhận báo cáo: those that its sender owes come first; the clerk may know better. */
export function LinkReport({ item, onClose }: LinkReportProps) {
  const stateLabel = useStateLabel();
  const query = { limit: 200, ...(item.planId === null ? {} : { planId: item.planId }) };
  const reports = useWhole(api.useInfiniteQuery('get', '/api/v1/reports', { params: { query } }, byPage));
  const form = useForm({ defaultValues: { commandId: newCommandId(), reportId: item.proposedReportIds[0] ?? '' } });
  const act = useAct(async ({ commandId, reportId }: { readonly commandId: string; readonly reportId: string }) => {
    const { data } = await server.GET('/api/v1/reports/{id}/moves', { params: { path: { id: reportId } } });
    const body = { commandId, reportId, expectedSequence: data!.sequence };
    await server.POST('/api/v1/eoffice/incoming/{id}/link', { params: { path: { id: item.id } }, body: body as never });
  });
  return (
    <FormDialog
      title={t('Văn bản này là báo cáo nào?')}
      about={`${item.number ?? item.documentId}: ${item.subject ?? ''}`}
      submit={t('Xác nhận')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <Answer of={reports}>
        {({ items }) => (
          <SelectField
            label={t('Báo cáo')}
            error={needed(form.formState.errors.reportId)}
            {...form.register('reportId', { required: true })}
          >
            <option value="">{t('— Chọn —')}</option>
            {proposedFirst(items, item.proposedReportIds).map(({ id, agency, period, state, documentNumber }) => (
              <option key={id} value={id}>
                {[agency.name, t('Kỳ {key}', { key: period.key }), documentNumber, stateLabel('report', state)].join(' · ')}
              </option>
            ))}
          </SelectField>
        )}
      </Answer>
    </FormDialog>
  );
}

/** Reports of single agencies, those that the sender owes before the rest. */
function proposedFirst(reports: readonly ReportItem[], proposed: readonly string[]): readonly ReportItem[] {
  const able = reports.filter(({ type }) => type !== 'summary');
  return [...able.filter(({ id }) => proposed.includes(id)), ...able.filter(({ id }) => !proposed.includes(id))];
}
