import { expect, test } from "vitest";
import { layOutCertificate } from "../../print/layout/certificate";

const content = (delivered: number) => ({
  number: "E-2026-5E72C2D1FD",
  erasedAt: new Date("2026-03-10T12:00:00Z"),
  backupsReadableUntil: new Date("2026-04-09T12:00:00Z"),
  exportsDelivered: Array.from({ length: delivered }, (_, at) => ({
    at: new Date(Date.UTC(2026, 1, at + 1, 12)),
    what: "fichier de réponses",
  })),
  officePhone: "01 99 00 00 00",
});

test.each(["fr", "en"] as const)("the certificate in %s fits its page, and no line stands on another", (language) => {
  for (const delivered of [0, 1, 12, 40]) {
    const { items } = layOutCertificate({ language, ...content(delivered) });
    const lines = items.flatMap((item) => (item.kind === "text" ? [item] : []));
    expect(lines.length).toBeGreaterThan(15);
    const text = lines.map((line) => line.text).join("\n");
    expect(text).toContain("E-2026-5E72C2D1FD");
    expect(text).toContain(language === "fr" ? "9 avril 2026" : "9 April 2026");
    const heights = [...new Set(lines.map(({ y }) => y))].sort((one, other) => one - other);
    for (const [at, y] of heights.entries()) {
      expect(y).toBeLessThan(280);
      const above = heights[at - 1];
      if (above !== undefined) expect(y - above, `${delivered} files, at ${y} mm`).toBeGreaterThan(4);
    }
    const perLine = new Map(lines.map(({ x, y }) => [`${x} ${y}`, true]));
    expect(perLine.size).toBe(lines.length);
  }
});
