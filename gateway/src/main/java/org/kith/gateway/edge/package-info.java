/** What happens to a request under /api before a service sees it. */
package org.kith.gateway.edge;
