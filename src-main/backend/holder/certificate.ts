import { X509Certificate } from 'node:crypto';

export type SchoolCertificate = { readonly certificate: string; readonly privateKey: string };

const YEARS = 50;

/** The school's own certificate, made once with the school and pinned by the lease: there is no authority to ask and nothing to set up. */
export async function makeCertificate(now: number): Promise<SchoolCertificate> {
  const { generate } = await import('selfsigned');
  const notBeforeDate = new Date(now - 86_400_000);
  const notAfterDate = new Date(notBeforeDate);
  notAfterDate.setFullYear(notAfterDate.getFullYear() + YEARS);
  const made = await generate([{ name: 'commonName', value: 'uchebnaya-chast' }], { keyType: 'ec', curve: 'P-256', algorithm: 'sha256', notBeforeDate, notAfterDate });
  return { certificate: made.cert, privateKey: made.private };
}

/** SHA-256 as the TLS layer names it. */
export function findFingerprint(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256;
}
