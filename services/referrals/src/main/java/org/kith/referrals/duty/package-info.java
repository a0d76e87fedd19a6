/** Concerns, and what the council's duty team has on its hands, each with its own clock. */
package org.kith.referrals.duty;
