import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0008-calendar.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Vacations of one class, special days, bells by shift, grade, weekday and date (SET-03, SET-04, SET-06). */
export class Calendar1795305600008 implements MigrationInterface {
  readonly name = 'Calendar1795305600008';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
