/** What holds for a door whoever knocks. */
package org.kith.doorsteps.door;
