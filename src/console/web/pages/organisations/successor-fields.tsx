import { useState } from 'react';
import { SelectField, TextField } from '../../kit/field';
import { t } from '../../language/language';
import { holdsWords } from '../../palette/toneless';
import { type AgencyKind, agencyKinds, kindLabel } from './agency-kinds';
import type { Merger, Successor } from './merger';
import style from './organisations.module.css';
import type { AgencyItem } from './use-agencies';

interface SuccessorFieldsProps {
  readonly agencies: readonly AgencyItem[];
  readonly merger: Merger;
  readonly onChange: (part: Partial<Merger>) => void;
}

/** Who takes over: an agency that is there, or a new one with what it takes to found it. */
export function SuccessorFields({ agencies, merger, onChange }: SuccessorFieldsProps) {
  const { successor, ending } = merger;
  const [sought, setSought] = useState('');
  const set = (next: Successor) => onChange({ successor: next });
  const able = agencies.filter(({ id, validUntil }) => validUntil === null && !ending.includes(id));
  const first = agencies.find(({ id }) => id === ending[0]);
  return (
    <>
      <fieldset className={style.choices}>
        <legend>{t('Cơ quan kế thừa')}</legend>
        <label className={style.choice}>
          <input type="radio" name="successor" checked={successor.kind === 'known'} onChange={() => set({ kind: 'known', id: '' })} />
          {t('Một cơ quan đang hoạt động')}
        </label>
        <label className={style.choice}>
          <input
            type="radio"
            name="successor"
            checked={successor.kind === 'new'}
            onChange={() =>
              set({ kind: 'new', name: '', code: '', agencyKind: first?.kind ?? 'department', parentId: first?.parentId ?? '' })
            }
          />
          {t('Thành lập cơ quan mới từ ngày đó')}
        </label>
      </fieldset>
      {successor.kind === 'known' ? (
        <>
          <TextField label={t('Tìm cơ quan kế thừa')} value={sought} onChange={({ target }) => setSought(target.value)} />
          <SelectField
            label={t('Cơ quan kế thừa')}
            value={successor.id}
            onChange={({ target }) => set({ kind: 'known', id: target.value })}
          >
            <option value="">{t('— Chọn —')}</option>
            {able
              .filter(({ id, name }) => id === successor.id || holdsWords(name, sought))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </SelectField>
        </>
      ) : (
        <>
          <TextField label={t('Tên cơ quan')} value={successor.name} onChange={({ target }) => set({ ...successor, name: target.value })} />
          <TextField
            label={t('Mã định danh')}
            value={successor.code}
            onChange={({ target }) => set({ ...successor, code: target.value })}
          />
          <SelectField
            label={t('Loại')}
            value={successor.agencyKind}
            onChange={({ target }) => set({ ...successor, agencyKind: target.value as AgencyKind })}
          >
            {agencyKinds.map((one) => (
              <option key={one} value={one}>
                {kindLabel(one)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('Cơ quan cấp trên')}
            value={successor.parentId}
            onChange={({ target }) => set({ ...successor, parentId: target.value })}
          >
            <option value="">{t('— Không có —')}</option>
            {able.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </>
  );
}
