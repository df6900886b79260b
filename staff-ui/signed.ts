/** Who is signed in, for whatever stands inside <Session>. */
import { createContext, useContext } from "react";
import type { Me } from "../server/contract/staff";
import type { Api } from "./api";

export interface Signed {
  me: Me;
  api: Api;
  signOut: (where?: "everywhere") => Promise<void>;
  /** Something lies over the open work, the sign-in page or one's own account, and keys typed there belong to it. */
  over: boolean;
  openAccount: () => void;
}
/** Provided by <Session>, in a file of its own: what is drawn over the work asks for it too. */
export const Signed = createContext<Signed | null>(null);

export function useSession(): Signed {
  const signed = useContext(Signed);
  if (!signed) throw new Error("useSession outside <Session>");
  return signed;
}
export const useApi = (): Api => useSession().api;
