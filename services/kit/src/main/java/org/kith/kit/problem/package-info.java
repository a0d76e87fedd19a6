/** RFC 9457 problems and their registry. */
package org.kith.kit.problem;
