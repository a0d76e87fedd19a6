/** The decision clock: working days, due times and waits. */
package org.kith.referrals.clock;
