/** A referral comes in: what is sent, what is checked, what is stored and said, and how it is shown. */
package org.kith.referrals.intake;
