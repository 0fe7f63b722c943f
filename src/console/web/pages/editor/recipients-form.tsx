import { t } from '../../language/language';
import style from './editor.module.css';
import type { FormProps } from './general-form';
import { LinesField } from './lines-field';
import { RefsField } from './refs-field';

/** Who gets the plan, and how the document prints it. */
export function RecipientsForm({ content, change }: FormProps) {
  return (
    <div className={style.form}>
      <RefsField
        label={t('Cơ quan nhận')}
        hint={t('Mỗi cơ quan nhận một bản gửi; một nhóm nghĩa là mọi cơ quan của nhóm.')}
        value={content.recipients}
        onChange={(recipients) => change({ recipients })}
      />
      <LinesField
        label={t('Nơi nhận như in trên văn bản')}
        hint={t('Mỗi nơi nhận một dòng, như: - Như trên; - Lưu: VT, NV.')}
        value={content.printedRecipients}
        onChange={(printedRecipients) => change({ printedRecipients })}
      />
    </div>
  );
}
