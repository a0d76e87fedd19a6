/** Sending referrals, finding them, working on them. */
package org.kith.gateway.pages.referrals;
