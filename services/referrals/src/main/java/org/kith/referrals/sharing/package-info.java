/** Decisions to share a family's data, and not to; every one stays on record. */
package org.kith.referrals.sharing;
