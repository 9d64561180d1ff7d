/** Expected failures that cross the boundary as data; the Russian text is chosen by code in `app-error-text.ts`. */
export type AppErrorCode =
  | 'invalidInput'
  | 'notSignedIn'
  | 'wrongPassword'
  | 'keyNotOpened'
  | 'accountLocked'
  | 'accountBlocked'
  | 'temporaryPasswordExpired'
  | 'passwordChangeRequired'
  | 'passwordRefused'
  | 'acknowledgementRequired'
  | 'tooManyReports'
  | 'dutiesLeft'
  | 'maintenance'
  | 'notAllowed'
  /** Another role does this by the school's regulation: `what`. */
  | 'notByRegulation'
  | 'viewOnly'
  | 'notYourPage'
  | 'notYourClass'
  | 'notFound'
  | 'changedByOther'
  | 'lessonNotInTimetable'
  | 'periodClosed'
  | 'entryWindowOver'
  | 'columnInUse'
  | 'recordInUse'
  | 'tooManyColumns'
  | 'pageWithoutMarks'
  | 'workTypeRetired'
  | 'planLocked'
  | 'planTopicKept'
  | 'planUnfinished'
  | 'planStepRefused'
  | 'correctionInUse'
  /** Lessons of an individual plan at which pupil or teacher have others, to be confirmed: `clashes`. */
  | 'lessonsClash'
  | 'calendarRefused'
  | 'fileRefused'
  | 'attachmentDamaged'
  | 'importRefused'
  | 'warningsNotAccepted'
  | 'importInUse'
  | 'movementRefused'
  | 'movementInUse'
  | 'promotionRefused'
  /** Two cards of people that may not be joined: `problems`. */
  | 'mergeRefused'
  | 'promotionInUse'
  | 'noSchoolOpen'
  | 'folderMissing'
  | 'fileMissing'
  | 'fileExists'
  | 'fileNewer'
  | 'fileDamaged'
  | 'fileLocked'
  | 'wrongKey'
  | 'keyMissing'
  | 'keysDamaged'
  | 'keysFileMissing'
  | 'recoveryCodeMistyped'
  | 'recoveryCodeWrong'
  | 'storageUnreachable'
  | 'serverUnreachable'
  | 'serverRefused'
  | 'serverDatabaseMissing'
  | 'serverDatabaseUnfit'
  | 'serverRightsMissing'
  | 'serverWithoutSchool'
  | 'serverHasSchool'
  | 'moveRefused'
  | 'heldElsewhere'
  | 'folderRefused'
  | 'notHolder'
  | 'noConnection'
  | 'queued'
  | 'alreadyDone'
  | 'tooBusy'
  | 'programTooOld'
  | 'diskFull'
  | 'restoring'
  | 'backupFailed'
  | 'backupOnServer'
  | 'backupRunning'
  | 'copyUnreadable'
  | 'copyOfOtherSchool'
  | 'restoreOutdated'
  | 'directorNeeded'
  | 'clockMovedBack'
  | 'workstationClockWrong'
  | 'cancelled'
  | 'unexpected';

export type AppErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
export type AppErrorData = { readonly code: AppErrorCode; readonly details: AppErrorDetails };

/** An expected failure. `details` fill the text: names, dates, file names – never secrets. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: AppErrorCode, details: AppErrorDetails = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
