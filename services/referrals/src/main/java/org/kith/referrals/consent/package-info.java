/** A family takes its consent back. */
package org.kith.referrals.consent;
