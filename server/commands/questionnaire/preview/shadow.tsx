/** A shadow tree, written in HTML: an app's style sheet and radio groups stay inside, and the preview's own stay out. */
import type { ReactNode } from "react";

/** React's typings do not know the attribute yet. */
const OPEN = { shadowrootmode: "open" } as object;

export const Shadow = ({ sheet, children }: { sheet: string; children: ReactNode }) => (
  // A picture: nothing in it can be pressed, and the keys of the page keep their meaning.
  <div className="picture" inert>
    <template {...OPEN}>
      <link rel="stylesheet" href={`/styles/${sheet}`} />
      {children}
    </template>
  </div>
);
