export const english = {
  'Nhiệm vụ {key}': 'Task {key}',
  'Kế hoạch': 'Plans',
  'Nội dung': 'Content',
  'Luồng xử lý': 'Course',
  'Lịch sử': 'History',
  'Gửi đến {agency}': 'Sent to {agency}',
  'Gửi chậm: phải gửi trước {by}': 'Sent late: it was due before {by}',
};
