import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0002-holder.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Who holds the file, requests already carried out, sessions that outlive a holder, workstations seen. */
export class Holder1795305600002 implements MigrationInterface {
  readonly name = 'Holder1795305600002';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
