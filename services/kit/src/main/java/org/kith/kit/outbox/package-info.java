/** Events written with the business transaction and relayed to Kafka. */
package org.kith.kit.outbox;
