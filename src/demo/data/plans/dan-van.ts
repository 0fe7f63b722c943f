import type { AgencyRef } from '../../../plans/index.js';
import { type DemoPlan, enteredLater, task } from './plan.js';

/**
 * Kế hoạch công tác dân vận, UBND tỉnh Bình Định, 2022: invented. S4 says that its yearly report is drawn up "chung trong báo cáo kết quả thực hiện
 * công tác dân vận", and the plan that asks for that report was not found with it. Three agencies are enough to share a document.
 */
export const danVan: DemoPlan = {
  key: 'danVan',
  issuing: 'bd.ubnd',
  drafting: 'bd.so-noi-vu',
  monitoring: 'bd.so-noi-vu',
  symbol: 'KH-UBND',
  signing: 'viceChair',
  issuedOn: '2022-01-27',
  content: (id) => {
    const reporters: AgencyRef[] = ['bd.so-tu-phap', 'bd.so-y-te', 'bd.quy-nhon'].map((key) => ({ agency: id(key) }));
    return {
      title: 'Công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp',
      body: 'Các cơ quan, địa phương thực hiện công tác dân vận; hằng năm, trước ngày 25 tháng 11, báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ)./.',
      legalBasis: ['Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ'],
      monitoringAgencyId: id('bd.so-noi-vu'),
      tasks: [
        task({
          key: 'DV.1',
          text: 'Thực hiện công tác dân vận tại cơ quan, địa phương.',
          leads: reporters,
          deadline: { kind: 'continuous', source: 'thường xuyên' },
        }),
      ],
      recipients: reporters,
      printedRecipients: ['Như trên', 'Lưu: VT, K12'],
      dissemination: null,
      reporting: [
        {
          key: 'nam',
          reporters,
          addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
          source: 'hằng năm, trước ngày 25 tháng 11',
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
    };
  },
};
