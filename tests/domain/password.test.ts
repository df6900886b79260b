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
    expect(passwordFault(password, "claire"), password).toBeNull();
});
test("a short, common or repeated one is not, nor the login with a year behind it", () => {
  expect(passwordFault("onze signes", "claire")).toBe("too-short");
  for (const common of [
    "Motdepasse1234",
    "AZERTYUIOP-123",
    "password 1234",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "trimode-demo",
  ])
    expect(passwordFault(common, "claire"), common).toBe("common");
  expect(passwordFault("Claire.Delmas", "claire.delmas")).toBe("like-login");
  expect(passwordFault("claire-delmas-2026", "claire.delmas")).toBe("like-login");
});
test("wrong tries cost nothing at first, then seconds, then a quarter of an hour and never more", () => {
  expect([1, 4].map(waitSeconds)).toEqual([0, 0]);
  expect([5, 6, 9].map(waitSeconds)).toEqual([2, 4, 32]);
  expect([10, 11, 1000].map(waitSeconds)).toEqual([900, 900, 900]);
});
