import { startPostgresCluster } from './postgres-cluster';

/** One server for all files of the run, where the storage tests are asked to run on PostgreSQL (`UCH_TEST_DIALECT=postgres`). */
export async function setup(): Promise<(() => void) | undefined> {
  if (process.env.UCH_TEST_DIALECT !== 'postgres') return undefined;
  const cluster = await startPostgresCluster();
  process.env.UCH_TEST_POSTGRES_PORT = String(cluster.port);
  return cluster.remove;
}
