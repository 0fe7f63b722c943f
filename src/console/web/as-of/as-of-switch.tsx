import { useState } from 'react';
import { Button } from '../kit/button';
import { Dialog, DialogActions } from '../kit/dialog';
import { TextField } from '../kit/field';
import { momentText, presentDay } from '../language/dates';
import { t } from '../language/language';
import { asOf, goToTime } from './as-of';
import style from './as-of.module.css';

/** In the bar: asks as of when the console is to be shown. */
export function AsOfSwitch() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('Xem tại…')}
      </Button>
      {open ? <AskTime onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AskTime({ onClose }: { readonly onClose: () => void }) {
  const [day, setDay] = useState(asOf?.slice(0, 10) ?? presentDay());
  const [time, setTime] = useState('');
  const chosen = time === '' ? day : `${day}T${time}+07:00`;
  const ahead = day > presentDay() || (time !== '' && Date.parse(chosen) > Date.now());
  const error = day === '' ? t('Cần chọn ngày.') : ahead ? t('Thời điểm này chưa đến.') : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Xem toàn bộ tại một thời điểm')}
      about={t('Mọi trang hiện đúng như khi đó, để xem và in; không sửa được gì.')}
    >
      <form
        className={style.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (error === undefined) goToTime(chosen);
        }}
      >
        <TextField
          label={t('Ngày')}
          type="date"
          max={presentDay()}
          value={day}
          error={error}
          onChange={({ target }) => setDay(target.value)}
        />
        <TextField
          label={t('Giờ (bỏ trống: hết ngày đó)')}
          type="time"
          value={time}
          onChange={({ target }) => setTime(target.value)}
          hint={error === undefined ? t('Sẽ xem tại {time}.', { time: asOfText(chosen) }) : undefined}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('Đóng')}</Button>
          <Button type="submit" look="main" unavailable={error !== undefined}>
            {t('Xem')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** 15/06/2026 08:00; of a whole day its end. */
export function asOfText(time: string): string {
  return momentText(time.length === 10 ? `${time}T23:59:00+07:00` : time);
}
