/** What a referral must keep to before it is received, one rule a class; all are told at once. */
package org.kith.referrals.intake.rules;
