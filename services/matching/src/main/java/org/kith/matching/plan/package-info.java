/** The plan for the network as a coordinator sees it: a proposal for all needs at once. People decide. */
package org.kith.matching.plan;
