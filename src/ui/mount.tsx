import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { AppProps } from "./host";

/** Shows the interface in the element; returns the function that takes it away again. */
export function mount({ element, ...props }: AppProps & { readonly element: HTMLElement }): () => void {
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <App {...props} />
    </StrictMode>,
  );
  return () => root.unmount();
}
