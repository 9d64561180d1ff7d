import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0018-individual.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Individual learning: what own pages replace, sheets of teaching at home, results by protocol, correction work. */
export class Individual1795305600018 implements MigrationInterface {
  readonly name = 'Individual1795305600018';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
