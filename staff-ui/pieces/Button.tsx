import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Key } from "./Key";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** main: the one act of a screen */
  kind?: "main" | "quiet";
  /** the key that does the same, drawn on the thing that it does */
  keyCap?: string;
  children: ReactNode;
}

export const Button = ({ kind, keyCap, children, className, ...rest }: Props) => (
  <button type="button" {...rest} className={["btn", kind, className].filter(Boolean).join(" ")}>
    {keyCap && <Key cap={keyCap} />}
    {children}
  </button>
);
