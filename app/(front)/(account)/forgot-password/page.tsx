/** Asking for a link to choose a new password. */
import type { Metadata } from "next";
import { ForgottenForm } from "@/components/agencies/forgotten-form";
import { requestReset } from "./actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgottenPasswordPage() {
  return <ForgottenForm action={requestReset} />;
}
