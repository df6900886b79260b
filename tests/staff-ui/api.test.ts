import { describe, expect, it, vi } from "vitest";
import { createApi, isProblem, NoConnection } from "../../staff-ui/api";

type Reply = Response | Error;
function apiThatHears(...replies: Reply[]) {
  const fetch = vi.fn(async (_input: RequestInfo | URL, _init?: RequestInit) => {
    const reply = replies.shift();
    if (!reply) throw new Error("no reply is left");
    if (reply instanceof Error) throw reply;
    return reply;
  });
  const waits: number[] = [];
  const onSignedOut = vi.fn();
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  return { api: createApi({ fetch, wait, onSignedOut }), fetch, waits, onSignedOut };
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const offline = () => new TypeError("Failed to fetch");

describe("the API client of the staff apps", () => {
  it("gives what the server replied, and nothing for an empty reply", async () => {
    const { api } = apiThatHears(json({ a: 1 }), new Response(null, { status: 204 }));
    expect(await api.get("/x")).toEqual({ a: 1 });
    expect(await api.post("/x", {})).toBeUndefined();
  });
  it("a problem keeps its code, its faults and its version", async () => {
    const { api } = apiThatHears(json({ code: "stale-save", title: "t", status: 409, currentVersion: 7 }, 409));
    const error = await api.post("/saves", {}).catch((fault: unknown) => fault);
    expect(isProblem(error, "stale-save") && error.problem.currentVersion).toBe(7);
  });
  it("reads again by itself when the network blinks, calmly", async () => {
    const { api, waits } = apiThatHears(offline(), offline(), json({ a: 1 }));
    expect(await api.get("/x")).toEqual({ a: 1 });
    expect(waits).toEqual([1000, 2000]);
  });
  it("never sends an act again by itself: it may have been done", async () => {
    const { api, fetch } = apiThatHears(offline(), json({}));
    await expect(api.post("/calls", {})).rejects.toBeInstanceOf(NoConnection);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
  it("a server that restarts is a network that blinks, and may say for how long", async () => {
    const { api, waits } = apiThatHears(json({ code: "unavailable", retryAfterSeconds: 5 }, 503), json({ a: 1 }));
    expect(await api.get("/x")).toEqual({ a: 1 });
    expect(waits).toEqual([5000]);
  });
  it("a proxy's page about a failure is no problem of ours", async () => {
    const { api } = apiThatHears(new Response("<html>", { status: 502 }));
    await expect(api.post("/x", {})).rejects.toBeInstanceOf(NoConnection);
  });
  it("tells when the session is over, and not for a wrong password", async () => {
    const { api, onSignedOut } = apiThatHears(
      json({ code: "wrong-sign-in" }, 401),
      json({ code: "not-signed-in" }, 401),
    );
    await api.post("/api/session", {}).catch(() => undefined);
    expect(onSignedOut).not.toHaveBeenCalled();
    await api.post("/x", {}).catch(() => undefined);
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
});
