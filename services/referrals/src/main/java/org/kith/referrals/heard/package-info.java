/** Needs heard at doors, until somebody makes a referral of them. */
package org.kith.referrals.heard;
