import type { MigrationInterface, QueryRunner } from 'typeorm';
import consentPostgresSql from './0010-consent-postgres.sql?raw';
import consentSql from './0010-consent.sql?raw';
import sql from './0010-people.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Cards of pupils, guardians and staff, exemptions, checks of the data, family slips; consents of guardians and staff beside the pupils'. */
export class People1795305600010 implements MigrationInterface {
  readonly name = 'People1795305600010';
  readonly up = async (queryRunner: QueryRunner): Promise<void> => {
    await runSqlFile(queryRunner, sql);
    // SQLite cannot make a column optional: the table, which no other refers to, is written anew.
    await runSqlFile(queryRunner, queryRunner.connection.options.type === 'postgres' ? consentPostgresSql : consentSql);
  };
  readonly down = refuseToGoBack;
}
