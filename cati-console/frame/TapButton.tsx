import type { ButtonHTMLAttributes } from "react";
import { Button } from "../../staff-ui";

/** A button that a mouse does not give the focus to: the next Entrée belongs to the question, not to this button. */
export const TapButton = (
  props: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: "main" | "quiet"; keyCap?: string },
) => (
  <Button {...props} onMouseDown={(event) => event.preventDefault()}>
    {props.children}
  </Button>
);
