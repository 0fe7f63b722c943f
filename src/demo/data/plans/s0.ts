import { byDrafter, type DemoPlan, enteredLater, task, wholeProvince } from './plan.js';

const body = `## I. Mục đích, yêu cầu

1. Nhận thức sâu sắc vị trí, vai trò, tầm quan trọng của việc đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị; nắm vững quan điểm, mục tiêu, nhiệm vụ, giải pháp nêu trong Nghị quyết số 28-NQ/TW và Chương trình hành động số 20-CTr/TU; đề cao trách nhiệm, quyết tâm chính trị, tinh thần tự giác của tập thể lãnh đạo các cơ quan, đơn vị, địa phương, cán bộ, công chức, viên chức, nhất là người đứng đầu.
2. Xác định nhiệm vụ, giải pháp cụ thể, thiết thực, tạo chuyển biến mạnh mẽ trong đổi mới phương thức lãnh đạo, phù hợp với đặc điểm, tình hình của cơ quan, đơn vị, địa phương; thực hiện đồng bộ với Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XX Đảng bộ tỉnh.

## II. Nhiệm vụ, giải pháp

1. Các sở, ban, ngành, đơn vị thuộc tỉnh, Ủy ban nhân dân các huyện, thị xã, thành phố xây dựng, ban hành kế hoạch thực hiện.
2. Đổi mới, nâng cao chất lượng tham mưu, xây dựng, đề xuất ban hành văn bản, nhất là văn bản quy phạm pháp luật.
3. Thực hiện nghiêm quy định về tổ chức, cán bộ; thanh tra, kiểm tra, giám sát; tuyên truyền, vận động gắn với kiểm soát quyền lực, phòng, chống tham nhũng, tiêu cực.
4. Kiện toàn, sắp xếp tổ chức bộ máy tinh gọn, hiệu lực, hiệu quả gắn với tinh giản biên chế, cơ cấu lại đội ngũ.
5. Thực hiện tốt Luật Thực hiện dân chủ ở cơ sở và Quy chế công tác dân vận của hệ thống chính trị.
6. Phát huy vai trò tiên phong, gương mẫu của cán bộ, công chức, viên chức, nhất là người đứng đầu.
7. Đổi mới phong cách, lề lối làm việc; đẩy mạnh cải cách hành chính, phân cấp, phân quyền; kiểm soát chặt chẽ quyền lực.
8. Đẩy mạnh ứng dụng công nghệ thông tin, chuyển đổi số.

(Danh mục các nhiệm vụ cụ thể theo Phụ lục đính kèm Kế hoạch này)

## III. Tổ chức thực hiện

1. Các sở, ban, ngành, đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh, Ủy ban nhân dân các huyện, thị xã, thành phố
   - a) Lãnh đạo, tổ chức quán triệt, triển khai thực hiện Nghị quyết số 28-NQ/TW, Chương trình hành động số 20-CTr/TU và Kế hoạch này phù hợp với điều kiện thực tế (*hoàn thành trong quý II/2023*).
   - b) Bám sát quy chế làm việc, lãnh đạo, chỉ đạo đổi mới công tác quản lý, điều hành; đề cao trách nhiệm của từng cấp, từng ngành; chú trọng cải cách hành chính, tăng cường kiểm tra, giám sát, kiểm soát quyền lực.
   - c) Theo chức năng, nhiệm vụ, quyền hạn được giao, chủ động tham mưu, đề xuất Ủy ban nhân dân tỉnh chỉ đạo, tổ chức thực hiện có hiệu quả các nhiệm vụ, giải pháp đã đề ra.
   - d) Định kỳ trước ngày 15/11 hằng năm, báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) về tình hình, kết quả thực hiện.
   - đ) Tổng kết, báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) kết quả thực hiện Kết luận số 86-KL/TW; triển khai Chiến lược quốc gia thu hút, trọng dụng nhân tài (*khi có văn bản của Trung ương và của tỉnh*).
2. Sở Nội vụ thường xuyên theo dõi, kiểm tra việc triển khai thực hiện Kế hoạch này; định kỳ sơ kết, tổng kết, báo cáo kết quả thực hiện cho Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh và các cơ quan liên quan theo quy định.

Thủ trưởng các cơ quan, đơn vị liên quan và Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố tổ chức thực hiện./.`;

