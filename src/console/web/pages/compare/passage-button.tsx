import { createContext, useContext } from 'react';
import { Button } from '../../kit/button';
import { t } from '../../language/language';
import style from './compare.module.css';
import { type Passage, shortened } from './remarks';

/** Begins a remark on a passage; undefined where nobody can write one. */
export const RemarkOn = createContext<((passage: Passage) => void) | undefined>(undefined);

/** Nhận xét tại đoạn này: beside a passage that changed. */
export function PassageButton({ place, quote }: Passage) {
  const remarkOn = useContext(RemarkOn);
  if (remarkOn === undefined || quote.trim() === '') return null;
  const label = t('Nhận xét tại đoạn này');
  return (
    <Button
      look="quiet"
      className={`${style.passage} no-print`}
      aria-label={`${label}: ${place}, “${shortened(quote)}”`}
      onClick={() => remarkOn({ place, quote })}
    >
      {label}
    </Button>
  );
}
