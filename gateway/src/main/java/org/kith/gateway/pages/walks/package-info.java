/** What link workers did and heard. */
package org.kith.gateway.pages.walks;
