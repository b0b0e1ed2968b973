/** Signing in. Whoever is signed in already goes straight on. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/agencies/sign-in-form";
import { FormMessage } from "@/components/ui/form-message";
import { safePath } from "@/lib/agencies/model";
import { deskVisit } from "@/lib/platform/gates";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type Query = { next?: string; out?: string; again?: string; changed?: string; error?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = safePath(query.next);
  if (await deskVisit()) redirect(next ?? "/today");
  return <SignInForm action={signIn} next={next} notice={<Notice query={query} />} />;
}

function Notice({ query }: { query: Query }) {
  if (query.changed)
    return <FormMessage tone="ok">Your new password holds. Please sign in with it.</FormMessage>;
  if (query.out) return <FormMessage tone="ok">You are signed out.</FormMessage>;
  if (query.again)
    return <FormMessage tone="info">Your session has ended. Please sign in again to go on.</FormMessage>;
  if (query.error) return <FormMessage>That did not work. Please try again.</FormMessage>;
  return null;
}
