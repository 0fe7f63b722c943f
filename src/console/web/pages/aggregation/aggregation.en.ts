export const english = {
  'Tổng hợp báo cáo': 'Aggregation',
  'Kỳ báo cáo': 'Period',
  'Kỳ này chưa mở báo cáo nào.': 'No report of this period is open yet.',
  'Chưa báo cáo: {n}/{all}': 'Not reported: {n} of {all}',
  'Đã báo cáo: {n}/{all}': 'Reported: {n} of {all}',
  'Mọi cơ quan đã báo cáo.': 'Every agency has reported.',
  'Chưa cơ quan nào báo cáo.': 'No agency has reported yet.',
  'Báo cáo tổng hợp': 'Summary report',
  'Mở báo cáo tổng hợp': 'Open the summary',
  'Báo cáo của các cơ quan': 'Reports of the agencies',
  'Đôn đốc tất cả ({n})': 'Remind all ({n})',
  'Đã đôn đốc {done}/{all} cơ quan.': '{done} of {all} agencies reminded.',
};
