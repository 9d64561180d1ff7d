import { Modal, Title } from '@mantine/core';
import { KEY_GROUPS } from './key-help';
import styles from './frame.module.css';

export function KeyHelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Клавиши" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть окно' }}>
      {KEY_GROUPS.map((group) => (
        <section key={group.title}>
          <Title order={3} mb={4}>{group.title}</Title>
          <dl className={styles.keys}>
            {group.keys.map((item) => (
              <KeyLine key={item.key} name={item.key} does={item.does} />
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

function KeyLine({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{does}</dd>
    </>
  );
}
