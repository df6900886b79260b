/** What is said of a number that cannot be one. */
export const NUMBERS = {
  fr: {
    noDecimals: "Écrivez un nombre entier, sans virgule : arrondissez au plus proche.",
  },
  en: {
    noDecimals: "Write a whole number, without decimals: round it to the nearest one.",
  },
};
