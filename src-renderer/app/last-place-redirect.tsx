import { useEffect } from 'react';
import { useSession } from '../api/session-context';
import { MessageBox } from '../components/message-box';
import { Screen } from '../components/screen';
import { findLastPlace } from './last-place';
import { useHistory } from './use-history';

/** The start address leads to where the person was last. */
export function LastPlace() {
  const { login, rights } = useSession();
  const history = useHistory();
  const place = findLastPlace(login, rights);
  useEffect(() => { if (place !== null) history.replace(place); }, [place, history]);
  if (place !== null) return null;
  return (
    <Screen title="Пока ничего нет">
      <MessageBox kind="warning">У вашей роли пока нет открытых разделов. Обратитесь к системному администратору школы.</MessageBox>
    </Screen>
  );
}
