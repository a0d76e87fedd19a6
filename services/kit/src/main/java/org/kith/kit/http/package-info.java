/** ETags, paging, correlation. */
package org.kith.kit.http;
