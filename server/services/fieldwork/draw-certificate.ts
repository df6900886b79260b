/** The certificate of an erasure as PDF, in the language of whoever it is handed to. */
import { layOutCertificate } from "../../../print/layout/certificate";
import { drawBooklet } from "../../../print/render/pdf";
import type { Language } from "../../../questionnaires/format/types";
import type { Context } from "../context";
import { erasureCertificate } from "./list-erasures";

const EXPORTS = { fr: "fichier de réponses", en: "file of answers" } as const;
const TITLE = { fr: "Certificat d’effacement", en: "Certificate of erasure" } as const;

export async function drawCertificate(ctx: Context, erasureId: string, language: Language): Promise<Buffer> {
  const certificate = await erasureCertificate(ctx, erasureId);
  const page = layOutCertificate({
    language,
    number: certificate.number,
    erasedAt: new Date(certificate.erasedAt),
    backupsReadableUntil: new Date(certificate.backupsReadableUntil),
    exportsDelivered: certificate.exportsDelivered.map(({ at }) => ({ at: new Date(at), what: EXPORTS[language] })),
    officePhone: ctx.settings.officePhone,
  });
  return drawBooklet([page], { title: TITLE[language], language });
}
