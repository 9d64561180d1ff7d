import { Anchor } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { MendPlace } from './defect-places';

/** Leads to the screen where a defect is mended. */
export function MendLink({ place }: { readonly place: MendPlace }) {
  const navigate = useNavigate();
  return (
    <Anchor href={`#${place.to}`} size="sm" onClick={(event) => { event.preventDefault(); void navigate({ href: place.to }); }}>
      {place.word}
    </Anchor>
  );
}
