import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0009-directories.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Requisites, working mode and closing dates; work types, absence codes, persons in charge, approvals, readiness (SET-01, SET-05…SET-19). */
export class Directories1795305600009 implements MigrationInterface {
  readonly name = 'Directories1795305600009';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
