import { Link } from '@tanstack/react-router';
import { MessageBox } from '../components/message-box';
import { Screen } from '../components/screen';

export function NoSuchPlace() {
  return (
    <Screen title="Такого экрана нет">
      <MessageBox kind="warning">Адрес не найден. Выберите раздел слева или <Link to="/">вернитесь к началу</Link>.</MessageBox>
    </Screen>
  );
}
