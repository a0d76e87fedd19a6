/** A very small service with which the testkit tests its own set-up, and an example of how to use it. */
package org.kith.testkit.sample;
