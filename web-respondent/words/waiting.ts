/** What a page says that waits for the network or the server. */
const fr = {
  waitingSealed:
    "Pas de connexion pour l’instant. Laissez cette page ouverte : elle attend le réseau, et votre réponse partira dès que possible.",
  waitingSealedServer:
    "L’enregistrement prend plus de temps que d’habitude. Laissez cette page ouverte : votre réponse partira dès que possible.",
  waitingKept:
    "Pas de connexion pour l’instant. Votre réponse est gardée ici, chiffrée, et partira dès que le réseau revient. Si vous fermez la page, elle partira quand vous reviendrez ici avec votre code.",
  waitingKeptServer:
    "L’enregistrement prend plus de temps que d’habitude. Votre réponse est gardée ici, chiffrée, et partira dès que possible. Si vous fermez la page, elle partira quand vous reviendrez ici avec votre code.",
};
const en: typeof fr = {
  waitingSealed:
    "No connection for now. Leave this page open: it waits for the network, and your answer will be sent as soon as possible.",
  waitingSealedServer:
    "Saving takes longer than usual. Leave this page open: your answer will be sent as soon as possible.",
  waitingKept:
    "No connection for now. Your answer is kept here, encrypted, and will be sent once the network is back. If you close the page, it will be sent when you come back here with your code.",
  waitingKeptServer:
    "Saving takes longer than usual. Your answer is kept here, encrypted, and will be sent as soon as possible. If you close the page, it will be sent when you come back here with your code.",
};
export const waiting = { fr, en };
