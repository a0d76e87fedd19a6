/** What matching and relationships say, and what that means for a need. */
package org.kith.referrals.listening;
