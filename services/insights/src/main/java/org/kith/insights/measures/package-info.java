/** The registry of measures: what each means, what it counts from, who may see it, and how it is computed. */
package org.kith.insights.measures;
