export { readConsentMode, refuseWithoutConsent } from './consent-mode';
export { loadClassConsents, loadConsents, readConsentState, readInformedOnPaper } from './load-consents';
export { refuseConsentProblems } from './refuse-consent-problems';
