/**
 * The plan for the whole network: which offer serves which need so that the total value is the highest there can be, with a
 * price for every offer and need that proves it, kept optimal through every change.
 */
package org.kith.engine.plan;
