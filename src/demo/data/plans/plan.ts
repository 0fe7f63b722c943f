import type { AgencyRef, PlanContent, PlanTask } from '../../../plans/index.js';

/** Kế hoạch có thật, in the product's own structure. Agencies are keys of the demo register. */
export interface DemoPlan {
  key: 's0' | 's1' | 's3' | 's4' | 'danVan';
  /** Cơ quan ban hành. */
  issuing: string;
  /** Cơ quan soạn thảo. */
  drafting: string;
  /** Cơ quan theo dõi, tổng hợp: "qua Sở Nội vụ", "qua Phòng Nội vụ". */
  monitoring: string;
  symbol: 'KH-UBND';
  /** Who signs: TM. chair, or TM. + KT. viceChair. */
  signing: 'chair' | 'viceChair';
  /**
   * A plausible working day of issue. All four documents were found without number and day; this one is
   * later than every document cited and chosen for the demo.
   */
  issuedOn: string;
  /** The dossier, with real ids in place of keys. */
  content(id: AgencyId): PlanContent;
}

/** Turns the key of a demo agency into the id it has in this database. */
export type AgencyId = (key: string) => string;

type TaskParts = Pick<PlanTask, 'key' | 'text' | 'leads' | 'deadline'> & Partial<PlanTask>;

/** A task with what most tasks have none of: coordinators, numeric targets, the duty to issue an own plan. */
export const task = (parts: TaskParts): PlanTask => ({ coordinators: [], targets: [], ownPlan: false, ...parts });

/** Các sở, ban, ngành và UBND cấp huyện. */
export const departmentsAndDistricts: AgencyRef[] = [{ kind: 'department' }, { kind: 'districtCommittee' }];

/** Các sở, ban, ngành, đơn vị sự nghiệp công lập thuộc tỉnh và UBND cấp huyện. */
export const wholeProvince: AgencyRef[] = [{ kind: 'department' }, { kind: 'publicUnit' }, { kind: 'districtCommittee' }];

/** What the four plans say of themselves when they are entered years after they were issued. */
export const enteredLater = 'Kế hoạch đã ban hành, được nhập lại để theo dõi; các mốc thời gian giữ nguyên như văn bản.';

/** Marks a time that the document does not name, so that nobody looks for the phrase in it. */
export const byDrafter = '(văn bản không nêu; cơ quan soạn thảo ấn định)';
