import type { AgencyRef, PlanTask } from '../../../plans/index.js';
import { type AgencyId, byDrafter, task } from './plan.js';

/** Các cơ quan chuyên môn (the office among them), đơn vị sự nghiệp, UBND 17 phường, xã. */
export const wholeCity: AgencyRef[] = [
  { kind: 'division' },
  { kind: 'committeeOffice' },
  { kind: 'publicUnit' },
  { kind: 'communeCommittee' },
];

const always = { kind: 'continuous', source: 'Thực hiện thường xuyên' } as const;

type Target = PlanTask['targets'][number];

/** Mục tiêu cụ thể of section III, as figures of the task that serves them: "từ … trở lên" is >=, "trên" is > (R-50). */
const percent = (key: string, operator: Target['operator'], value: number, text: string): Target => ({
  key,
  text,
  unit: '%',
  operator,
  value,
});

/** Nhiệm vụ trọng tâm IV.1–IV.5: every agency leads them, the document names nobody in particular. */
const focal: PlanTask[] = [
  task({
    key: 'IV.1',
    text: 'Đổi mới, nâng cao chất lượng ban hành văn bản và tổ chức thực hiện đạt hiệu quả cao chủ trương, đường lối của Đảng.',
    leads: wholeCity,
    deadline: always,
    targets: [
      percent('III.6', '=', 100, 'Cán bộ, đảng viên, công chức, viên chức tham gia học tập, nghiên cứu các chỉ thị, nghị quyết của Đảng'),
    ],
  }),
  task({
    key: 'IV.2',
    text: 'Giữ vững và thực hiện nghiêm các nguyên tắc tổ chức và sinh hoạt Đảng, đặc biệt là nguyên tắc tập trung dân chủ, nguyên tắc phê bình và tự phê bình, đề cao tính lãnh đạo, tính giáo dục và tính chiến đấu trong sinh hoạt cấp ủy, sinh hoạt Đảng bộ, Chi bộ.',
    leads: wholeCity,
    deadline: always,
    targets: [percent('III.5', '=', 100, 'Chi bộ duy trì sinh hoạt cấp ủy, sinh hoạt chi bộ định kỳ')],
  }),
  task({
    key: 'IV.3',
    text: 'Tổ chức thực hiện bảo đảm nguyên tắc, đúng quy trình, quy định các nhiệm vụ liên quan đến công tác cán bộ, tổ chức bộ máy và trách nhiệm người đứng đầu; kiểm soát quyền lực và phòng, chống tiêu cực trong công tác cán bộ. Thực hiện có hiệu quả chủ trương khuyến khích, bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung.',
    leads: wholeCity,
    deadline: always,
  }),
  task({
    key: 'IV.4',
    text: 'Nâng cao chất lượng ban hành Nghị quyết của Hội đồng nhân dân các cấp; hoạt động chất vấn, giám sát, giải quyết các kiến nghị của cử tri của Hội đồng nhân dân và đại biểu Hội đồng nhân dân các cấp.',
    leads: wholeCity,
    deadline: always,
  }),
  task({
    key: 'IV.5',
    text: 'Tiếp tục đổi mới phong cách, tác phong, lề lối, phương pháp làm việc bảo đảm sự lãnh đạo, chỉ đạo thông suốt, kịp thời của cấp ủy, tổ chức đảng. Đẩy mạnh cải cách hành chính, ứng dụng công nghệ thông tin, chuyển đổi số trong các cơ quan, đơn vị.',
    leads: wholeCity,
    deadline: always,
    targets: [
      percent(
        'III.1',
        '=',
        100,
        'Cơ quan, đơn vị xây dựng và thực hiện nghiêm quy chế làm việc, thường xuyên rà soát, bổ sung, điều chỉnh',
      ),
    ],
  }),
];

