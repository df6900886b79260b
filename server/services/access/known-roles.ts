/** Settings name roles, and do not know which there are. A role that is none would leave accounts without a second factor. */
import { ROLES, type Role } from "../../domain/role";
import { type Settings, SettingsFault } from "../../settings/settings";

export const roleNamed = (name: string | undefined): Role | undefined => ROLES.find((role) => role === name);

/** The settings, where every role that they name is one. Throws SettingsFault. */
export function knownRoles(settings: Settings): Settings {
  const named = {
    SECOND_FACTOR_ROLES: settings.secondFactorRoles ?? [],
    OIDC_ROLES: Object.values(settings.provider?.roles ?? {}),
  };
  const faults = Object.entries(named).flatMap(([setting, names]) =>
    names
      .filter((name) => !roleNamed(name))
      .map((name) => `${setting} names "${name}", which is no role: give some of ${ROLES.join(", ")}`),
  );
  if (faults.length > 0) throw new SettingsFault(faults);
  return settings;
}