/** The document names no time for II.2–II.8; they are duties without an end, reported once a year. */
const standing = { kind: 'continuous', source: `Thường xuyên ${byDrafter}` } as const;

/**
 * S0, UBND tỉnh Bình Định, 2023. The leads of II.2–II.8 come from the drafter, by the field of each sở. The annex with the
 * list of tasks was not found with the text, so there is none. III.1.b and c repeat duties of II and stay in the body.
 */
export const s0: DemoPlan = {
  key: 's0',
  issuing: 'bd.ubnd',
  drafting: 'bd.so-noi-vu',
  monitoring: 'bd.so-noi-vu',
  symbol: 'KH-UBND',
  signing: 'chair',
  issuedOn: '2023-04-12',
  content: (id) => ({
    title:
      'Thực hiện Chương trình hành động số 20-CTr/TU ngày 20/3/2023 của Tỉnh ủy thực hiện Nghị quyết số 28-NQ/TW ngày 17/11/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai đoạn mới',
    body,
    legalBasis: [
      'Nghị quyết số 28-NQ/TW ngày 17/11/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai đoạn mới',
      'Chương trình hành động số 20-CTr/TU ngày 20/3/2023 của Tỉnh ủy thực hiện Nghị quyết số 28-NQ/TW',
    ],
    monitoringAgencyId: id('bd.so-noi-vu'),
    tasks: [
      task({
        key: 'II.1',
        text: 'Xây dựng, ban hành kế hoạch thực hiện Nghị quyết số 28-NQ/TW và Chương trình hành động số 20-CTr/TU gắn với thực hiện Nghị quyết Đại hội XIII và các chủ trương, đường lối của Đảng có liên quan; kịp thời khắc phục hạn chế trong công tác lãnh đạo, chỉ đạo, điều hành tại cơ quan, đơn vị, địa phương mình. Nâng cao nhận thức, trách nhiệm, tạo sự thống nhất trong tập thể lãnh đạo, đồng thuận của cán bộ, công chức, viên chức và Nhân dân.',
        leads: wholeProvince,
        deadline: { kind: 'date', on: '2023-06-30', source: `Ngày 30/6/2023 ${byDrafter}` },
        ownPlan: true,
      }),
      task({
        key: 'II.2',
        text: 'Tập trung đổi mới, nâng cao chất lượng trong tham mưu, xây dựng, đề xuất ban hành các văn bản, nhất là văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân các cấp.',
        leads: [{ agency: id('bd.so-tu-phap') }],
        coordinators: [{ kind: 'department' }, { kind: 'districtCommittee' }],
        deadline: standing,
      }),
      task({
        key: 'II.3',
        text: 'Thực hiện nghiêm túc các quy định của Đảng và Nhà nước về công tác tổ chức, cán bộ; công tác thanh tra, kiểm tra, giám sát; công tác tuyên truyền, vận động gắn với kiểm soát quyền lực, phòng, chống tham nhũng, tiêu cực, khuyến khích, bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung.',
        leads: [{ agency: id('bd.so-noi-vu') }, { agency: id('bd.thanh-tra') }],
        coordinators: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.4',
        text: 'Tiếp tục lãnh đạo, chỉ đạo đổi mới, nâng cao chất lượng, hiệu quả công tác tổ chức, cán bộ; tập trung kiện toàn, sắp xếp tổ chức bộ máy các cơ quan hành chính và đơn vị sự nghiệp công lập tinh gọn, hoạt động hiệu lực, hiệu quả gắn với tinh giản biên chế, cơ cấu lại và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức; khắc phục tình trạng đùn đẩy, né tránh, thiếu trách nhiệm trong giải quyết công việc.',
        leads: [{ agency: id('bd.so-noi-vu') }],
        coordinators: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.5',
        text: 'Thực hiện tốt Luật Thực hiện dân chủ ở cơ sở và Quy chế công tác dân vận của hệ thống chính trị, nhất là công tác dân vận của các cơ quan, đơn vị, địa phương với phương châm “Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”. Phát huy quyền làm chủ của Nhân dân, tăng cường sự đồng thuận, hưởng ứng tham gia của Nhân dân.',
        leads: [{ kind: 'districtCommittee' }],
        coordinators: [{ kind: 'department' }],
        deadline: standing,
      }),
      task({
        key: 'II.6',
        text: 'Phát huy vai trò tiên phong, gương mẫu của cán bộ, công chức, viên chức, nhất là cán bộ lãnh đạo, quản lý, người đứng đầu trên cả hai phương diện: gương mẫu thực hiện các quy định của Đảng, pháp luật của Nhà nước; đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh. Kịp thời biểu dương, tôn vinh những tấm gương tiêu biểu, nhân tố mới, điển hình tiên tiến.',
        leads: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.7',
        text: 'Tiếp tục đổi mới phong cách, phương pháp công tác, lề lối làm việc bảo đảm sự lãnh đạo, chỉ đạo thông suốt, kịp thời. Đẩy mạnh cải cách hành chính, trọng tâm là cải cách thủ tục hành chính, đi đôi với nâng cao năng lực thực thi công vụ gắn với xây dựng, áp dụng các tiêu chí, chỉ số đánh giá hiệu quả, chất lượng. Đẩy mạnh phân cấp, phân quyền hợp lý, rõ ràng theo Nghị quyết số 04/NQ-CP ngày 10/01/2022 của Chính phủ, gắn với trách nhiệm của người đứng đầu; kiểm soát chặt chẽ quyền lực trong hoạt động của các cơ quan, tổ chức.',
        leads: [{ agency: id('bd.so-noi-vu') }],
        coordinators: [{ agency: id('bd.van-phong') }, ...wholeProvince],
        deadline: standing,
      }),
      task({
        key: 'II.8',
        text: 'Đẩy mạnh ứng dụng công nghệ thông tin, chuyển đổi số trong các cơ quan, đơn vị, địa phương gắn với triển khai thực hiện Nghị quyết số 05-NQ/TU ngày 20/9/2021 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 44/KH-UBND ngày 10/3/2023 của Ủy ban nhân dân tỉnh; phát triển chính quyền điện tử hướng tới chính quyền số phục vụ phát triển kinh tế, xã hội; người đứng đầu tiên phong, đi đầu trong việc chuyển đổi số.',
        leads: [{ agency: id('bd.so-thong-tin') }],
        coordinators: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'III.1.đ',
        text: 'Tổng kết, báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) về tình hình, kết quả thực hiện Kết luận số 86-KL/TW ngày 24/01/2014 của Bộ Chính trị về chính sách thu hút, tạo nguồn cán bộ từ sinh viên tốt nghiệp xuất sắc, cán bộ khoa học trẻ; triển khai thực hiện có hiệu quả Chiến lược quốc gia thu hút, trọng dụng nhân tài tại cơ quan, đơn vị, địa phương, đơn vị mình.',
        leads: wholeProvince,
        // The 30 days are the drafter's; the document names only the event.
        deadline: {
          kind: 'event',
          event: 'Văn bản của Trung ương và của tỉnh',
          within: { amount: 30, unit: 'day' },
          source: 'khi có văn bản của Trung ương và của tỉnh',
        },
      }),
      task({
        key: 'III.2',
        text: 'Thường xuyên theo dõi, kiểm tra việc triển khai thực hiện Kế hoạch này.',
        leads: [{ agency: id('bd.so-noi-vu') }],
        deadline: { kind: 'continuous', source: 'thường xuyên theo dõi, kiểm tra' },
      }),
    ],
    recipients: [...wholeProvince, { agency: id('bd.van-phong') }],
    printedRecipients: [
      'Thường trực Tỉnh ủy',
      'Thường trực HĐND tỉnh',
      'Ủy ban MTTQ Việt Nam tỉnh',
      'CT, các PCT UBND tỉnh',
      'Ban Tổ chức Tỉnh ủy',
      'Các sở, ban, ngành, đơn vị thuộc tỉnh',
      'UBND các huyện, thị xã, thành phố',
      'LĐ, CV VP UBND tỉnh',
      'Lưu: VT, K12',
    ],
    dissemination: { from: null, to: '2023-06-30', source: 'hoàn thành trong quý II/2023' },
    reporting: [
      {
        key: 'nam',
        reporters: wholeProvince,
        addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
        source: 'Định kỳ trước ngày 15/11 hằng năm',
        dataFrom: '11-06',
        dataTo: '11-05',
        submitBy: '11-14',
        summaryBy: '12-15',
        firstYear: 2023,
      },
    ],
    annexes: [],
    endsOn: null,
    urgent: false,
    secret: false,
    pastDatesReason: enteredLater,
    changes: [],
  }),
};
