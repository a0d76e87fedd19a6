/**
 * What every service's tests share: a real PostgreSQL and a real Kafka started once in the JVM, tokens signed as the
 * identity server signs them, and the checks each service must pass. Only ever on a test's class path.
 */
package org.kith.testkit;
