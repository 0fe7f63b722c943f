import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, server } from '../../api/client';
import type { ProblemError } from '../../api/problem';
import type { components } from '../../api/schema.gen';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { ProblemBox } from '../../kit/problem-box';
import { t } from '../../language/language';
import style from './preferences.module.css';

type Preferences = components['schemas']['PreferencesInput'];

/** How one is told beside the list of notices; kept on the server, since mail goes out without a browser. */
export function NoticePreferences() {
  const kept = api.useQuery('get', '/api/v1/me/notice-preferences');
  return <Answer of={kept}>{(data) => <Form kept={data} />}</Answer>;
}

function Form({ kept }: { readonly kept: Preferences }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState(kept);
  const [saved, setSaved] = useState(false);
  const save = useMutation<unknown, ProblemError>({
    mutationFn: () => server.PUT('/api/v1/me/notice-preferences', { body: chosen }),
    onSuccess: () => {
      setSaved(true);
      client.setQueryData(api.queryOptions('get', '/api/v1/me/notice-preferences').queryKey, chosen);
    },
  });
  const change = (next: Partial<Preferences>) => {
    setSaved(false);
    setChosen({ ...chosen, ...next });
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <fieldset className={style.group}>
        <legend>{t('Thư điện tử khi có nhắc việc, đôn đốc, yêu cầu giải trình')}</legend>
        {mailChoices().map(({ value, label }) => (
          <label key={value} className={style.choice}>
            <input type="radio" name="mail" checked={chosen.mail === value} onChange={() => change({ mail: value })} />
            {label}
          </label>
        ))}
      </fieldset>
      <div className={style.hours}>
        <TextField
          label={t('Không gửi thư từ')}
          type="time"
          value={chosen.quietFrom}
          onChange={({ target }) => change({ quietFrom: target.value })}
        />
        <TextField label={t('đến')} type="time" value={chosen.quietTo} onChange={({ target }) => change({ quietTo: target.value })} />
      </div>
      <label className={style.choice}>
        <input type="checkbox" checked={chosen.quietDaysOff} onChange={({ target }) => change({ quietDaysOff: target.checked })} />
        {t('Không gửi thư vào ngày nghỉ')}
      </label>
      {save.error === null ? null : <ProblemBox error={save.error} />}
      <div className={style.choice}>
        <Button type="submit" look="main" unavailable={save.isPending}>
          {t('Lưu')}
        </Button>
        <span role="status">{saved ? t('Đã lưu.') : ''}</span>
      </div>
    </form>
  );
}

function mailChoices(): readonly { readonly value: Preferences['mail']; readonly label: string }[] {
  return [
    { value: 'each', label: t('Một thư cho mỗi thông báo') },
    { value: 'digest', label: t('Một thư chung lúc 08:30 mỗi ngày làm việc') },
    { value: 'none', label: t('Không gửi thư; chỉ xem trong hệ thống') },
  ];
}
