import { useState } from 'react';
import { newCommandId } from '../../documents/use-command';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { TextField } from '../../kit/field';
import form from '../../kit/form-dialog.module.css';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import { holdsWords } from '../../palette/toneless';
import { MergeRun } from './merge-run';
import { type Merger, mergerSteps } from './merger';
import style from './organisations.module.css';
import { SuccessorFields } from './successor-fields';
import type { AgencyItem } from './use-agencies';

interface MergeWizardProps {
  readonly agencies: readonly AgencyItem[];
  readonly first: string | undefined;
  readonly onClose: () => void;
}

/** Sáp nhập, giải thể in three steps: who ends and on what basis, who succeeds, then each act with its answer. */
export function MergeWizard({ agencies, first, onClose }: MergeWizardProps) {
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [merger, setMerger] = useState<Merger>({
    ending: first === undefined ? [] : [first],
    on: today(),
    legalBasis: '',
    successor: { kind: 'known', id: '' },
    newId: newCommandId(),
  });
  const [lacking, setLacking] = useState(false);
  const change = (part: Partial<Merger>) => setMerger((before) => ({ ...before, ...part }));
  const isWhole =
    step === 1 ? merger.ending.length > 0 && merger.on !== '' && merger.legalBasis.trim().length >= 3 : successorIsWhole(merger);
  const next = () => {
    setLacking(!isWhole);
    if (isWhole) setStep((before) => (before === 1 ? 2 : 3));
  };
  return (
    <Dialog open onClose={onClose} title={t('Sáp nhập, giải thể: bước {step}/3', { step })} about={stepText(step)} wide>
      {step === 3 ? (
        <MergeRun steps={mergerSteps(merger, agencies)} onBack={() => setStep(2)} onClose={onClose} />
      ) : (
        <form
          className={form.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          {step === 1 ? (
            <EndingFields agencies={agencies} merger={merger} onChange={change} />
          ) : (
            <SuccessorFields agencies={agencies} merger={merger} onChange={change} />
          )}
          {lacking ? (
            <p role="alert" className={style.lacking}>
              {step === 1
                ? t('Chọn ít nhất một cơ quan, ghi ngày và căn cứ.')
                : t('Chọn cơ quan kế thừa, hoặc ghi đủ tên và mã của cơ quan mới.')}
            </p>
          ) : null}
          <DialogActions>
            <Button onClick={step === 1 ? onClose : () => setStep(1)}>{step === 1 ? t('Không làm') : t('Quay lại')}</Button>
            <Button type="submit" look="main">
              {t('Tiếp tục')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

interface EndingFieldsProps {
  readonly agencies: readonly AgencyItem[];
  readonly merger: Merger;
  readonly onChange: (part: Partial<Merger>) => void;
}

function EndingFields({ agencies, merger, onChange }: EndingFieldsProps) {
  const [sought, setSought] = useState('');
  const open = agencies.filter(
    ({ id, name, validUntil }) => validUntil === null && (merger.ending.includes(id) || (sought.trim() !== '' && holdsWords(name, sought))),
  );
  return (
    <>
      <TextField
        label={t('Ngày đầu tiên không còn hoạt động')}
        type="date"
        value={merger.on}
        onChange={({ target }) => onChange({ on: target.value })}
      />
      <TextField
        label={t('Căn cứ')}
        hint={t('Số, ngày của văn bản; được lưu lâu dài, không ghi tên người.')}
        value={merger.legalBasis}
        onChange={({ target }) => onChange({ legalBasis: target.value })}
      />
      <TextField label={t('Tìm cơ quan sẽ kết thúc')} value={sought} onChange={({ target }) => setSought(target.value)} />
      <fieldset className={style.choices}>
        <legend>{t('Cơ quan sẽ kết thúc ({n})', { n: merger.ending.length })}</legend>
        {open.map(({ id, name, code }) => (
          <label key={id} className={style.choice}>
            <input
              type="checkbox"
              checked={merger.ending.includes(id)}
              onChange={({ target }) =>
                onChange({ ending: target.checked ? [...merger.ending, id] : merger.ending.filter((one) => one !== id) })
              }
            />
            <span>
              {name} <span className={style.quiet}>{code}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

function successorIsWhole({ successor }: Merger): boolean {
  return successor.kind === 'known' ? successor.id !== '' : successor.name.trim().length >= 2 && successor.code.trim() !== '';
}

function stepText(step: 1 | 2 | 3): string {
  switch (step) {
    case 1:
      return t('Cơ quan nào kết thúc, từ ngày nào, theo văn bản nào.');
    case 2:
      return t('Ai tiếp nhận công việc: một cơ quan đang có, hoặc một cơ quan mới.');
    case 3:
      return t('Chức vụ ở cơ quan kết thúc hết hiệu lực, việc đang mở chuyển cho cơ quan kế thừa.');
  }
}
