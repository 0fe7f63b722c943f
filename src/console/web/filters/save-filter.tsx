import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { server } from '../api/client';
import { newCommandId } from '../documents/use-command';
import { TextField } from '../kit/field';
import { FormDialog, needed } from '../kit/form-dialog';
import { useAct } from '../kit/use-act';
import { t } from '../language/language';
import type { FilterPage } from './saved-filter';

interface SaveFilterProps {
  readonly page: FilterPage;
  readonly query: string;
  readonly onClose: () => void;
}

/** Gives the present filter a name. It has its id from the first attempt on, so that a repeated one saves once. */
export function SaveFilter({ page, query, onClose }: SaveFilterProps) {
  const id = useRef(newCommandId());
  const form = useForm({ defaultValues: { name: '' } });
  const act = useAct(({ name }: { readonly name: string }) =>
    server.PUT('/api/v1/me/saved-filters/{id}', { params: { path: { id: id.current } }, body: { page, name, query } }),
  );
  return (
    <FormDialog
      title={t('Lưu bộ lọc này')}
      about={t('Chỉ mình bạn thấy, ở mọi máy bạn đăng nhập.')}
      submit={t('Lưu')}
      form={form}
      act={act}
      input={(values) => values}
      onClose={onClose}
    >
      <TextField
        label={t('Tên bộ lọc')}
        maxLength={80}
        error={needed(form.formState.errors.name)}
        {...form.register('name', { validate: (name) => name.trim() !== '' })}
      />
    </FormDialog>
  );
}
