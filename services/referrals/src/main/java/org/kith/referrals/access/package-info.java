/** Who may see a family or a referral, and do something with it; every try is audited. */
package org.kith.referrals.access;
