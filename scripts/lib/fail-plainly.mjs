/** Runs a script's work; what goes wrong is said in words, the stack only with UCH_DEBUG. */
export async function failPlainly(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${process.env.UCH_DEBUG ? error.stack : error.message}\n`);
    process.exitCode = 1;
  }
}
