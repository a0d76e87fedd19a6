/** Events that the referrals service says. */
package org.kith.contracts.referrals;
