import type { JournalPage } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import type { BackendClient } from '../../../api/backend-client';
import { Listeners } from './listeners';
import { PageEditor } from './page-editor';

/** `outbox`: entries that this workstation had not sent when the page was asked for. */
export type ReadPage = { readonly page: JournalPage; readonly requestedAt: number; readonly outbox: readonly OutboxEntry[] };

/** Pages on screen, and pages left while something typed there was not saved: coming back shows it again. */
class OpenPages {
  readonly changes = new Listeners();
  /** Every page opened since signing in, by course: its names are known without asking. */
  readonly opened = new Map<number, JournalPage>();
  readonly #editors = new Map<string, PageEditor>();
  readonly #shown = new Map<string, number>();
  readonly #settledAt = new Map<string, number>();

  get editors(): readonly PageEditor[] {
    return [...this.#editors.values()];
  }

  /** Null when what was read is older than a write made since: it must be read again first. */
  open(backend: BackendClient, { page, requestedAt, outbox }: ReadPage, formatMoment: (instant: string) => string): PageEditor | null {
    const key = keyOf(page);
    this.opened.set(page.course.id, page);
    const known = this.#editors.get(key);
    if (known) return known;
    if (requestedAt < (this.#settledAt.get(key) ?? 0)) return null;
    const editor = new PageEditor(backend, page, formatMoment, outbox);
    this.#editors.set(key, editor);
    editor.model.changes.subscribe(() => { this.changes.notify(); });
    editor.idle.subscribe(() => {
      this.#settledAt.set(key, editor.settledAt);
      this.#dropIfDone(key, editor);
    });
    return editor;
  }

  /** Called while a screen shows the page; the returned function when it stops. */
  show(editor: PageEditor): () => void {
    const key = keyOf(editor.model.page);
    this.#editors.set(key, editor);
    this.#shown.set(key, (this.#shown.get(key) ?? 0) + 1);
    return () => {
      this.#shown.set(key, (this.#shown.get(key) ?? 1) - 1);
      editor.lessons.saveAll();
      this.#dropIfDone(key, editor);
    };
  }

  forget(): void {
    for (const editor of this.#editors.values()) editor.stop();
    this.#editors.clear();
    this.opened.clear();
    this.changes.notify();
  }

  #dropIfDone(key: string, editor: PageEditor): void {
    const isShown = (this.#shown.get(key) ?? 0) > 0;
    if (!isShown && editor.unsavedCount === 0 && this.#editors.get(key) === editor) this.#editors.delete(key);
  }
}

const byClient = new WeakMap<BackendClient, OpenPages>();

export function getOpenPages(backend: BackendClient): OpenPages {
  const known = byClient.get(backend);
  if (known) return known;
  const pages = new OpenPages();
  byClient.set(backend, pages);
  return pages;
}

/** On signing out: the next person must not see, nor send, what this one typed. */
export function forgetOpenPages(backend: BackendClient): void {
  getOpenPages(backend).forget();
}

function keyOf(page: JournalPage): string {
  return `${page.course.id}/${page.periodId}`;
}
