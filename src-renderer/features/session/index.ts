export { AcknowledgementScreen } from './acknowledgement-screen';
export { ChangePasswordScreen } from './change-password-screen';
export { FirstPasswordScreen } from './first-password-screen';
export { ScreenLock } from './lock/screen-lock';
export { useScreenLock } from './lock/screen-lock-context';
export { LoginScreen } from './login-screen';
