/** Correlation and metrics. */
package org.kith.kit.telemetry;
