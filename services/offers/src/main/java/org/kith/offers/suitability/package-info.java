/** What the law and Kith's policy ask of a volunteer, as dated data, and whether they have it. */
package org.kith.offers.suitability;
