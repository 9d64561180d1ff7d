/** A school on a server is named by an address where a school in a file is named by its folder. */
export function isPostgresName(name: string): boolean {
  return /^postgres(ql)?:\/\//i.test(name);
}

/** The address as it may be shown, logged and kept: without the password. */
export function hidePassword(name: string): string {
  return isPostgresName(name) ? name.replace(/^([a-z]+:\/\/[^@/?#:]*):[^@/?#]*@/i, '$1@').replace(/([?&])password=[^&]*&?/gi, '$1').replace(/[?&]$/, '') : name;
}

/** The database an address names; for messages. */
export function findDatabaseName(name: string): string {
  return decodeURIComponent(/^[a-z]+:\/\/[^/?#]*\/([^?#]*)/i.exec(name)?.[1] ?? '');
}
