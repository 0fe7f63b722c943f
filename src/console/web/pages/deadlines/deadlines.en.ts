export const english = {
  'Lịch thời hạn': 'Deadlines',
  'Sáu tháng kể từ ngày {day}.': 'Six months from {day}.',
  'Sáu tháng trước': 'Six months before',
  'Sáu tháng sau': 'Six months after',
  'Không có thời hạn nào trong khoảng này.': 'Nothing is due in this time.',
  'Tháng {month}': 'Month {month}',
};
