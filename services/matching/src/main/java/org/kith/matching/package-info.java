/** Suggests offers for needs, keeps matches and the places they take. */
package org.kith.matching;
