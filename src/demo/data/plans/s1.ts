import { type DemoPlan, enteredLater } from './plan.js';
import { s1Body } from './s1-body.js';
import { s1Tasks, wholeCity } from './s1-tasks.js';

/** S1, UBND thành phố Vũng Tàu, 2023: specific leads, numeric targets, and two reports a year. */
export const s1: DemoPlan = {
  key: 's1',
  issuing: 'vt.ubnd',
  drafting: 'vt.phong-noi-vu',
  monitoring: 'vt.phong-noi-vu',
  symbol: 'KH-UBND',
  signing: 'chair',
  issuedOn: '2023-05-10',
  content: (id) => ({
    title:
      'Thực hiện Kế hoạch số 256-KH/TU ngày 18 tháng 4 năm 2023 của Thành ủy Vũng Tàu về thực hiện Nghị quyết số 28-NQ/TW ngày 17/11/2022 của Ban Chấp hành Trung ương Đảng khóa XIII; Kế hoạch số 12-KH/TW ngày 28/11/2022 của Bộ Chính trị và Chương trình hành động số 25-CTr/TU ngày 15/3/2023 của Ban Chấp hành Đảng bộ tỉnh thực hiện Nghị quyết số 28-NQ/TW về tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai đoạn mới',
    body: s1Body,
    legalBasis: [
      'Kế hoạch số 256-KH/TU ngày 18 tháng 4 năm 2023 của Thành ủy Vũng Tàu về thực hiện Nghị quyết số 28-NQ/TW',
      'Nghị quyết số 28-NQ/TW ngày 17/11/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai đoạn mới',
      'Kế hoạch số 12-KH/TW ngày 28/11/2022 của Bộ Chính trị',
      'Chương trình hành động số 25-CTr/TU ngày 15/3/2023 của Ban Chấp hành Đảng bộ tỉnh thực hiện Nghị quyết số 28-NQ/TW',
    ],
    monitoringAgencyId: id('vt.phong-noi-vu'),
    tasks: s1Tasks(id),
    recipients: wholeCity,
    printedRecipients: [
      'TTr. Thành ủy Vũng Tàu',
      'TTr. HĐND TPVT',
      'TTr. UBND TPVT',
      'Ban Tổ chức Thành ủy',
      'Các cơ quan chuyên môn, đơn vị sự nghiệp công lập trực thuộc',
      'Phòng Nội vụ',
      'UBND 17 phường, xã',
      'Trang TTĐT TPVT',
      'Lưu: VT-TH',
    ],
    dissemination: null,
    reporting: [
      {
        key: '6-thang',
        reporters: wholeCity,
        addressee: 'Ủy ban nhân dân thành phố Vũng Tàu (qua Phòng Nội vụ)',
        source: 'Định kỳ 06 tháng (trước ngày 15/6)',
        dataFrom: '12-06',
        dataTo: '06-05',
        submitBy: '06-14',
        summaryBy: '06-30',
        firstYear: 2023,
      },
      {
        key: 'nam',
        reporters: wholeCity,
        addressee: 'Ủy ban nhân dân thành phố Vũng Tàu (qua Phòng Nội vụ)',
        source: 'Định kỳ 01 năm (trước ngày 15/12)',
        dataFrom: '12-06',
        dataTo: '12-05',
        submitBy: '12-14',
        summaryBy: '12-31',
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
