import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0020-people.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Why a lesson's topic is none of the plan (CUR-06); which card a repeated one was joined to. */
export class People1795305600020 implements MigrationInterface {
  readonly name = 'People1795305600020';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
