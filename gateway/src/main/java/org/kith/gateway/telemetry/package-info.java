/** What ties a request to its log lines. */
package org.kith.gateway.telemetry;
