import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0005-outage.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Acts on outages (DOC-60). */
export class Outage1795305600005 implements MigrationInterface {
  readonly name = 'Outage1795305600005';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
