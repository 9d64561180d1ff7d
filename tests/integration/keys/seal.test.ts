import { expect, it } from 'vitest';
import { findPublicKey, makeKeyPair, openSealed, sealFor } from '@main/database/keyring/seal';
import { makeRecoveryCode, parseRecoveryCode } from '@main/database/keyring/recovery-code';

const bytes = new TextEncoder().encode('Абрамов Егор: 5');

it('opens for the one it was sealed for and for nobody else, and shows nothing of what is inside', () => {
  const [own, other] = [makeKeyPair(), makeKeyPair()];
  const sealed = sealFor(own.publicKey, bytes);
  expect(Buffer.from(openSealed(own.privateKey, sealed) ?? [])).toEqual(Buffer.from(bytes));
  expect(openSealed(other.privateKey, sealed)).toBeNull();
  expect(Buffer.from(sealed).includes(Buffer.from('Абрамов'))).toBe(false);
  expect(sealed).toHaveLength(bytes.length + 49);
  expect(findPublicKey(own.privateKey)).toBe(own.publicKey);
});

it('seals the same bytes differently each time', () => {
  const { publicKey } = makeKeyPair();
  expect(Buffer.from(sealFor(publicKey, bytes))).not.toEqual(Buffer.from(sealFor(publicKey, bytes)));
});

it('does not open when any one byte was changed or the end is missing', () => {
  const { publicKey, privateKey } = makeKeyPair();
  const sealed = sealFor(publicKey, bytes);
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(openSealed(privateKey, changed), `byte ${String(index)}`).toBeNull();
  }
  for (const length of [0, 1, 48, sealed.length - 1]) expect(openSealed(privateKey, sealed.subarray(0, length))).toBeNull();
});

it('makes recovery codes of 8 groups of 5 signs, each another', () => {
  const codes = new Set(Array.from({ length: 200 }, makeRecoveryCode));
  expect(codes.size).toBe(200);
  for (const code of codes) {
    expect(code).toMatch(/^[3479ADEFHJKLMNRTUWX]{5}(-[3479ADEFHJKLMNRTUWX]{5}){7}$/);
    expect(parseRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ code });
  }
});

it('finds every single wrong sign and every swap of neighbours, and names the group', () => {
  const code = makeRecoveryCode();
  const signs = '3479ADEFHJKLMNRTUWX';
  for (let index = 0; index < code.length; index += 1) {
    if (code[index] === '-') continue;
    const group = Math.floor(index / 6) + 1;
    for (const sign of signs) {
      if (sign === code[index]) continue;
      expect(parseRecoveryCode(code.slice(0, index) + sign + code.slice(index + 1))).toEqual({ problem: { kind: 'group', group } });
    }
    const [left = '', right = ''] = [code[index], code[index + 1]];
    if (right === '' || right === '-' || right === left) continue;
    expect(parseRecoveryCode(code.slice(0, index) + right + left + code.slice(index + 2))).toEqual({ problem: { kind: 'group', group } });
  }
});

it('names a missing sign and signs of another keyboard', () => {
  const code = makeRecoveryCode();
  expect(parseRecoveryCode(code.slice(1))).toEqual({ problem: { kind: 'length', signs: 39, needed: 40 } });
  expect(parseRecoveryCode(code.replace(/^./, 'Ж'))).toEqual({ problem: { kind: 'signs' } });
});
