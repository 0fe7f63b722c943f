import { useState } from 'react';
import { TextArea } from '../../kit/field';

interface LinesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** A list of texts, one on each line. Empty lines may be typed and say nothing. */
export function LinesField({ label, hint, value, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(value.join('\n'));
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={Math.max(4, Math.min(12, value.length + 2))}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(
          target.value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
