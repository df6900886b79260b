import type { ReactNode } from "react";

/** What every panel over a call stands in, and its two ways out. */
export interface PanelFrame {
  parts?: ReactNode;
  end?: ReactNode;
  call: ReactNode;
  onClose: () => void;
  onNeutral: () => void;
}
