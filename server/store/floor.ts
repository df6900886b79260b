/** What the supervision of the floor reads and writes, put together. */
import {
  type FloorMessageReads,
  type FloorMessageWrites,
  floorMessageReads,
  floorMessageWrites,
} from "./floor-messages";
import { type LiveFloorReads, liveFloorReads } from "./live-floor";
import { type MonitoringReads, type MonitoringWrites, monitoringReads, monitoringWrites } from "./monitorings";
import type { Source } from "./source";

export interface FloorReads extends LiveFloorReads, FloorMessageReads, MonitoringReads {}
export interface FloorWrites extends FloorMessageWrites, MonitoringWrites {}

export const floorReads = (source: Source): FloorReads => ({
  ...liveFloorReads(source),
  ...floorMessageReads(source),
  ...monitoringReads(source),
});

export const floorWrites = (source: Source): FloorWrites => ({
  ...floorMessageWrites(source),
  ...monitoringWrites(source),
});
