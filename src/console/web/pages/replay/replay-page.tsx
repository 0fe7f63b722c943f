import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { collectionOf, type Kind, kinds } from '../../documents/kinds';
import { Answer } from '../../kit/answer';
import { Button, buttonClass } from '../../kit/button';
import { useKeys } from '../../kit/keys';
import { byPage, useWhole } from '../../kit/list';
import { Page } from '../../kit/page';
import { t } from '../../language/language';
import { Course } from './course';
import style from './replay.module.css';
import { StepView } from './step-view';

type ReplayStep = components['schemas']['ReplayStep'];

/** Phát lại: a document step by step, on what evidence each was allowed or refused, and whether judging it again comes out the same. */
export function ReplayPage() {
  const { kind: collection, id } = useParams({ from: '/framed/replay/$kind/$id' });
  const kind: Kind = kinds.find((one) => collectionOf[one] === collection) ?? 'plan';
  const params = { path: { id }, query: { limit: 100 } };
  const replay = useWhole(api.useInfiniteQuery('get', `/api/v1/${collectionOf[kind]}/{id}/replay`, { params }, byPage));
  return <Answer of={replay}>{({ items }) => <Replay kind={kind} steps={items} />}</Answer>;
}

function Replay({ kind, steps }: { readonly kind: Kind; readonly steps: readonly ReplayStep[] }) {
  const { at } = useSearch({ from: '/framed/replay/$kind/$id' });
  const navigate = useNavigate({ from: '/replay/$kind/$id' });
  const place = Math.max(0, at === undefined ? steps.length - 1 : steps.findIndex(({ entryId }) => entryId === at));
  const step = steps[place];
  const go = (to: number) => {
    const next = steps[Math.max(0, Math.min(steps.length - 1, to))];
    if (next !== undefined) void navigate({ search: { at: next.entryId }, replace: true });
  };
  useKeys({ ArrowLeft: () => go(place - 1), ArrowRight: () => go(place + 1), Home: () => go(0), End: () => go(steps.length - 1) });
  if (step === undefined) return <Page title={t('Phát lại')}>{t('Chưa có bước nào.')}</Page>;
  return (
    <Page
      title={t('Phát lại')}
      about={t('Bước {n}/{all}', { n: place + 1, all: steps.length })}
      actions={
        <a className={buttonClass()} href={`/api/v1/audit/entries/${step.entryId}/proof`} download>
          {t('Tải chứng minh của bước này')}
        </a>
      }
    >
      <div className={style.slider}>
        <Button onClick={() => go(place - 1)} aria-label={t('Bước trước')} unavailable={place === 0}>
          ◀
        </Button>
        <input
          type="range"
          min={0}
          max={steps.length - 1}
          value={place}
          aria-label={t('Vị trí')}
          aria-valuetext={`${step.label} ${step.at}`}
          onChange={({ target }) => go(target.valueAsNumber)}
        />
        <Button onClick={() => go(place + 1)} aria-label={t('Bước sau')} unavailable={place === steps.length - 1}>
          ▶
        </Button>
      </div>
      <div className={style.columns}>
        <StepView step={step} />
        <Course kind={kind} steps={steps} place={place} onGo={go} />
      </div>
    </Page>
  );
}
