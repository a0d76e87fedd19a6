/** How a relationship starts, changes hands and ends. */
package org.kith.relationships.lifecycle;
