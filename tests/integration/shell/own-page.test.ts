import { describe, expect, it } from 'vitest';
import { buildContentSecurityPolicy } from '../../../src-main/shell/content-security-policy';
import { isOwnPage } from '../../../src-main/shell/own-page';

describe('isOwnPage', () => {
  it.each(['app://program/index.html', 'app://program/index.html#/journal/12'])('knows %s', (address) => {
    expect(isOwnPage(address)).toBe(true);
  });

  it.each(['https://program/index.html', 'app://other/index.html', 'app://program.evil/index.html', 'file:///index.html', 'about:blank', 'data:text/html,x', 'javascript:alert(1)', 'app:', ''])(
    'refuses %s',
    (address) => {
      expect(isOwnPage(address)).toBe(false);
    },
  );
});

describe('buildContentSecurityPolicy', () => {
  it('allows scripts from the program only, and styles inline', () => {
    const policy = new Map(buildContentSecurityPolicy().split('; ').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self' 'unsafe-inline'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('form-action')).toBe("'none'");
  });
});
