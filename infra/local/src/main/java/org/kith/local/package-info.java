/** Runs the whole network on one machine: the three servers, the services, the gateway; no container, no root needed. */
package org.kith.local;
