export const english = {
  'Nhiệm vụ {key}': 'Task {key}',
  'Kế hoạch': 'Plans',
  'Nội dung': 'Content',
  'Lịch sử': 'History',
  'Gửi đến {agency}': 'Sent to {agency}',
};
