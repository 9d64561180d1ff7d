import { FirstSchema1767225600001 } from './0001-first-schema';
import { Holder1795305600002 } from './0002-holder';
import { Backup1795305600003 } from './0003-backup';
import { Security1795305600004 } from './0004-security';
import { Outage1795305600005 } from './0005-outage';
import { Keys1795305600006 } from './0006-keys';
import { Regulation1795305600007 } from './0007-regulation';
import { Calendar1795305600008 } from './0008-calendar';
import { Directories1795305600009 } from './0009-directories';
import { People1795305600010 } from './0010-people';
import { Duties1795305600014 } from './0014-duties';
import { Movement1795305600011 } from './0011-movement';
import { Curriculum1795305600012 } from './0012-curriculum';
import { LessonPlans1795305600013 } from './0013-lesson-plans';
import { Integrity1795305600015 } from './0015-integrity';
import { DutyMarks1795305600016 } from './0016-duty-marks';
import { Individual1795305600018 } from './0018-individual';
import { People1795305600020 } from './0020-people';
import { Programmes1795305600021 } from './0021-programmes';
import { ConsentScans1795305600022 } from './0022-consent-scans';

/** In the order of their numbers; `PRAGMA user_version` holds how many of them a file has. */
export const MIGRATIONS = [FirstSchema1767225600001, Holder1795305600002, Backup1795305600003, Security1795305600004, Outage1795305600005, Keys1795305600006, Regulation1795305600007, Calendar1795305600008, Directories1795305600009, People1795305600010, Movement1795305600011, Curriculum1795305600012, LessonPlans1795305600013, Duties1795305600014, Integrity1795305600015, DutyMarks1795305600016, Individual1795305600018, People1795305600020, Programmes1795305600021, ConsentScans1795305600022];
export const SCHEMA_VERSION = MIGRATIONS.length;
