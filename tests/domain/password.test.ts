import { expect, test } from "vitest";
import { waitSeconds } from "../../server/domain/lockout";
import { passwordFault } from "../../server/domain/password";

test("a long password is taken whatever it is made of", () => {
  for (const password of [
    "aucune majuscule ici",
    "四月は君の嘘四月は君の嘘",
    "12 rue des Écluses",
    "correct horse battery",
  ])
    expect(passwordFault(password, ["claire"]), password).toBeNull();
});
test("a short, common or repeated one is not, nor a common one with figures around it", () => {
  expect(passwordFault("onze signes", ["claire"])).toBe("too-short");
  for (const common of [
    "Motdepasse1234",
    "AZERTYUIOP-123",
    "password 1234",
    "Marseille 2026!",
    "12345 chocolat 67",
    "mailcreated5240",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "doudou-123456",
  ])
    expect(passwordFault(common, ["claire"]), common).toBe("common");
});
test("one made of login, name, platform or wave is not, whatever figures and order; a phrase that holds such a word is", () => {
  const place = ["c.delmas", "Claire Delmas", "Trimode", "Enquête VRS 2026"];
  for (const known of [
    "claire-delmas-2026",
    "Delmas.Claire!!",
    "trimode-trimode-1",
    "un trimode 2026",
    "TrimodeVRS2026",
    "enquetetrimode",
    "ClaireVRS20262027",
    "c.delmas 194827364",
  ])
    expect(passwordFault(known, place), known).toBe("of-the-place");
  for (const own of ["le vélo rouge de Claire", "trimode au bord du lac", "194827364501"])
    expect(passwordFault(own, place), own).toBeNull();
});
test("wrong tries cost nothing at first, then seconds, then a quarter of an hour and never more", () => {
  expect([1, 4].map(waitSeconds)).toEqual([0, 0]);
  expect([5, 6, 9].map(waitSeconds)).toEqual([2, 4, 32]);
  expect([10, 11, 1000].map(waitSeconds)).toEqual([900, 900, 900]);
});
