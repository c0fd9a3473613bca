import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Failure } from "./Failure";
import type { UiHost } from "./host";
import { sentenceOf } from "./sentence-of";

interface Props {
  readonly host: UiHost;
  readonly children: ReactNode;
}

interface State {
  readonly failed: { readonly error: unknown } | null;
}

/** Keeps a view that cannot be shown from taking the rest with it: a part that did not load, for one. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return (
      <>
        <Failure sentence={sentenceOf(this.props.host, failed.error)} />
        <p>
          <Button onClick={() => location.reload()}>Load it again</Button>
        </p>
      </>
    );
  }
}
