/** next-auth's own routes: its form leads to the same sign-in, its sign-out ends the same session of record. */
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { signIn, signOut } from "@/lib/agencies/commands/sign-in";
import { SignIn } from "@/lib/agencies/model";
import { authOptions } from "@/lib/platform/auth";
import { env } from "@/lib/platform/env";
import { deskVisit } from "@/lib/platform/gates";
import { Refusal } from "@/lib/platform/refusal";
import { frontGate } from "@/lib/platform/visitor";

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  // next-auth reads its own address from here and nowhere else; a forwarded host is not believed.
  process.env.NEXTAUTH_URL ??= env().HEARBACK_URL;
  const options = { ...authOptions(authorize), events: { signOut: endSession } };
  return NextAuth(options)(request, context);
}

/** The secret of a new session, or null. With several agencies there is a choice to make, which only our form offers. */
async function authorize(email: string, password: string): Promise<string | null> {
  const given = SignIn.safeParse({ email, password });
  if (!given.success) return null;
  try {
    const outcome = await signIn(await frontGate(), given.data);
    return outcome.kind === "in" ? outcome.secret : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function endSession(): Promise<void> {
  const visit = await deskVisit();
  if (visit) await signOut(visit.scope, visit.sessionId);
}

export { answer as GET, answer as POST };
