export const english = {
  'Đến nội dung chính': 'Skip to main content',
  'Kế hoạch': 'Plans',
  Trang: 'Pages',
  'Trang của tôi': 'My page',
  'Đăng xuất': 'Sign out',
  'Phiên làm việc đã hết': 'Your session has ended',
  'Đăng nhập lại để tiếp tục; nội dung bạn đang nhập vẫn còn trên trang.':
    'Sign in again to go on; what you were typing is still on the page.',
};
