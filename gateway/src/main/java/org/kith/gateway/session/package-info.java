/** Signing in and out, and the token that ties a form to its session. */
package org.kith.gateway.session;
