/** Families, children, referrals, needs, consent, sharing decisions, the decision clock, spends and concerns. */
package org.kith.referrals;
