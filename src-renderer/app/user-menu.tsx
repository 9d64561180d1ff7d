import { Menu, Text } from '@mantine/core';
import { ROLE_TITLES } from '@shared/domain/accounts';
import { useSession } from '../api/session-context';
import { useMoment } from '../api/use-moment';
import { Icon } from '../components/icon';
import { LOOKS, useAppearance, ZOOMS } from './appearance';
import { useScreenLock } from '../features/session';
import { describeLink, useWorkplace } from '../features/system';
import { useHistory } from './use-history';
import styles from './frame.module.css';

/** Who is here, and what belongs to the person: password, theme, scale, leaving. */
export function UserMenu({ onKeys, onBreach }: { readonly onKeys: () => void; readonly onBreach: () => void }) {
  const { lock, hide } = useScreenLock();
  const session = useSession();
  const history = useHistory();
  const moment = useMoment();
  const { look, zoom, setLook, setZoom } = useAppearance();
  const holder = describeLink(useWorkplace()?.link);
  const previous = session.previousLogin;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button type="button" className={styles.user}><Icon name="user" size={16} />{session.initials}</button>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="sm" fw={600} px="sm" pt={4}>{session.name}</Text>
        <Text size="xs" c="dimmed" px="sm" pb={4}>{session.roles.map((role) => ROLE_TITLES[role]).join(', ')}</Text>
        {previous && <Text size="xs" c="dimmed" px="sm" pb={4}>{`Предыдущий вход: ${moment(previous.at)}, ${previous.workstation}`}</Text>}
        {holder !== '' && <Text size="xs" c="dimmed" px="sm" pb={4}>{holder}</Text>}
        <Menu.Divider />
        <Menu.Item rightSection={<Text size="xs" c="dimmed">Ctrl+Alt+L</Text>} onClick={lock}>Закрыть экран</Menu.Item>
        <Menu.Item rightSection={<Text size="xs" c="dimmed">F9</Text>} onClick={hide}>Скрыть экран</Menu.Item>
        <Menu.Item onClick={() => { history.push('/password'); }}>Сменить пароль</Menu.Item>
        <Menu.Item onClick={onBreach}>Сообщить о нарушении…</Menu.Item>
        <Menu.Item rightSection={<Text size="xs" c="dimmed">?</Text>} onClick={onKeys}>Клавиши</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Тема</Menu.Label>
        <Menu.RadioGroup value={look} onChange={(value) => { setLook(LOOKS.find((item) => item.value === value)?.value ?? look); }}>
          {LOOKS.map((item) => <Menu.RadioItem key={item.value} value={item.value}>{item.title}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Масштаб</Menu.Label>
        <Menu.RadioGroup value={zoom} onChange={(value) => { setZoom(ZOOMS.find((item) => item === value) ?? zoom); }}>
          {ZOOMS.map((value) => <Menu.RadioItem key={value} value={value}>{`${value} %`}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => { history.push('/leave'); }}>Выйти</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
