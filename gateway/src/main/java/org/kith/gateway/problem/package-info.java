/** Errors as RFC 9457 problems. */
package org.kith.gateway.problem;
