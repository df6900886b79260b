/** A server under load, and what each page cost: of its processor, and of the load generator's own beside it. */
import { type Load, type Loaded, load } from "./households";
import type { Served } from "./server";

export interface UnderLoad extends Loaded {
  /** processor time of the server while saves were counted */
  cpuMs: number;
  /** processor time of the load generator meanwhile: it has the same cores */
  ownCpuMs: number;
}

const ownCpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const underLoad = async (served: Served, how: Omit<Load, "port">): Promise<UnderLoad> => {
  const from = { cpu: 0, own: 0 };
  setTimeout(() => Object.assign(from, { cpu: served.cpuMs(), own: ownCpuMs() }), how.warmUpMs);
  const loaded = await load({ port: served.port, ...how });
  return { ...loaded, cpuMs: served.cpuMs() - from.cpu, ownCpuMs: ownCpuMs() - from.own };
};

/** @param ascending at least one */
export const percentile = (ascending: number[], share: number): number =>
  ascending[Math.floor(ascending.length * share)] ?? 0;

export const rounded = (value: number): number => Number(value.toPrecision(3));
