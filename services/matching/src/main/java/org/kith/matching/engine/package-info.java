/** The matching engine in the network: its index, kept from the tables, and what it says of needs. */
package org.kith.matching.engine;
