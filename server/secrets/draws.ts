/** Numbers for a draw whose result tells nothing to whoever holds no key (docs/decisions/0013-second-phase.md). */
import { createHmac } from "node:crypto";

/** As many bits as a number keeps exactly. */
const BYTES = 6;

/** In [0, 1), the same each time for the same draw and person. */
export const drawNumber = (key: Buffer, draw: string, person: string): number =>
  createHmac("sha256", key)
    .update(JSON.stringify(["draw", draw, person]))
    .digest()
    .readUIntBE(0, BYTES) /
  2 ** (8 * BYTES);
