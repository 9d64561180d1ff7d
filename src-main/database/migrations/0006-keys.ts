import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0006-keys.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Which entries of the keys file are in force. */
export class Keys1795305600006 implements MigrationInterface {
  readonly name = 'Keys1795305600006';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
