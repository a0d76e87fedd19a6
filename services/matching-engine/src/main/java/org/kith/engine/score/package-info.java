/** How good a match is: a score of a few terms, each a reason a person can read, and the value of serving a need. */
package org.kith.engine.score;
