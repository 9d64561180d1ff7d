import type { FeatureHandlers } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { getControl } from './get-control';
import { loadClassPersons, loadStaffPersons } from './load-persons';
import { printClassForms, printForm, printStaffForm } from './print-forms';
import { printClassRegister, printStaffRegister } from './print-register';
import { registerConsent, registerStaffConsent, withdrawConsent, withdrawStaffConsent } from './register-consent';
import { attachScan, attachStaffScan, openScan, openStaffScan } from './scans';

type Names =
  | 'consents.getControl' | 'consents.listPersons' | 'consents.register' | 'consents.withdraw' | 'consents.printForm' | 'consents.printClassForms' | 'consents.printRegister'
  | 'consents.listStaff' | 'consents.registerStaff' | 'consents.withdrawStaff' | 'consents.printStaffForm' | 'consents.printStaffRegister'
  | 'consents.attachScan' | 'consents.openScan' | 'consents.attachStaffScan' | 'consents.openStaffScan';

export const consentsHandlers: FeatureHandlers<Names> = {
  'consents.getControl': (_input, context) => context.read((query) => getControl(query, context)),
  'consents.listPersons': ({ classId }, context) =>
    context.read((query) => loadClassPersons(query, { classId }, findListDate(getOpenYear(query), context.clock.today()), context.clock.today())),
  'consents.register': registerConsent,
  'consents.withdraw': withdrawConsent,
  'consents.printForm': printForm,
  'consents.printClassForms': printClassForms,
  'consents.printRegister': printClassRegister,
  'consents.listStaff': (_input, context) => context.read((query) => loadStaffPersons(query, context.clock.today())),
  'consents.registerStaff': registerStaffConsent,
  'consents.withdrawStaff': withdrawStaffConsent,
  'consents.printStaffForm': printStaffForm,
  'consents.printStaffRegister': (_input, context) => printStaffRegister(context),
  'consents.attachScan': attachScan,
  'consents.openScan': (input, context) => context.read((query) => openScan(query, input)),
  'consents.attachStaffScan': attachStaffScan,
  'consents.openStaffScan': (input, context) => context.read((query) => openStaffScan(query, input)),
};
