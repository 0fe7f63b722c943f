import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { type AgencyRef, refText } from '../plan/agency-ref';
import { deadlineText } from '../plan/deadline-text';
import type { PlanChange, PlanContent, PlanTask, ReportingRule } from '../plan/plan';

export interface ContentField {
  readonly label: string;
  readonly text: string;
}

export interface ContentItem {
  /** By what it is found again in another revision. */
  readonly key: string;
  readonly title: string;
  readonly fields: readonly ContentField[];
}

export interface ContentSection {
  readonly key: string;
  readonly title: string;
  readonly items: readonly ContentItem[];
}

export type NameOf = Readonly<Record<string, string>>;

/** A content as people read it: sections, items within them, and each field as a text. */
export function sectionsOf(content: PlanContent, names: NameOf): readonly ContentSection[] {
  const refs = (list: readonly AgencyRef[]) => list.map((ref) => refText(ref, names)).join('\n');
  const one = (key: string, title: string, fields: readonly ContentField[]): ContentSection => ({
    key,
    title,
    items: [{ key, title, fields }],
  });
  const { dissemination } = content;
  return [
    one('general', t('Thông tin chung'), [
      { label: t('Trích yếu'), text: content.title },
      {
        label: t('Cơ quan theo dõi, tổng hợp'),
        text: content.monitoringAgencyId === null ? '' : (names[content.monitoringAgencyId] ?? ''),
      },
      { label: t('Căn cứ'), text: content.legalBasis.join('\n') },
      { label: t('Thực hiện đến ngày'), text: content.endsOn === null ? '' : dayText(content.endsOn) },
      {
        label: t('Độ khẩn, độ mật'),
        text: [content.urgent ? t('Khẩn') : '', content.secret ? t('Mật') : ''].filter((word) => word !== '').join(', '),
      },
      { label: t('Lý do giữ ngày đã qua'), text: content.pastDatesReason ?? '' },
    ]),
    one('body', t('Nội dung'), [{ label: t('Nội dung'), text: content.body }]),
    { key: 'tasks', title: t('Nhiệm vụ'), items: content.tasks.map((task) => taskItem(task, refs)) },
    one('dissemination', t('Quán triệt'), [
      {
        label: t('Thời gian'),
        text:
          dissemination === null
            ? ''
            : [dissemination.from, dissemination.to]
                .filter((day) => day !== null)
                .map(dayText)
                .join(' – '),
      },
      { label: t('Nguyên văn'), text: dissemination?.source ?? '' },
    ]),
    { key: 'reporting', title: t('Chế độ báo cáo'), items: content.reporting.map((rule) => ruleItem(rule, refs)) },
    one('recipients', t('Nơi nhận'), [
      { label: t('Cơ quan nhận'), text: refs(content.recipients) },
      { label: t('Nơi nhận như in trên văn bản'), text: content.printedRecipients.join('\n') },
    ]),
    {
      key: 'annexes',
      title: t('Phụ lục'),
      items: content.annexes.map((hash) => ({ key: hash, title: `${hash.slice(0, 12)}…`, fields: [{ label: 'SHA-256', text: hash }] })),
    },
    { key: 'changes', title: t('Các thay đổi đối với kế hoạch gốc'), items: content.changes.map((change) => changeItem(change, refs)) },
  ];
}

type Refs = (list: readonly AgencyRef[]) => string;

function taskItem(task: PlanTask, refs: Refs): ContentItem {
  return {
    key: task.key,
    title: `${task.key}. ${task.text}`,
    fields: [
      { label: t('Nội dung'), text: task.text },
      { label: t('Chủ trì'), text: refs(task.leads) },
      { label: t('Phối hợp'), text: refs(task.coordinators) },
      { label: t('Thời hạn'), text: task.deadline === null ? '' : deadlineText(task.deadline) },
      {
        label: t('Chỉ tiêu'),
        text: task.targets.map(({ text, operator, value, unit }) => `${text} ${operator} ${value} ${unit}`).join('\n'),
      },
      { label: t('Phải ban hành kế hoạch riêng'), text: task.ownPlan ? t('Có') : '' },
    ],
  };
}

function ruleItem(rule: ReportingRule, refs: Refs): ContentItem {
  return {
    key: rule.key,
    title: rule.source === '' ? rule.key : rule.source,
    fields: [
      { label: t('Đơn vị báo cáo'), text: refs(rule.reporters) },
      { label: t('Nơi nhận báo cáo'), text: rule.addressee },
      { label: t('Nguyên văn'), text: rule.source },
      { label: t('Kỳ số liệu'), text: [rule.dataFrom, rule.dataTo].map(monthDay).join(' – ') },
      { label: t('Hạn nộp'), text: monthDay(rule.submitBy) },
      { label: t('Ngày tổng hợp'), text: monthDay(rule.summaryBy) },
      { label: t('Các năm'), text: [rule.firstYear, rule.lastYear].filter((year) => year !== undefined).join(' – ') },
    ],
  };
}

function changeItem(change: PlanChange, refs: Refs): ContentItem {
  if (change.op === 'add') return { ...taskItem(change.task, refs), title: t('Thêm {key}', { key: change.task.key }) };
  const title = change.op === 'drop' ? t('Bỏ {key}', { key: change.key }) : t('Sửa {key}', { key: change.key });
  const text = change.op === 'deadline' ? deadlineText(change.deadline) : change.op === 'lead' ? refs(change.leads) : change.key;
  const label = change.op === 'deadline' ? t('Thời hạn') : change.op === 'lead' ? t('Chủ trì') : t('Nhiệm vụ');
  return { key: `${change.op} ${change.key}`, title, fields: [{ label, text }] };
}

/** 15/11 of `11-15`. */
const monthDay = (value: string): string => value.split('-').reverse().join('/');
