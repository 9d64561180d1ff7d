import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0004-security.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Yearly acknowledgements, reports of breaches, roles that wait for the director; indexes by which the log is read. */
export class Security1795305600004 implements MigrationInterface {
  readonly name = 'Security1795305600004';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
