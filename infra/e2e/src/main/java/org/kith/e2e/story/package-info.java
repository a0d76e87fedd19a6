/** The story: a knock on a door becomes a relationship, one chapter a file. */
package org.kith.e2e.story;