/** Nhiệm vụ cụ thể V.1–V.9: leads, coordinators and times as printed, less Party and Front bodies, which are not in the register. */
const specific = (id: AgencyId): PlanTask[] => {
  const home = { agency: id('vt.phong-noi-vu') };
  const office = { agency: id('vt.van-phong') };
  return [
    task({
      key: 'V.1',
      text: 'Thực hiện công tác kiện toàn, sắp xếp tổ chức bộ máy của hệ thống chính trị và công tác cán bộ theo Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII.',
      leads: [home],
      coordinators: wholeCity,
      deadline: always,
      targets: [
        percent('III.2.a', '=', 100, 'Cơ quan, đơn vị hoàn thành quy hoạch cán bộ nhiệm kỳ 2025-2030, nhiệm kỳ 2026-2031'),
        percent('III.2.b', '>=', 25, 'Tỷ lệ cán bộ nữ trong quy hoạch'),
        percent('III.2.c', '>=', 15, 'Tỷ lệ cán bộ trẻ trong quy hoạch'),
        percent('III.3', '>', 50, 'Phường thực hiện mô hình “Bí thư Đảng ủy đồng thời là Chủ tịch UBND cấp xã”'),
      ],
    }),
    task({
      key: 'V.2',
      text: 'Tổng kết việc thí điểm thi tuyển cán bộ lãnh đạo, quản lý các phòng, ban, đơn vị sự nghiệp thuộc Ủy ban nhân dân Thành phố. Sơ kết 05 năm thực hiện Nghị quyết số 19-NQ/TW của Ban Chấp hành Trung ương khóa XII về tiếp tục đổi mới hệ thống tổ chức và quản lý, nâng cao chất lượng và hiệu quả hoạt động của các đơn vị sự nghiệp công lập.',
      leads: [home],
      coordinators: wholeCity,
      deadline: { kind: 'year', year: 2023, source: 'Hoàn thành trong năm 2023' },
    }),
    task({
      key: 'V.3',
      text: 'Xây dựng cơ chế, chính sách khuyến khích các cơ quan, đơn vị năng động, sáng tạo, dám nghĩ, dám làm, đem lại hiệu quả kinh tế - xã hội. Đẩy mạnh phân cấp, phân quyền, làm rõ hơn chức năng, nhiệm vụ, quyền hạn của từng tổ chức, cá nhân trong bộ máy hành chính, đi đôi với nâng cao năng lực thực thi và tăng cường kiểm tra, giám sát, kiểm soát quyền lực. Chú trọng tiếp thu ý kiến góp ý, phản biện của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân, nhất là những vấn đề mới phát sinh từ thực tiễn.',
      leads: [home],
      coordinators: wholeCity,
      deadline: always,
    }),
    task({
      key: 'V.4',
      text: 'Xây dựng kế hoạch thực hiện sắp xếp lại bộ máy, tinh giản biên chế gắn cải cách chế độ công vụ; xây dựng và hoàn thành kế hoạch đào tạo bồi dưỡng đội ngũ cán bộ, công chức, viên chức vững chuyên môn, nghiệp vụ, có đạo đức, tận tâm, trách nhiệm, khả năng hành động, xử lý hiệu quả công việc.',
      leads: [home],
      coordinators: wholeCity,
      deadline: always,
      targets: [
        percent('III.4', '=', 100, 'Cấp ủy viên cơ sở có trình độ lý luận chính trị trung cấp trở lên'),
        percent('III.7', '=', 100, 'Cấp ủy cơ sở, cấp ủy chi bộ trực thuộc được bồi dưỡng, tập huấn nghiệp vụ xây dựng Đảng'),
      ],
    }),
    task({
      key: 'V.5',
      text: 'Tăng cường kiểm tra kỷ cương, kỷ luật hành chính, kịp thời chấn chỉnh, kiến nghị cấp có thẩm quyền xử lý những hành vi vi phạm, góp phần nâng cao hiệu quả công tác cải cách hành chính, tạo thuận lợi cho người dân, doanh nghiệp khi liên hệ giải quyết hồ sơ công việc. Kịp thời phát hiện, xử lý nghiêm biểu hiện tham nhũng, tiêu cực, nhũng nhiễu, suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”, vi phạm pháp luật.',
      leads: [home],
      coordinators: wholeCity,
      deadline: always,
      targets: [percent('III.8', '=', 100, 'Vụ việc vi phạm kỷ luật được xem xét, xử lý kịp thời, nghiêm minh đúng theo quy định')],
    }),
    task({
      key: 'V.6',
      text: 'Đẩy mạnh công tác cải cách hành chính, trọng tâm là cải cách thủ tục hành chính và ứng dụng dịch vụ công trực tuyến trong tiếp nhận và giải quyết hồ sơ hành chính, hướng tới áp dụng dịch vụ công trực tuyến mức độ 4.',
      leads: [home, office],
      coordinators: wholeCity,
      deadline: always,
    }),
    task({
      key: 'V.7',
      text: 'Tổ chức thực hiện hiệu quả Nghị quyết số 09-NQ/TU ngày 16/5/2022 của Thành ủy về “nhiệm vụ và giải pháp xây dựng thành phố Vũng Tàu thành đô thị thông minh” nhằm tăng cường ứng dụng công nghệ thông tin, chuyển đổi số trong công tác điều hành, lãnh đạo, chỉ đạo các cơ quan, tổ chức, đơn vị của hệ thống chính trị từ Thành phố đến cơ sở; mở rộng hình thức họp trực tiếp kết hợp với trực tuyến; nâng cao chất lượng cuộc họp, giảm hội họp không cần thiết.',
      leads: [home, office, { agency: id('vt.phong-van-hoa') }],
      coordinators: wholeCity,
      deadline: always,
    }),
    task({
      key: 'V.8',
      text: 'Kiểm soát chặt chẽ việc ban hành các văn bản quy phạm pháp luật, bảo đảm thống nhất, đồng bộ, khả thi, công khai, minh bạch, ổn định, lấy quyền và lợi ích hợp pháp, chính đáng của người dân làm trung tâm và đúng quy định của pháp luật. Thường xuyên rà soát, hệ thống văn bản do Thành phố ban hành nhằm kịp thời phát hiện những văn bản hết hiệu lực, chồng chéo để sửa đổi, bổ sung, thay thế hoặc kiến nghị sửa đổi, bổ sung, thay thế.',
      leads: [{ agency: id('vt.phong-tu-phap') }, office],
      coordinators: wholeCity,
      deadline: always,
    }),
    task({
      key: 'V.9',
      text: 'Rà soát, sửa đổi, bổ sung, hoàn thiện các quy định về chức năng, nhiệm vụ, quyền hạn, mối quan hệ công tác của các cơ quan, đơn vị; khắc phục tình trạng trùng lặp, chồng chéo, bỏ sót hoặc không rõ chức năng, nhiệm vụ, lĩnh vực quản lý. Phân cấp, phân quyền hợp lý, gắn quyền hạn với trách nhiệm. Khắc phục tình trạng cấp dưới hỏi cấp trên việc thực hiện chức năng, nhiệm vụ, quyền hạn của mình hoặc cấp trên trả lời chung chung không rõ trách nhiệm khi có vướng mắc.',
      leads: wholeCity,
      deadline: always,
    }),
  ];
};

/** All tasks of S1. III.1 is the own plan asked for under Tổ chức thực hiện, which the document numbers III again. */
export const s1Tasks = (id: AgencyId): PlanTask[] => [
  ...focal,
  ...specific(id),
  task({
    key: 'III.1',
    text: 'Tổ chức quán triệt và xây dựng kế hoạch cụ thể để triển khai thực hiện theo chức năng, nhiệm vụ được giao.',
    leads: wholeCity,
    deadline: { kind: 'date', on: '2023-06-30', source: `Ngày 30/6/2023 ${byDrafter}` },
    ownPlan: true,
  }),
];
