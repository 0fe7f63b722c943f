import type { DeadlineRule } from '../../../calendar/index.js';
import { byDrafter, type DemoPlan, departmentsAndDistricts, enteredLater, task } from './plan.js';
import { s3Body } from './s3-body.js';

/** Duties that give a countable result each year: the drafter asks for it when the yearly report is due. */
const yearly = { kind: 'recurring', dates: ['12-05'], before: true, source: 'Định kỳ trước ngày 05/12 hàng năm' } satisfies DeadlineRule;

/** Duties without an end, reported once a year. */
const standing = { kind: 'continuous', source: `Thường xuyên ${byDrafter}` } as const;

/** S3, UBND tỉnh Nghệ An, 2022. III.2.1–III.2.6 are the six dashes under Sở Nội vụ, which the document does not number. */
export const s3: DemoPlan = {
  key: 's3',
  issuing: 'na.ubnd',
  drafting: 'na.so-noi-vu',
  monitoring: 'na.so-noi-vu',
  symbol: 'KH-UBND',
  signing: 'viceChair',
  issuedOn: '2022-04-14',
  content: (id) => ({
    title:
      'Thực hiện Nghị quyết số 30/NQ-CP ngày 11/3/2022 của Chính phủ ban hành Chương trình hành động của Chính phủ thực hiện Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị; kiên quyết ngăn chặn, đẩy lùi, xử lý nghiêm cán bộ, đảng viên suy thoái về tư tưởng chính trị, đạo đức, lối sống, biểu hiện “tự diễn biến”, “tự chuyển hóa”',
    body: s3Body,
    legalBasis: [
      'Nghị quyết số 30/NQ-CP ngày 11/3/2022 của Chính phủ ban hành Chương trình hành động của Chính phủ thực hiện Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII',
      'Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng',
      'Kế hoạch số 03-KH/TW ngày 01/12/2021 của Bộ Chính trị về thực hiện Kết luận số 21-KL/TW',
      'Kế hoạch số 77-KH/TU ngày 24/01/2022 của Ban Thường vụ Tỉnh ủy thực hiện Kết luận số 21-KL/TW',
    ],
    monitoringAgencyId: id('na.so-noi-vu'),
    tasks: [
      task({
        key: 'II.6.b',
        text: 'Các cơ quan, đơn vị thường xuyên rà soát, sửa đổi, bổ sung quy chế làm việc của cơ quan, đơn vị mình, bảo đảm phân công nhiệm vụ rõ ràng, quy định rõ thẩm quyền, trách nhiệm của lãnh đạo và cán bộ trong từng công đoạn giải quyết công việc; đổi mới hình thức và nội dung bình xét mức độ hoàn thành nhiệm vụ hàng tháng; có chế tài xử lý các tập thể, cá nhân trì trệ, nhũng nhiễu.',
        leads: departmentsAndDistricts,
        deadline: { kind: 'continuous', source: 'thường xuyên rà soát' },
      }),
      task({
        key: 'II.7',
        text: 'Các cơ quan, đơn vị nghiêm túc thực hiện kế hoạch khắc phục hạn chế, khuyết điểm sau kiểm điểm tự phê bình và phê bình gắn với thực hiện Nghị quyết Trung ương 4 khóa XII hàng năm đã được chỉ ra. Chấp hành nghiêm quy định về nêu gương của người đứng đầu cơ quan, đơn vị và đảng viên.',
        leads: departmentsAndDistricts,
        deadline: yearly,
      }),
      task({
        key: 'II.8.b',
        text: 'Duy trì nghiêm túc việc tiếp công dân định kỳ theo quy định; xử lý dứt điểm những vấn đề bức xúc của nhân dân, không để tình trạng đơn thư khiếu nại đông người, kéo dài, vượt cấp; tổ chức đối thoại và xử lý dứt điểm, kịp thời phản ánh, kiến nghị của công dân.',
        leads: [{ kind: 'districtCommittee' }],
        coordinators: [{ agency: id('na.thanh-tra') }],
        deadline: standing,
      }),
      task({
        key: 'III.1',
        text: 'Căn cứ chức năng, nhiệm vụ, quyền hạn và điều kiện thực tế của cơ quan, đơn vị, địa phương để xây dựng kế hoạch thực hiện phù hợp, trong đó cụ thể hóa thành các nhiệm vụ hàng năm gắn với phân công trách nhiệm cụ thể và tổ chức thực hiện nghiêm túc, hiệu quả.',
        leads: departmentsAndDistricts,
        deadline: { kind: 'date', on: '2022-05-31', source: `Ngày 31/5/2022 ${byDrafter}` },
        ownPlan: true,
      }),
      task({
        key: 'III.2.1',
        text: 'Chủ trì, phối hợp với các cơ quan, đơn vị có liên quan theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
        leads: [{ agency: id('na.so-noi-vu') }],
        coordinators: departmentsAndDistricts,
        deadline: standing,
      }),
      task({
        key: 'III.2.2',
        text: 'Kiểm tra việc thực thi pháp luật và quản lý nhà nước trên các lĩnh vực liên quan đến kiểm soát quyền lực nhà nước; phòng, chống tham nhũng, tiêu cực; hoạt động công vụ của đội ngũ cán bộ, công chức, viên chức; kịp thời tham mưu Ủy ban nhân dân tỉnh chỉ đạo, chấn chỉnh những nơi làm chưa tốt.',
        leads: [{ agency: id('na.so-noi-vu') }],
        coordinators: [{ agency: id('na.thanh-tra') }],
        deadline: yearly,
      }),
      task({
        key: 'III.2.3',
        text: 'Tổ chức thực hiện có hiệu quả Đề án đẩy mạnh cải cách hành chính, xây dựng Chính quyền điện tử hướng tới Chính quyền số tỉnh Nghệ An giai đoạn 2021-2025, định hướng đến năm 2030; tham mưu ban hành Bộ tiêu chí đánh giá công tác cải cách hành chính của Ủy ban nhân dân cấp xã; tổ chức tự đánh giá, chấm điểm xác định Chỉ số cải cách hành chính của tỉnh và tham mưu các biện pháp nâng cao chỉ số.',
        leads: [{ agency: id('na.so-noi-vu') }],
        coordinators: [{ agency: id('na.so-thong-tin') }, { kind: 'districtCommittee' }],
        deadline: yearly,
      }),
      task({
        key: 'III.2.4',
        text: 'Duy trì thực hiện việc kiểm tra thực thi đạo đức, văn hóa công vụ của cán bộ, công chức, viên chức. Tổ chức sơ kết thực hiện Đề án Văn hóa công vụ phê duyệt tại Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ.',
        leads: [{ agency: id('na.so-noi-vu') }],
        deadline: yearly,
      }),
      task({
        key: 'III.2.5',
        text: 'Chủ trì, phối hợp với các sở, ngành, địa phương xây dựng Đề án đẩy mạnh phân cấp đối với UBND cấp huyện, cấp xã và cơ quan chuyên môn thuộc UBND tỉnh theo tinh thần Nghị quyết số 04/NQ-CP ngày 10/01/2022 của Chính phủ về đẩy mạnh phân cấp, phân quyền trong quản lý nhà nước.',
        leads: [{ agency: id('na.so-noi-vu') }],
        coordinators: departmentsAndDistricts,
        deadline: { kind: 'year', year: 2022, source: `Trong năm 2022 ${byDrafter}` },
      }),
      task({
        key: 'III.2.6',
        text: 'Phối hợp với cơ quan, đơn vị có liên quan rà soát, tham mưu cụ thể hóa các quy định của Trung ương về quy trình quy hoạch, bổ nhiệm, luân chuyển, đánh giá, lấy phiếu tín nhiệm, xử lý kỷ luật; chế độ, chính sách đãi ngộ về tiền lương nhằm tăng cường quản lý chặt chẽ cán bộ, công chức, viên chức.',
        leads: [{ agency: id('na.so-noi-vu') }],
        coordinators: [{ kind: 'department' }],
        deadline: standing,
      }),
      task({
        key: 'III.3',
        text: 'Nghiên cứu, đề xuất sửa đổi, bổ sung các chính sách liên quan đến các lĩnh vực quy hoạch, đầu tư công, xây dựng, đất đai, tài nguyên, tài chính, ngân sách, tài sản công, cổ phần hóa doanh nghiệp nhà nước để phòng ngừa tham nhũng, tiêu cực và tạo sự thống nhất, khả thi, hiệu quả trong tổ chức thực hiện.',
        leads: ['na.so-ke-hoach-dau-tu', 'na.so-xay-dung', 'na.so-tai-nguyen', 'na.so-tai-chinh'].map((key) => ({ agency: id(key) })),
        coordinators: [{ kind: 'department' }],
        deadline: yearly,
      }),
      task({
        key: 'III.4',
        text: 'Chủ trì, phối hợp với các cơ quan, đơn vị tích cực đổi mới công tác tuyên truyền, phổ biến, giáo dục pháp luật; thường xuyên rà soát văn bản quy phạm pháp luật do Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành, kịp thời kiến nghị sửa đổi, bổ sung, thay thế, bãi bỏ, ban hành mới; thẩm định dự thảo văn bản quy phạm pháp luật bảo đảm tính hợp hiến, hợp pháp, thống nhất, khả thi.',
        leads: [{ agency: id('na.so-tu-phap') }],
        coordinators: departmentsAndDistricts,
        deadline: { kind: 'continuous', source: 'thường xuyên rà soát' },
      }),
      task({
        key: 'III.5',
        text: 'Chủ trì, phối hợp với các cơ quan có liên quan tăng cường quản lý và nâng cao chất lượng hoạt động báo chí, xuất bản; quản lý chặt chẽ, chấn chỉnh hoạt động báo chí, xuất bản, internet, mạng xã hội.',
        leads: [{ agency: id('na.so-thong-tin') }],
        deadline: standing,
      }),
      task({
        key: 'III.6',
        text: 'Chủ trì, phối hợp với cơ quan liên quan đẩy mạnh thực hiện có hiệu quả công tác phòng, chống tham nhũng, lãng phí; kiểm soát chặt chẽ việc kê khai tài sản, thu nhập của cán bộ, công chức, viên chức; đổi mới, nâng cao hiệu quả hoạt động thanh tra nhà nước; giải quyết dứt điểm những vụ việc khiếu nại, tố cáo phức tạp, kéo dài, tập trung đông người; xử lý có hiệu quả những vụ việc tồn đọng.',
        leads: [{ agency: id('na.thanh-tra') }],
        coordinators: departmentsAndDistricts,
        deadline: yearly,
      }),
      task({
        key: 'III.7',
        text: 'Phối hợp với các cơ quan chức năng tăng cường bảo vệ nền tảng tư tưởng của Đảng, đấu tranh, phản bác các quan điểm sai trái, thù địch; tăng cường bảo vệ chính trị nội bộ; điều tra, phối hợp xử lý kịp thời, nghiêm minh các vụ án tham nhũng, lãng phí, tiêu cực, nhất là các vụ án nghiêm trọng, phức tạp, dư luận xã hội và nhân dân quan tâm.',
        leads: [{ agency: id('na.cong-an') }],
        coordinators: [{ agency: id('na.thanh-tra') }],
        deadline: standing,
      }),
    ],
    recipients: departmentsAndDistricts,
    printedRecipients: [
      'Văn phòng Chính phủ',
      'Bộ Nội vụ',
      'TT Tỉnh ủy, TT HĐND tỉnh',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Các sở, ban, ngành cấp tỉnh',
      'UBMTTQ và các tổ chức CT-XH tỉnh',
      'UBND huyện, thành phố, thị xã',
      'Lưu: VT, TH',
    ],
    dissemination: null,
    reporting: [
      {
        key: 'nam',
        reporters: departmentsAndDistricts,
        addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
        source: 'Định kỳ trước ngày 05/12 hàng năm',
        dataFrom: '11-26',
        dataTo: '11-25',
        submitBy: '12-04',
        summaryBy: '12-20',
        firstYear: 2022,
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
