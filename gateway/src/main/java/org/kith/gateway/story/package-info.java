/** Views that are composed from several services; a part that is away is said to be absent. */
package org.kith.gateway.story;
