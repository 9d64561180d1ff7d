import { useEffect, useRef, useState, type RefObject } from 'react';

/** Width and height that an element has for its content and padding, scroll bars left out. */
export function useInnerSize<E extends HTMLElement>(): { readonly ref: RefObject<E | null>; readonly width: number; readonly height: number } {
  const ref = useRef<E>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => { setSize({ width: element.clientWidth, height: element.clientHeight }); };
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);
  return { ref, ...size };
}
