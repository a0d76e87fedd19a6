/** Who may see what: decisions with reasons, and the row scope of every transaction. */
package org.kith.kit.access;
