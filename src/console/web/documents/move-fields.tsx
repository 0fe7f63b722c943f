import type { components } from '../api/schema.gen';
import { AgencyField } from '../kit/agency-field';
import { SelectField, TextArea, TextField } from '../kit/field';
import fieldStyle from '../kit/field.module.css';
import { FileField } from '../kit/file-field';
import { t } from '../language/language';
import { choiceLabel, memberLabel } from './choice-labels';

/** One input of a move, as the server describes it. */
export type MoveInput = components['schemas']['MoveInput'];

/** As much of JSON Schema as the server's inputs use. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

interface MoveFieldProps {
  readonly label: string;
  readonly shape: Shape;
  readonly value: unknown;
  readonly error?: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** The field that suits the shape of an input. What stays empty is left out of the command. */
export function MoveField({ label, shape, value, error, onChange }: MoveFieldProps) {
  const text = typeof value === 'string' ? value : '';
  const given = (next: string) => onChange(next === '' ? undefined : next);
  if (isHash(shape)) return <FileField label={label} error={error} onChange={([hash]) => onChange(hash)} />;
  if (shape.type === 'array' && isHash(shape.items)) return <FileField label={label} many error={error} onChange={onChange} />;
  if (shape.enum !== undefined)
    return (
      <SelectField label={label} value={String(value ?? '')} error={error} onChange={(event) => given(event.target.value)}>
        <option value="">{t('— Chọn —')}</option>
        {shape.enum.map((choice) => (
          <option key={choice} value={choice}>
            {choiceLabel(String(choice))}
          </option>
        ))}
      </SelectField>
    );
  if (shape.type === 'boolean')
    return (
      <label className={fieldStyle.check}>
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        {label}
      </label>
    );
  if (shape.type === 'integer' || shape.type === 'number')
    return (
      <TextField
        label={label}
        type="number"
        step={shape.type === 'integer' ? 1 : 'any'}
        min={shape.minimum}
        max={shape.maximum}
        value={value === undefined ? '' : String(value)}
        error={error}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
      />
    );
  if (shape.format === 'date')
    return <TextField label={label} type="date" value={text} error={error} onChange={(event) => given(event.target.value)} />;
  if (shape.format === 'uuid') return <AgencyField label={label} value={text} error={error} onChange={given} />;
  if (shape.properties !== undefined) return <Members label={label} shape={shape} value={value} onChange={onChange} />;
  if ((shape.maxLength ?? 0) > 300)
    return <TextArea label={label} rows={rowsOf(text)} value={text} error={error} onChange={(event) => given(event.target.value)} />;
  return <TextField label={label} value={text} error={error} onChange={(event) => given(event.target.value)} />;
}

/** The members of a described thing, such as a signed document: number, date, file. */
function Members({ label, shape, value, onChange }: Omit<MoveFieldProps, 'error'>) {
  const members = (value ?? {}) as Readonly<Record<string, unknown>>;
  const change = (name: string, next: unknown) => {
    const rest = Object.fromEntries(Object.entries({ ...members, [name]: next }).filter(([, member]) => member !== undefined));
    onChange(Object.keys(rest).length === 0 ? undefined : rest);
  };
  return (
    <fieldset className={fieldStyle.group}>
      <legend>{label}</legend>
      {Object.entries(shape.properties ?? {}).map(([name, member]) => (
        <MoveField key={name} label={memberLabel(name)} shape={member} value={members[name]} onChange={(next) => change(name, next)} />
      ))}
    </fieldset>
  );
}

/** As many as show most of what is written, and leave room for the buttons below. */
function rowsOf(text: string): number {
  return Math.min(12, Math.max(4, text.split('\n').length + 2));
}

function isHash(shape: Shape | undefined): boolean {
  return shape?.pattern === '^[0-9a-f]{64}$';
}
