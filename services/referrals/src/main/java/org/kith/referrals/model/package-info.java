/** Families, referrals and needs: what they are and what may happen to them. */
package org.kith.referrals.model;
