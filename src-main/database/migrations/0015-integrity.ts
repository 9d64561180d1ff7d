import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0015-integrity.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** How the checks of integrity have ended. */
export class Integrity1795305600015 implements MigrationInterface {
  readonly name = 'Integrity1795305600015';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
