/** Families as they are shown, and who saw them. */
package org.kith.referrals.families;
