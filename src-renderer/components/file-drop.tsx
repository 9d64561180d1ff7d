import { Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { Icon } from './icon';
import styles from './file-drop.module.css';

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
};

/** A place to drop files on, and a button that opens the system's file dialog. */
export function FileDrop({ label, hint, accept, multiple, disabled, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const take = async (list: FileList | null) => {
    if (disabled || !list || list.length === 0) return;
    const files = await Promise.all(Array.from(list).slice(0, multiple ? undefined : 1).map(readFile));
    onFiles(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <label
      className={styles.drop}
      data-over={isOver || undefined}
      data-disabled={disabled || undefined}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => { setOver(false); }}
      onDrop={onDrop}
    >
      <Icon name="upload" size={22} />
      <span>
        <Text component="span" display="block" size="sm" fw={500}>{label}</Text>
        <Text component="span" display="block" size="xs" c="dimmed">{hint}</Text>
      </span>
      <input
        className={styles.input}
        type="file"
        aria-label={label}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          void take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

async function readFile(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
