import type { TrialRegister } from '../../../src/cli/trial/trial-register.js';
import type { AgencyRef, PlanContent, PlanTask } from '../../../src/plans/index.js';

/** A plan of the province; `leads` lists, task by task, who leads it. */
interface PlanOptions {
  readonly title: string;
  readonly leads: readonly (readonly string[])[];
  /** Deadlines are spread from here on; every third task has one, the others run on. */
  readonly datesFrom?: Date;
  readonly recipients?: readonly AgencyRef[];
  readonly reporters?: readonly AgencyRef[];
  readonly disseminateBy?: string;
}

export function provincePlan(
  register: TrialRegister,
  { title, leads, datesFrom, recipients = [{ agency: register.officeId }], reporters = [], disseminateBy }: PlanOptions,
): PlanContent {
  return {
    title,
    body: body(title),
    legalBasis: [
      'Luật Tổ chức chính quyền địa phương',
      'Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh tế - xã hội năm 2026',
    ],
    monitoringAgencyId: register.departmentId,
    tasks: leads.map((own, place) => taskOf(own, place, datesFrom)),
    recipients: [...recipients],
    printedRecipients: ['Như trên', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh', 'Lưu: VT, NC'],
    dissemination: disseminateBy === undefined ? null : { from: null, to: disseminateBy, source: 'hoàn thành trong quý II/2026' },
    reporting: reporters.length === 0 ? [] : [halfYear(reporters), wholeYear(reporters)],
    annexes: [],
    endsOn: null,
    urgent: false,
    secret: false,
    pastDatesReason: datesFrom === undefined ? null : 'Kế hoạch nhập lại để theo dõi; thời hạn giữ như văn bản.',
    changes: [],
  };
}

/** The title of the n-th ordinary plan; no two are alike among the first hundred. */
export const titleOf = (place: number): string =>
  `${subjects[place % subjects.length]} năm 2026 ${scopes[Math.floor(place / subjects.length) % scopes.length]}`;

/** What plans of a province are about. */
export const subjects = [
  'Cải cách hành chính',
  'Chuyển đổi số',
  'Thực hành tiết kiệm, chống lãng phí',
  'Phòng, chống tham nhũng, tiêu cực',
  'Xây dựng nông thôn mới nâng cao',
  'Bảo đảm an toàn thực phẩm',
  'Giải quyết việc làm và giảm nghèo bền vững',
  'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức',
  'Phát triển thanh niên',
  'Bình đẳng giới và vì sự tiến bộ của phụ nữ',
  'Quản lý rừng bền vững, phòng cháy, chữa cháy rừng',
  'Thu hút đầu tư và cải thiện môi trường kinh doanh',
];

const scopes = [
  'trên địa bàn tỉnh Bình Định',
  'trong các cơ quan hành chính nhà nước của tỉnh',
  'tại các xã miền núi, vùng đồng bào dân tộc thiểu số',
  'tại các khu kinh tế, khu công nghiệp',
  'tại các xã ven biển, bãi ngang',
  'trong lĩnh vực y tế',
  'trong lĩnh vực giáo dục và đào tạo',
  'trong lĩnh vực tài nguyên và môi trường',
  'tại các đơn vị sự nghiệp công lập',
];

function taskOf(leads: readonly string[], place: number, datesFrom: Date | undefined): PlanTask {
  const dated = datesFrom !== undefined && place % 3 === 0;
  const on = new Date((datesFrom?.getTime() ?? 0) + (15 + ((place * 37) % 240)) * dayMs).toISOString().slice(0, 10);
  return {
    key: `II.${place + 1}`,
    text: works[place % works.length]!,
    leads: leads.map((agency) => ({ agency })),
    coordinators: [],
    deadline: dated ? { kind: 'date', on, source: 'theo phụ lục kế hoạch' } : { kind: 'continuous', source: 'thường xuyên' },
    targets: [],
    ownPlan: false,
  };
}

const dayMs = 86_400_000;

const works = [
  'Rà soát, sửa đổi, bổ sung quy chế làm việc; ban hành danh mục nhiệm vụ và phân công cụ thể đến từng phòng chuyên môn, đơn vị trực thuộc.',
  'Tuyên truyền, phổ biến nội dung kế hoạch đến cán bộ, công chức, viên chức và Nhân dân trên địa bàn.',
  'Cập nhật, chuẩn hóa cơ sở dữ liệu; kết nối, chia sẻ với kho dữ liệu dùng chung của tỉnh.',
  'Kiểm tra định kỳ việc thực hiện tại các đơn vị; kịp thời chấn chỉnh, xử lý trách nhiệm người đứng đầu khi có vi phạm.',
  'Bố trí kinh phí, nhân lực; lồng ghép với các chương trình, đề án đang thực hiện để bảo đảm hiệu quả, tránh trùng lặp.',
  'Tổng hợp kết quả, khó khăn, vướng mắc và đề xuất, kiến nghị gửi cơ quan theo dõi để báo cáo Ủy ban nhân dân tỉnh.',
];

const body = (title: string): string => `## I. Mục đích, yêu cầu

1. ${title} được triển khai thống nhất, đồng bộ từ tỉnh đến cơ sở; xác định rõ trách nhiệm của từng cơ quan, đơn vị, địa phương.
2. Bảo đảm đúng tiến độ, chất lượng; gắn với kiểm tra, giám sát và đánh giá kết quả thực hiện.

## II. Nhiệm vụ

Các cơ quan, đơn vị thực hiện nhiệm vụ theo danh mục kèm theo Kế hoạch này.

## III. Tổ chức thực hiện

Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố, các xã tổ chức thực hiện./.`;

const addressee = 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)';

const halfYear = (reporters: readonly AgencyRef[]) => ({
  key: '6-thang',
  reporters: [...reporters],
  addressee,
  source: 'Định kỳ 06 tháng (trước ngày 15/6)',
  dataFrom: '12-06',
  dataTo: '06-05',
  submitBy: '06-14',
  summaryBy: '06-30',
  firstYear: 2026,
});

const wholeYear = (reporters: readonly AgencyRef[]) => ({
  key: 'nam',
  reporters: [...reporters],
  addressee,
  source: 'Định kỳ 01 năm (trước ngày 15/12)',
  dataFrom: '12-06',
  dataTo: '12-05',
  submitBy: '12-14',
  summaryBy: '12-31',
  firstYear: 2025,
});
