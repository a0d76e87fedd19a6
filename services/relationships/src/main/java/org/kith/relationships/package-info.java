/** What follows a match: leads, relationships, contacts, handovers, outcomes. */
package org.kith.relationships;
