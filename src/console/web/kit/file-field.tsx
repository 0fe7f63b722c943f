import { useId, useState } from 'react';
import { ProblemError } from '../api/problem';
import { uploadFile } from '../documents/files';
import { t } from '../language/language';
import { Button } from './button';
import style from './field.module.css';

interface Kept {
  readonly name: string;
  readonly sha256: string;
}

interface FileFieldProps {
  readonly label: string;
  readonly many?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** The hashes of what was stored, each time they change. */
  readonly onChange: (hashes: readonly string[]) => void;
}

/** Stores chosen files at once, and shows which are there; the form sends their hashes. */
export function FileField({ label, many = false, hint, error, onChange }: FileFieldProps) {
  const id = useId();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const keep = (files: readonly Kept[]) => {
    setKept(files);
    onChange(files.map(({ sha256 }) => sha256));
  };
  const store = async (chosen: readonly File[]) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const stored: Kept[] = [];
      for (const file of chosen) stored.push({ name: file.name, sha256: await uploadFile(file) });
      keep(many ? [...kept, ...stored.filter(({ sha256 }) => kept.every((one) => one.sha256 !== sha256))] : stored);
    } catch (failure) {
      setProblem(failure instanceof ProblemError ? failure.problem.title : String(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        multiple={many}
        className={style.input}
        aria-describedby={`${id}-state`}
        onChange={(event) => {
          void store([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div id={`${id}-state`} aria-live="polite">
        {busy ? <p className={style.hint}>{t('Đang tải tệp lên…')}</p> : null}
        {hint === undefined ? null : <p className={style.hint}>{hint}</p>}
        {(problem ?? error) === undefined ? null : <p className={style.error}>{problem ?? error}</p>}
      </div>
      {kept.map(({ name, sha256 }) => (
        <div key={sha256} className={style.kept}>
          <span>{name}</span>
          <Button look="quiet" onClick={() => keep(kept.filter((one) => one.sha256 !== sha256))} aria-label={t('Bỏ tệp {name}', { name })}>
            {t('Bỏ')}
          </Button>
        </div>
      ))}
    </div>
  );
}
