import { Card } from '../../kit/page';
import { t } from '../../language/language';
import type { PlanContent } from '../plan/plan';
import style from './compare.module.css';
import { contentDiff, type ItemChange } from './content-diff';
import type { NameOf } from './content-sections';
import { TextChange } from './text-change';

interface ContentChangeProps {
  readonly before: PlanContent;
  readonly after: PlanContent;
  readonly names: NameOf;
}

/** Everything that differs between two contents, section by section; sections without a difference in one line at the end. */
export function ContentChange({ before, after, names }: ContentChangeProps) {
  const sections = contentDiff(before, after, names);
  const changed = sections.filter(({ changes }) => changes.length > 0);
  const same = sections.filter(({ changes }) => changes.length === 0);
  return (
    <div className={style.sections}>
      <p role="status">
        {changed.length === 0
          ? t('Hai bản giống hệt nhau.')
          : t('Thay đổi ở: {parts}.', { parts: changed.map(({ title, changes }) => `${title} (${changes.length})`).join(', ') })}
      </p>
      {changed.map((section) => (
        <Card key={section.key} title={section.title}>
          {section.changes.map((change) => (
            <Item
              key={change.key}
              section={section.title}
              change={change}
              alone={section.changes.length === 1 && change.title === section.title}
            />
          ))}
          {section.same.length === 0 ? null : (
            <details className={style.same}>
              <summary>{t('{n} mục không đổi', { n: section.same.length })}</summary>
              <ul>
                {section.same.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </details>
          )}
        </Card>
      ))}
      {same.length === 0 || changed.length === 0 ? null : (
        <p className={style.quiet}>{t('Không đổi: {parts}.', { parts: same.map(({ title }) => title).join(', ') })}</p>
      )}
    </div>
  );
}

interface ItemProps {
  readonly section: string;
  readonly change: ItemChange;
  readonly alone: boolean;
}

function Item({ section, change, alone }: ItemProps) {
  const place = (label: string) => [section, ...(alone ? [] : [shortened(change.title, 60)]), label].join(' · ');
  return (
    <section className={style.item}>
      {alone ? null : (
        <h3>
          <span className={`${style.mark} ${style[change.kind]}`}>{kindText(change.kind)}</span> {shortened(change.title)}
        </h3>
      )}
      <dl className={style.fields}>
        {change.fields.map(({ label, before, after }) => (
          <div key={label} data-place={place(label)}>
            <dt>{label}</dt>
            <dd>
              <TextChange before={before} after={after} place={place(label)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function kindText(kind: ItemChange['kind']): string {
  switch (kind) {
    case 'added':
      return t('Thêm');
    case 'removed':
      return t('Bỏ');
    case 'changed':
      return t('Sửa');
  }
}

const shortened = (title: string, letters = 120): string => (title.length > letters ? `${title.slice(0, letters)}…` : title);
