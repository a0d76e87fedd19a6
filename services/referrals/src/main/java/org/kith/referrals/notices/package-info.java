/** What organisations are told after they lost sight of a family. */
package org.kith.referrals.notices;
