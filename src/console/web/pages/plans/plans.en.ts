export const english = {
  'Kế hoạch': 'Plans',
  'Tìm theo số hoặc trích yếu': 'Find by number or title',
  'Gõ có dấu hay không dấu đều được.': 'With or without tone marks.',
  'Trạng thái': 'State',
  'Tất cả': 'All',
  'Không có kế hoạch nào như vậy.': 'There is no such plan.',
  'Thử ít chữ hơn, hoặc bỏ bộ lọc trạng thái.': 'Try fewer words, or another state.',
  'Số, ký hiệu': 'Number',
  'Trích yếu': 'Title',
  'Cơ quan ban hành': 'Issued by',
  'Ngày ban hành': 'Issued on',
  'Chưa có số': 'No number yet',
};
