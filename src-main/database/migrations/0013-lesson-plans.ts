import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0013-lesson-plans.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Lesson plans (КТП): dates, state, corrections, lost lessons, columns of files that a teacher pastes from. */
export class LessonPlans1795305600013 implements MigrationInterface {
  readonly name = 'LessonPlans1795305600013';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
