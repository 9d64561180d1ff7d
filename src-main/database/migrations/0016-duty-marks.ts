import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0016-duty-marks.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** «Выполнено» in the calendar of duties. */
export class DutyMarks1795305600016 implements MigrationInterface {
  readonly name = 'DutyMarks1795305600016';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
