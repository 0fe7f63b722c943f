import { type ReactNode, useEffect } from 'react';
import { t } from '../language/language';
import style from './page.module.css';

interface PageProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly about?: ReactNode;
  /** Buttons beside the title; the page's main one stands last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the frame: its heading, also the title of the window, and what it shows. */
export function Page({ title, about, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${t('Kế hoạch')}`;
  }, [title]);
  return (
    <div className={style.page}>
      <div className={style.head}>
        <div>
          <h1>{title}</h1>
          {about === undefined ? null : <div className={style.about}>{about}</div>}
        </div>
        {actions === undefined ? null : <div className={`${style.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page with an edge around it. */
export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={style.card}>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** Nothing here: says so, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={style.empty}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** While an answer is on its way; announced once. */
export function Loading() {
  return <p role="status">{t('Đang tải…')}</p>;
}
