/** The network seen from outside: its story, its seed, its tests. */
package org.kith.e2e;
