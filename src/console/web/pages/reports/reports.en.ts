export const english = {
  'Báo cáo định kỳ': 'Periodic reports',
  'Không có báo cáo nào như vậy.': 'There is no such report.',
  Kỳ: 'Period',
  'Kỳ {key}': 'Period {key}',
  'Tổng hợp kỳ {key}': 'Summary of {key}',
  'Cơ quan': 'Agency',
};
