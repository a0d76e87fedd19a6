/** Who may see and do what with needs and matches. */
package org.kith.matching.access;
