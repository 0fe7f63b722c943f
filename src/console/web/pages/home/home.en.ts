export const english = {
  'Chào {name}': 'Hello {name}',
  'Mở việc tiếp theo': 'Open the next one',
  'Nên làm trước': 'Do these first',
  'Không có hồ sơ nào chờ bạn.': 'Nothing waits for you.',
  'Mới bị trả lại': 'Returned lately',
  'Không có hồ sơ nào bị trả lại.': 'Nothing was returned.',
};
