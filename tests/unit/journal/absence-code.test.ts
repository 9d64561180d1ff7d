import { describe, expect, it } from 'vitest';
import { findAbsenceReason, findUntypableCodes, listAbsenceKeys, mergeAbsenceCodes, readAbsenceKeys } from '@shared/domain/journal';

const typed = (codes: readonly string[]) => [...listAbsenceKeys(codes)].map(([keys, code]) => `${keys}→${code}`).sort();

describe('how codes are typed', () => {
  it('takes each code by its letters, and one that begins with another code by the rest', () => {
    expect(typed(['н', 'б', 'ну'])).toEqual(['б→б', 'н→н', 'у→ну']);
    expect(typed(['н', 'б', 'ну', 'сп', 'сб'])).toEqual(['б→б', 'н→н', 'сб→сб', 'сп→сп', 'у→ну']);
  });

  it('takes a code at its last letter and waits before it', () => {
    const keys = listAbsenceKeys(['н', 'ну', 'сп', 'сб']);
    expect(readAbsenceKeys(keys, 'с')).toEqual({ kind: 'begun', codes: ['сп', 'сб'] });
    expect(readAbsenceKeys(keys, 'сп')).toEqual({ kind: 'code', code: 'сп' });
    expect([readAbsenceKeys(keys, 'сс'), readAbsenceKeys(keys, 'к'), readAbsenceKeys(keys, '')]).toEqual([null, null, null]);
  });

  it('finds codes that nobody could type beside the others', () => {
    expect(findUntypableCodes(['н', 'б', 'ну', 'сп'])).toEqual([]);
    expect(findUntypableCodes(['н', 'ну', 'у'])).toEqual(['ну']);
    expect(findUntypableCodes(['н', 'ну', 'ув'])).toEqual(['ну']);
    expect(findUntypableCodes(['ну', 'ув'])).toEqual([]);
  });
});

describe('the list of the school', () => {
  const own = [{ code: 'сп', meaning: 'соревнования', reason: 'excused' as const, hasNotice: false, ordinal: 25, closedFrom: null }, { code: 'б', meaning: 'справка', reason: 'excused' as const, hasNotice: false, ordinal: 20, closedFrom: null }];

  it('puts own codes among those of the program and its changes in their place', () => {
    expect(mergeAbsenceCodes(own).map(({ code, meaning }) => `${code}: ${meaning}`)).toEqual(['н: отсутствовал, причина неизвестна или неуважительная', 'б: справка', 'сп: соревнования', 'ну: отсутствовал по уважительной причине']);
  });

  it('counts by reason, and a letter of no list as without a valid one', () => {
    const codes = mergeAbsenceCodes(own);
    expect(['сп', 'б', 'н', 'з'].map((code) => findAbsenceReason(code, codes))).toEqual(['excused', 'excused', 'unexcused', 'unexcused']);
  });
});
