/** A creating request answered once. */
package org.kith.kit.idempotency;
