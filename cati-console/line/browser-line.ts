/** The line in the browser, through Twilio's own package: fetched only where an interviewer chose it. */
import { type Call, Device } from "@twilio/voice-sdk";

export interface BrowserLine {
  call(leg: string): Promise<void>;
  hangUp(): void;
  /** picks up what rings */
  answer(): void;
  close(): void;
}
interface Wiring {
  token(): Promise<string>;
  /** somebody calls, or does no longer */
  onRing(rings: boolean): void;
  onTrouble(): void;
}

export async function openBrowserLine({ token, onRing, onTrouble }: Wiring): Promise<BrowserLine> {
  // a microphone that is refused is known now, not when somebody has picked up
  const heard = await navigator.mediaDevices.getUserMedia({ audio: true });
  for (const track of heard.getTracks()) track.stop();
  const device = new Device(await token(), { logLevel: "silent", closeProtection: false });
  let call: Call | null = null;
  device.on("error", onTrouble);
  device.on("tokenWillExpire", () => {
    token().then((next) => device.updateToken(next), onTrouble);
  });
  device.on("incoming", (ringing: Call) => {
    call = ringing;
    onRing(true);
    for (const end of ["accept", "cancel", "disconnect", "reject", "error"]) ringing.on(end, () => onRing(false));
  });
  await device.register();
  return {
    async call(leg) {
      call = await device.connect({ params: { leg } });
    },
    hangUp: () => call?.disconnect(),
    answer: () => call?.accept(),
    close: () => device.destroy(),
  };
}
