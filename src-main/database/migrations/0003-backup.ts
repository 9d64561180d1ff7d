import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0003-backup.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** The register of copies (DOC-61). */
export class Backup1795305600003 implements MigrationInterface {
  readonly name = 'Backup1795305600003';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
