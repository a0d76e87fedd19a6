/** Events taken from Kafka once, with their effect. */
package org.kith.kit.inbox;
