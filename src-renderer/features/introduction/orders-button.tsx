import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrderTemplate } from '@shared/domain/introduction';
import { useSession } from '../../api/session-context';
import { OrderDialog } from './order-dialog';

/** «Приказы…», for those who prepare or sign them; `first` is the one that the screen is about. */
export function OrdersButton({ first }: { readonly first: OrderTemplate }) {
  const mayPrint = useSession().rights.includes('introduction.printOrders');
  const [isOpen, setOpen] = useState(false);
  if (!mayPrint) return null;
  return (
    <>
      <Button variant="default" onClick={() => { setOpen(true); }}>Приказы…</Button>
      {isOpen && <OrderDialog first={first} onClose={() => { setOpen(false); }} />}
    </>
  );
}
