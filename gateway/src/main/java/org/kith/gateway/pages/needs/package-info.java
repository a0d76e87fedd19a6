/** A need: who could help, why not somebody else, and the proposal. */
package org.kith.gateway.pages.needs;
