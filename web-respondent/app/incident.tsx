import { Component, type ReactNode } from "react";

interface Props {
  /** In both languages: what failed may be anything, even the choice of language. */
  children: ReactNode;
}

export function IncidentText() {
  return (
    <>
      <p lang="fr">Cette page n’a pas pu s’afficher. Ce qui est enregistré le reste.</p>
      <p lang="en">This page could not be shown. What is saved stays saved.</p>
    </>
  );
}

/** When the page itself fails, it says so; the way out stays a link, since nothing else can be relied on. */
export class Incident extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="incident">
        <IncidentText />
        <button type="button" className="btn main" onClick={() => window.location.reload()}>
          Recharger · Reload
        </button>
      </main>
    );
  }
}
