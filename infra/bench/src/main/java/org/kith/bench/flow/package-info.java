/** What a request costs from the wire to the numbers, measured on the running network. */
package org.kith.bench.flow;
