import { NativeSelect, Group } from '@mantine/core';
import { LOOKS, useAppearance, ZOOMS } from './appearance';

/** Theme and scale for the screens that come before the frame: whoever needs them needs them already to log in. */
export function AppearanceControls() {
  const { look, zoom, setLook, setZoom } = useAppearance();
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        aria-label="Тема"
        value={look}
        data={LOOKS.map((item) => ({ value: item.value, label: item.title }))}
        onChange={(event) => {
          const chosen = LOOKS.find((item) => item.value === event.currentTarget.value);
          if (chosen) setLook(chosen.value);
        }}
      />
      <NativeSelect
        size="xs"
        aria-label="Масштаб"
        value={zoom}
        data={ZOOMS.map((value) => ({ value, label: `${value} %` }))}
        onChange={(event) => {
          const chosen = ZOOMS.find((value) => value === event.currentTarget.value);
          if (chosen) setZoom(chosen);
        }}
      />
    </Group>
  );
}
