/** Which signature algorithms are taken. */

/** All that jose can verify with a public key. An HS algorithm would take that public key for a shared secret. */
const ASYMMETRIC = /^(?:(?:RS|PS)(?:256|384|512)|ES(?:256|384|512)|EdDSA|Ed25519)$/;

/** Whether the algorithm signs with a private key and verifies with a public one. */
export function isAsymmetric(algorithm: string): boolean {
  return ASYMMETRIC.test(algorithm);
}
