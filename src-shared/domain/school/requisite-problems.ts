export type RequisiteProblem = 'badInn' | 'badOgrn' | 'badEmail' | 'badSite';

type Requisites = { readonly inn: string | null; readonly ogrn: string | null; readonly email: string | null; readonly site: string | null };

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;
const SITE = /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/iu;
const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** What is wrong with typed requisites (SET-01): ИНН of an organisation and ОГРН with their control digits, one e-mail address, an address of a site. */
export function findRequisiteProblems({ inn, ogrn, email, site }: Requisites): RequisiteProblem[] {
  const problems: RequisiteProblem[] = [];
  if (inn !== null && !isInn(inn)) problems.push('badInn');
  if (ogrn !== null && !isOgrn(ogrn)) problems.push('badOgrn');
  if (email !== null && !EMAIL.test(email)) problems.push('badEmail');
  if (site !== null && !SITE.test(site)) problems.push('badSite');
  return problems;
}

function isInn(inn: string): boolean {
  if (!/^\d{10}$/.test(inn)) return false;
  const sum = INN_WEIGHTS.reduce((total, weight, index) => total + weight * Number(inn[index]), 0);
  return (sum % 11) % 10 === Number(inn[9]);
}

function isOgrn(ogrn: string): boolean {
  return /^\d{13}$/.test(ogrn) && (Number(ogrn.slice(0, 12)) % 11) % 10 === Number(ogrn[12]);
}
