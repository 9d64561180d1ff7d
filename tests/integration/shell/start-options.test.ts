import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findClockProblem, parseStartOptions } from '../../../src-main/shell/start-options';

describe('parseStartOptions', () => {
  it('opens nothing and demonstrates nothing unless asked', () => {
    expect(parseStartOptions(['electron', '.'], '/home')).toEqual({ folder: null, isDemo: false });
  });

  it('reads the last folder, relative to where the command was given', () => {
    expect(parseStartOptions(['electron', '.', '--db=one', '--db=школа 12', '--demo'], resolve('/srv'))).toEqual({ folder: resolve('/srv', 'школа 12'), isDemo: true });
  });

  it('takes an empty folder for none', () => {
    expect(parseStartOptions(['electron', '--db='], '/home').folder).toBeNull();
  });
});

describe('findClockProblem', () => {
  it('refuses a set clock in the delivered program', () => {
    expect(findClockProblem(true, false, '2026-10-12T09:00:00+05:00')).toContain('UCH_NOW');
  });

  it('lets a demonstration and a program from the sources set it', () => {
    expect(findClockProblem(true, true, '2026-10-12T09:00:00+05:00')).toBeNull();
    expect(findClockProblem(false, false, '2026-10-12T09:00:00+05:00')).toBeNull();
    expect(findClockProblem(true, false, undefined)).toBeNull();
    expect(findClockProblem(true, false, '')).toBeNull();
  });
});
