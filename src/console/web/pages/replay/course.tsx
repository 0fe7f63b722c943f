import type { components } from '../../api/schema.gen';
import { StepDrawing } from '../../diagram/step-drawing';
import type { Kind } from '../../documents/kinds';
import { useStateLabel } from '../../documents/use-labels';
import { Card } from '../../kit/page';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './replay.module.css';

type ReplayStep = components['schemas']['ReplayStep'];

interface CourseProps {
  readonly kind: Kind;
  readonly steps: readonly ReplayStep[];
  readonly place: number;
  readonly onGo: (place: number) => void;
}

/** Every step as a list: which one is shown, what came before it, and what was still to come. */
export function Course({ kind, steps, place, onGo }: CourseProps) {
  const stateLabel = useStateLabel();
  const state = steps.slice(0, place + 1).findLast(({ outcome, to }) => outcome === 'accepted' && to !== null)?.to?.state;
  return (
    <Card title={t('Toàn bộ quá trình')}>
      <p>{t('Trạng thái lúc đó: {state}', { state: state === undefined ? '—' : stateLabel(kind, state) })}</p>
      <ol className={style.course}>
        {steps.map((step, index) => (
          <li key={step.entryId}>
            <button
              type="button"
              className={style.tick}
              aria-current={index === place ? 'step' : undefined}
              data-later={index > place || undefined}
              onClick={() => onGo(index)}
            >
              <span aria-hidden="true">{step.outcome === 'refused' ? '✗' : '●'}</span> {step.label}
              <span className={style.quiet}> {momentText(step.at)}</span>
            </button>
          </li>
        ))}
      </ol>
      <StepDrawing steps={steps} place={place} />
    </Card>
  );
}
