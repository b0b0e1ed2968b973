/** Signing an agency up. */
import type { Metadata } from "next";
import { PlaceOptions, ZoneOptions } from "@/components/agencies/place-options";
import { SignUpForm } from "@/components/agencies/sign-up-form";
import { signUp } from "./actions";

export const metadata: Metadata = { title: "Sign up" };

export default function SignUpPage() {
  return <SignUpForm action={signUp} places={<PlaceOptions />} zones={<ZoneOptions />} />;
}
