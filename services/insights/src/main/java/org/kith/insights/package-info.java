/** Measures and dashboards from what every service says. */
package org.kith.insights;
