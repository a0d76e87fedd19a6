package org.kith.contracts.checks;

/**
 * Who issues certificates, and of which days there can be one.
 *
 * @param issuer its name
 * @param basis since when, and until when, certificates are theirs
 */
public record IssuerRule(String issuer, Basis basis) {}
