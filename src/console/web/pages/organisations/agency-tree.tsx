import { Link } from '@tanstack/react-router';
import { t } from '../../language/language';
import { holdsWords } from '../../palette/toneless';
import style from './organisations.module.css';
import { periodText } from './period-text';
import type { AgencyItem } from './use-agencies';

interface AgencyTreeProps {
  readonly agencies: readonly AgencyItem[];
  readonly sought: string;
  readonly opened: string | undefined;
  /** The day it is shown as of. */
  readonly on: string;
}

/** Agencies under those above them. A search, which ignores tone marks, keeps what fits and the way down to it. */
export function AgencyTree({ agencies, sought, opened, on }: AgencyTreeProps) {
  const shown = fitting(agencies, sought);
  if (shown.size === 0) return <p>{t('Không có cơ quan nào như vậy.')}</p>;
  const there = agencies.filter(({ id }) => shown.has(id));
  const known = new Set(there.map(({ id }) => id));
  const roots = there.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return <Branch of={roots} all={there} opened={opened} on={on} />;
}

interface BranchProps {
  readonly of: readonly AgencyItem[];
  readonly all: readonly AgencyItem[];
  readonly opened: string | undefined;
  readonly on: string;
}

function Branch({ of, all, opened, on }: BranchProps) {
  return (
    <ul className={style.branch}>
      {of.map((agency) => {
        const below = all.filter(({ parentId }) => parentId === agency.id);
        const isThere = agency.validFrom <= on && (agency.validUntil === null || on < agency.validUntil);
        return (
          <li key={agency.id}>
            <Link
              to="/organisations"
              search={{ tab: 'agencies', agency: agency.id }}
              className={style.node}
              {...(agency.id === opened ? { 'aria-current': 'true' as const, ref: showIt } : {})}
            >
              <span>{agency.name}</span>{' '}
              <span className={style.quiet}>
                {agency.code}
                {isThere && agency.validUntil === null ? '' : ` · ${periodText(agency.validFrom, agency.validUntil)}`}
              </span>
            </Link>
            {below.length === 0 ? null : <Branch of={below} all={all} opened={opened} on={on} />}
          </li>
        );
      })}
    </ul>
  );
}

/** The one opened may stand far down in a long tree. */
const showIt = (node: HTMLAnchorElement | null) => node?.scrollIntoView({ block: 'nearest' });

function fitting(agencies: readonly AgencyItem[], sought: string): ReadonlySet<string> {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const shown = new Set<string>();
  for (const agency of agencies) {
    if (!holdsWords(`${agency.name} ${agency.code ?? ''}`, sought.trim())) continue;
    for (let one: AgencyItem | undefined = agency; one !== undefined && !shown.has(one.id); ) {
      shown.add(one.id);
      one = one.parentId === null ? undefined : byId.get(one.parentId);
    }
  }
  return shown;
}
