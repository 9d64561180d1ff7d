export type StepTime = { readonly step: string; readonly ms: number };

/** How long each step of the making took, for the bench. */
export function startStopwatch(): { readonly lap: (step: string) => void; readonly steps: readonly StepTime[] } {
  const steps: StepTime[] = [];
  let last = performance.now();
  return {
    steps,
    lap: (step) => {
      const now = performance.now();
      steps.push({ step, ms: Math.round(now - last) });
      last = now;
    },
  };
}
