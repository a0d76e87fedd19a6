/** Speaks to the gateway as people and systems do. */
package org.kith.e2e.client;
