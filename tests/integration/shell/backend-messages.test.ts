import { describe, expect, it } from 'vitest';
import { parseBackendMessage } from '../../../src-main/shell/backend-messages';

describe('parseBackendMessage', () => {
  it('reads the three messages of the backend', () => {
    expect(parseBackendMessage({ type: 'key-get', id: 1, folderId: '/srv' })).toEqual({ type: 'key-get', id: 1, folderId: '/srv' });
    expect(parseBackendMessage({ type: 'key-save', id: 2, folderId: '/srv', key: 'ab' })).toEqual({ type: 'key-save', id: 2, folderId: '/srv', key: 'ab' });
    expect(parseBackendMessage({ type: 'folder-opened', folder: '/srv' })).toEqual({ type: 'folder-opened', folder: '/srv' });
  });

  it.each([null, 'key-get', {}, { type: 'key-get', id: '1', folderId: '/srv' }, { type: 'key-save', id: 1, folderId: '/srv' }, { type: 'folder-opened' }, { type: 'quit', id: 1, folderId: '/srv' }])(
    'ignores %j',
    (message) => {
      expect(parseBackendMessage(message)).toBeNull();
    },
  );
});
