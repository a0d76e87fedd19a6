/** What consent that was taken back does to relationships. */
package org.kith.relationships.consent;
