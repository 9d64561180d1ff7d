import { useRef, useState } from 'react';

type Props = { readonly start: string; readonly label: string; readonly onTyped: (text: string, key: string, isShift: boolean) => void; readonly onStopped: () => void };
const LEAVING = ['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** The field of the cell that is being typed; the grid knows of it only when the cell is left. */
export function CellField({ start, label, onTyped, onStopped }: Props) {
  const [text, setText] = useState(start);
  // Leaving by a key moves the focus: the blur that follows must not type the value a second time.
  const isLeft = useRef(false);
  return (
    <input
      ref={(field) => { if (field && document.activeElement !== field) { field.focus({ preventScroll: true }); field.setSelectionRange(field.value.length, field.value.length); } }}
      value={text}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => { setText(event.currentTarget.value); }}
      onBlur={() => { if (!isLeft.current) onTyped(text, '', false); }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && !LEAVING.includes(event.key)) return;
        event.preventDefault();
        isLeft.current = true;
        if (event.key === 'Escape') onStopped();
        else onTyped(text, event.key, event.shiftKey);
      }}
    />
  );
}
