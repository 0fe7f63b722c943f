export const english = {
  'Tên đăng nhập': 'Login',
  'Mật khẩu': 'Password',
  'Đăng nhập': 'Sign in',
};
