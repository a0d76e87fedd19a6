/** Plain SQL inside the current transaction. */
package org.kith.kit.data;
