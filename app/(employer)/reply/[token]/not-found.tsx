/** Nothing behind the link: cut in two, taken back, or never there; all look alike. */
import { getTranslations } from "next-intl/server";

export default async function ReplyNotFound() {
  const say = await getTranslations("reply.notFound");
  return (
    <main
      id="main"
      data-room="reading"
      className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-3 px-5 py-10"
    >
      <h1 className="text-2xl">{say("title")}</h1>
      <p className="text-muted">{say("body")}</p>
    </main>
  );
}
