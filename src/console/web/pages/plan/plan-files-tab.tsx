import { fileAddress } from '../../documents/files';
import { Empty } from '../../kit/page';
import { t } from '../../language/language';
import type { Plan } from './plan';

/** The annexes of a plan and its signed forms, each by its own bytes. */
export function PlanFilesTab({ plan }: { readonly plan: Plan }) {
  const annexes = plan.content.annexes.map((hash, place) => ({ hash, label: t('Phụ lục {n}', { n: place + 1 }) }));
  const signed = (plan.signature?.form ?? []).filter((one) => /^[0-9a-f]{64}$/.test(one)).map((hash) => ({ hash, label: t('Bản ký') }));
  const files = [...signed, ...annexes];
  if (files.length === 0) return <Empty title={t('Kế hoạch không kèm tệp nào.')} />;
  return (
    <ul>
      {files.map(({ hash, label }) => (
        <li key={hash}>
          <a href={fileAddress(hash)} download>
            {label}
          </a>{' '}
          <code>{hash.slice(0, 12)}…</code>
        </li>
      ))}
    </ul>
  );
}
