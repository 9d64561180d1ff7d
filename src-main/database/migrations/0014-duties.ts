import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0014-duties.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Ends of duties, delegations, requests for credentials; acts on breaches with their operations, breaches told by families. */
export class Duties1795305600014 implements MigrationInterface {
  readonly name = 'Duties1795305600014';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
