import { byDrafter, type DemoPlan, enteredLater, task, wholeProvince } from './plan.js';

const body = `## I. Mục đích, yêu cầu

1. Mục đích
   - a) Tổ chức triển khai thực hiện Chỉ thị số 33 nhằm tạo sự chuyển biến tích cực về nhận thức và hành động của cấp ủy Đảng, chính quyền các cấp về vai trò, tầm quan trọng của công tác dân vận; khắc phục những hạn chế, thiếu sót, góp phần xây dựng Nhà nước trong sạch, vững mạnh, gần dân, bảo đảm quyền làm chủ của Nhân dân; củng cố vững chắc lòng tin của Nhân dân đối với Đảng và Nhà nước.
   - b) Phát huy vai trò, trách nhiệm của người đứng đầu các cơ quan, đơn vị; từng bước đổi mới nội dung, phương thức hoạt động, tinh thần phục vụ Nhân dân.
2. Yêu cầu
   - a) Triển khai nghiêm túc, hiệu quả, gắn với cải cách hành chính, cải cách chế độ công vụ; tạo sự chuyển biến rõ nét trong lề lối làm việc, trong quan hệ giải quyết công việc của tổ chức và công dân.
   - b) Công tác dân vận phải thực sự hiệu lực, hiệu quả, đóng góp thiết thực vào phát triển kinh tế - xã hội.

## II. Nội dung thực hiện

1. Tổ chức quán triệt, thể chế hóa đường lối, chủ trương của Đảng và chính sách, pháp luật của Nhà nước về công tác dân vận trong tình hình mới.
2. Tuyên truyền, giáo dục nâng cao nhận thức về công tác dân vận trong cán bộ, công chức, viên chức.
3. Tiếp tục thực hiện phong trào thi đua “Dân vận khéo”.
4. Đẩy mạnh công tác cải cách hành chính, thực hiện quy chế dân chủ.
5. Tăng cường giáo dục đạo đức công vụ, nâng cao tinh thần trách nhiệm, ý thức phục vụ Nhân dân của cán bộ, công chức, viên chức.
6. Phối hợp với Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội.

## III. Tổ chức thực hiện

1. Sở Nội vụ
   - a) Tham mưu giúp Ủy ban nhân dân tỉnh hướng dẫn, theo dõi, kiểm tra, đôn đốc việc triển khai thực hiện Chỉ thị số 33 và Kế hoạch này.
   - b) Định kỳ tham mưu sơ kết, tổng kết; hằng năm tổng hợp đánh giá kết quả thực hiện Chỉ thị số 33 trên địa bàn tỉnh, báo cáo Bộ Nội vụ và Ủy ban nhân dân tỉnh theo quy định.
2. Các sở, ban, ngành và các đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh xây dựng kế hoạch cụ thể hóa; hằng năm (trước ngày 25 tháng 11) tổng hợp kết quả thực hiện (tổng hợp chung trong báo cáo kết quả thực hiện công tác dân vận), báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ).
3. Ủy ban nhân dân các huyện, thị xã, thành phố xây dựng kế hoạch triển khai trên địa bàn; chỉ đạo các cơ quan, đơn vị trực thuộc và Ủy ban nhân dân các xã, phường, thị trấn tổ chức thực hiện; hằng năm (trước ngày 25 tháng 11) báo cáo như trên.

Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về Sở Nội vụ để tổng hợp, báo cáo đề xuất Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.`;

const standing = { kind: 'continuous', source: `Thường xuyên ${byDrafter}` } as const;

/** The document asks for own plans and names no day. */
const ownPlanBy = { kind: 'date', on: '2022-02-28', source: `Ngày 28/02/2022 ${byDrafter}` } as const;

/**
 * S4, UBND tỉnh Bình Định, tháng 01/2022. Its yearly report is part of the dân vận report, so one document may satisfy it and
 * others. The public units are addressed by III.2 but not by Nơi nhận; they get a delivery, since they have duties.
 */
