/** What crosses Kafka: event records, topics and their schemas. No logic. */
package org.kith.contracts;
