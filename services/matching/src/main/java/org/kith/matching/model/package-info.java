/** What is stored: offers and needs as they were heard, matches and what they take. */
package org.kith.matching.model;
