export { ChangePasswordScreen } from './change-password-screen';
export { FirstPasswordScreen } from './first-password-screen';
export { LoginScreen } from './login-screen';
