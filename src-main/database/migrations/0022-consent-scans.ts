import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0022-consent-scans.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Scans of papers with a decision about personal data (PD-01). */
export class ConsentScans1795305600022 implements MigrationInterface {
  readonly name = 'ConsentScans1795305600022';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
