/** Who asks: read from the token in one place. */
package org.kith.kit.identity;
