import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useText } from '../locales/index.ts';
import { forgetHistory } from '../state/route.ts';
import { EmptyState } from './empty-state.tsx';

function Fallen({ onBack }: { readonly onBack: () => void }) {
  const say = useText('common');
  return (
    <main>
      <VisuallyHidden component="h1">Waymark</VisuallyHidden>
      <div role="alert">
        <EmptyState icon={IconAlertTriangle} title={say('unexpectedTitle')} text={say('unexpectedText')}>
          <Button onClick={onBack} autoFocus>
            {say('unexpectedBack')}
          </Button>
        </EmptyState>
      </div>
    </main>
  );
}

/** A fault of ours: says so calmly instead of an empty window. The error itself goes to the console, never a case's content. */
export class Unexpected extends Component<{ readonly children: ReactNode }, { readonly fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError(): { readonly fallen: boolean } {
    return { fallen: true };
  }

  override render(): ReactNode {
    if (!this.state.fallen) return this.props.children;
    return (
      <Fallen
        onBack={() => {
          forgetHistory();
          this.setState({ fallen: false });
        }}
      />
    );
  }
}