export const s4: DemoPlan = {
  key: 's4',
  issuing: 'bd.ubnd',
  drafting: 'bd.so-noi-vu',
  monitoring: 'bd.so-noi-vu',
  symbol: 'KH-UBND',
  signing: 'viceChair',
  issuedOn: '2022-01-20',
  content: (id) => ({
    title: 'Triển khai thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ',
    body,
    legalBasis: [
      'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới',
    ],
    monitoringAgencyId: id('bd.so-noi-vu'),
    tasks: [
      task({
        key: 'II.1',
        text: 'Thực hiện có hiệu quả Quy chế công tác dân vận của hệ thống chính trị; Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư; Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị về xây dựng và thực hiện quy chế dân chủ ở cơ sở; Chỉ thị số 39-CT/TU ngày 06/8/2018 của Ban Thường vụ Tỉnh ủy về công tác dân vận tham gia trong quy hoạch, xây dựng và thực hiện các dự án đầu tư phát triển kinh tế - xã hội.',
        leads: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.2',
        text: 'Tuyên truyền hiệu quả, đầy đủ nội dung Chỉ thị số 33 và các chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận đến cán bộ, công chức, viên chức và người lao động gắn với nhiệm vụ phục hồi và phát triển kinh tế - xã hội sau đại dịch COVID-19; đổi mới nội dung và hình thức, đặc biệt quan tâm vùng sâu, vùng xa, vùng đặc biệt khó khăn, vùng đồng bào dân tộc thiểu số, tôn giáo.',
        leads: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.3',
        text: 'Phát động các phong trào thi đua “Dân vận khéo” trên các lĩnh vực kinh tế, văn hóa, xã hội, quốc phòng, an ninh gắn với việc thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016. Kịp thời phát hiện bồi dưỡng, biểu dương và nhân rộng các nhân tố mới, điển hình tiên tiến, gương “người tốt, việc tốt” trên mọi lĩnh vực.',
        leads: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.4',
        text: 'Tổ chức thực hiện có hiệu quả Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030; thường xuyên rà soát, bãi bỏ các văn bản không đúng thẩm quyền, không còn phù hợp; tích cực sửa đổi lề lối làm việc, thực hiện Quy chế dân chủ ở cơ sở; duy trì nghiêm chế độ tiếp công dân, tăng cường đối thoại, giải quyết kịp thời những phản ánh, kiến nghị, khiếu nại, tố cáo của công dân.',
        leads: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.5',
        text: 'Thực hiện nghiêm túc quy định về đạo đức công vụ, phát huy vai trò gương mẫu của cán bộ, đảng viên, nhất là người đứng đầu. Xây dựng và thực hiện tốt văn hóa công sở; thực hiện phong cách làm việc “Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân”, “nghe dân nói”, “nói dân hiểu”, “hướng dẫn dân làm”, “làm dân tin”. Tăng cường kiểm tra, thanh tra công vụ, xử lý nghiêm hành vi cửa quyền, gây phiền hà cho Nhân dân.',
        leads: wholeProvince,
        deadline: standing,
      }),
      task({
        key: 'II.6',
        text: 'Tăng cường công tác phối hợp giữa Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội trong các cuộc vận động, phong trào thi đua yêu nước; giữ mối liên hệ mật thiết với Nhân dân; tạo điều kiện thuận lợi để Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tham gia giám sát, phản biện xã hội, góp ý xây dựng Đảng, xây dựng chính quyền.',
        leads: [{ kind: 'districtCommittee' }],
        coordinators: [{ kind: 'department' }, { kind: 'publicUnit' }],
        deadline: standing,
      }),
      task({
        key: 'III.1.a',
        text: 'Tham mưu giúp Ủy ban nhân dân tỉnh hướng dẫn, theo dõi, kiểm tra, đôn đốc việc triển khai thực hiện Chỉ thị số 33 và Kế hoạch này tại các cơ quan, đơn vị, địa phương.',
        leads: [{ agency: id('bd.so-noi-vu') }],
        deadline: standing,
      }),
      task({
        key: 'III.2',
        text: 'Xây dựng kế hoạch cụ thể hóa để triển khai thực hiện các nội dung liên quan theo Kế hoạch này đảm bảo chất lượng, hiệu quả, tránh hình thức.',
        leads: [{ kind: 'department' }, { kind: 'publicUnit' }],
        deadline: ownPlanBy,
        ownPlan: true,
      }),
      task({
        key: 'III.3',
        text: 'Xây dựng kế hoạch triển khai thực hiện Chỉ thị số 33 và Kế hoạch này trên địa bàn; chỉ đạo các cơ quan, đơn vị trực thuộc và Ủy ban nhân dân các xã, phường, thị trấn tổ chức thực hiện.',
        leads: [{ kind: 'districtCommittee' }],
        deadline: ownPlanBy,
        ownPlan: true,
      }),
    ],
    recipients: [...wholeProvince, { agency: id('bd.van-phong') }],
    printedRecipients: [
      'Bộ Nội vụ',
      'Thường trực Tỉnh ủy',
      'Thường trực HĐND tỉnh',
      'Ủy ban MTTQ VN tỉnh',
      'CT, các PCT UBND tỉnh',
      'BCĐ thực hiện QCDC tỉnh',
      'Ban Dân vận Tỉnh ủy',
      'Các sở, ban, ngành thuộc tỉnh',
      'UBND các huyện, thị xã, thành phố',
      'LĐVP UBND tỉnh',
      'Lưu: VT, K12',
    ],
    dissemination: null,
    reporting: [
      {
        key: 'nam',
        reporters: wholeProvince,
        addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
        source: 'hằng năm (trước ngày 25 tháng 11), tổng hợp chung trong báo cáo kết quả thực hiện công tác dân vận',
        dataFrom: '11-16',
        dataTo: '11-15',
        submitBy: '11-24',
        summaryBy: '12-10',
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
