/** The description of the whole API: one document from those of the services, and a page to read. */
package org.kith.gateway.apidocs;
