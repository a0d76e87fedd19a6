/** Codes that several services share: kinds, bands, levels. The words of the domain, no behaviour. */
package org.kith.contracts.vocabulary;
