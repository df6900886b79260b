/** What a newcomer reads after `npm start`. That it ends cleanly is seen when the journeys are over. */
import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";

const { said, household, staff } = inject("platform");

describe("npm start", () => {
  it("prints both addresses, an access code and a login for each trade", () => {
    expect(said).toContain(household);
    expect(said).toContain(staff);
    expect(said).toMatch(/\b[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}\b/);
    for (const role of ["interviewer", "clerk", "manager"]) expect(said).toMatch(new RegExp(`^\\s+${role}\\s`, "m"));
  });
  it("prints the path of a form that can be printed", () => {
    const path = said.match(/\S+\.pdf/)?.[0] ?? "";
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
  });
  it("answers health checks on both origins", async () => {
    for (const origin of [household, staff])
      for (const path of ["health/live", "health/ready"]) expect((await fetch(origin + path)).status).toBe(200);
  });
  it("describes its API as OpenAPI 3", async () => {
    const api = (await (await fetch(`${household}api/openapi.json`)).json()) as { openapi: string; paths: object };
    expect(api.openapi).toMatch(/^3\./);
    expect(Object.keys(api.paths)).toContain("/api/r/saves");
  });
});
